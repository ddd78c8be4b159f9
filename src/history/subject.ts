import type { DatasetIndex } from '../model/index-dataset.ts'
import type { CohortId, CompoundId, Fact, Program, ProgramId } from '../model/types.ts'

/** What it takes to find the programs of a subject: all that there are, or those that are known. */
export type SubjectLookup = Pick<DatasetIndex, 'programById' | 'cohortById' | 'programsByCompound'>

/** The programs that a fact is about: none for the company and for concepts. */
export function programsOfSubject(
  { subject, cohorts = [] }: Fact,
  index: SubjectLookup,
): readonly ProgramId[] {
  const ofCohorts = cohorts.flatMap((id) => programOfCohort(id, index))
  return [...new Set([...namedPrograms(subject, index), ...ofCohorts])]
}

/** The compound that a fact is about, where it names one itself. */
export function compoundOfSubject(
  { subject }: Fact,
  { compoundById }: Pick<DatasetIndex, 'compoundById'>,
): CompoundId | undefined {
  const id = afterColon(subject, 'compound')
  return id === undefined ? undefined : compoundById.get(id as CompoundId)?.id
}

function namedPrograms(subject: string, index: SubjectLookup): readonly ProgramId[] {
  const program = afterColon(subject, 'program')
  if (program !== undefined) return idsOf(index.programById.get(program as ProgramId))
  const cohort = afterColon(subject, 'cohort')
  if (cohort !== undefined) return programOfCohort(cohort as CohortId, index)
  const compound = afterColon(subject, 'compound')
  if (compound === undefined) return []
  return (index.programsByCompound.get(compound as CompoundId) ?? []).map(({ id }) => id)
}

function idsOf(program: Program | undefined): readonly ProgramId[] {
  return program === undefined ? [] : [program.id]
}

function programOfCohort(id: CohortId, index: SubjectLookup): readonly ProgramId[] {
  const cohort = index.cohortById.get(id)
  return cohort === undefined ? [] : [cohort.program]
}

function afterColon(subject: string, prefix: string): string | undefined {
  return subject.startsWith(`${prefix}:`) ? subject.slice(prefix.length + 1) : undefined
}
