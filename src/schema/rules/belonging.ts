import type { DataRecord } from '../data-record.ts'
import { quote } from '../fault.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

/** A milestone's cohort is one of a program that the milestone is of. */
export function milestoneCohortsBelong(record: DataRecord): readonly Finding[] {
  const programOf = programByCohort(record)
  return record.milestones.flatMap((milestone) => {
    const { cohort, programs } = milestone.value ?? {}
    const program = cohort === undefined ? undefined : programOf.get(cohort)
    if (program === undefined || programs?.includes(program) === true) return []
    const message = `expected a cohort of the milestone's own programs, got ${quote(cohort)}`
    return [findingAt(milestone, ['cohort'], message)]
  })
}

/** A fact about a program names only that program's cohorts. */
export function factCohortsBelong(record: DataRecord): readonly Finding[] {
  const programOf = programByCohort(record)
  return record.facts.flatMap((fact) => {
    const { subject, cohorts } = fact.value ?? {}
    if (subject?.startsWith('program:') !== true) return []
    return (cohorts ?? []).flatMap((cohort, index) => {
      const program = programOf.get(cohort)
      if (program === undefined || subject === `program:${program}`) return []
      const message = `expected a cohort of ${subject.slice('program:'.length)}, got ${quote(cohort)}`
      return [findingAt(fact, ['cohorts', index], message)]
    })
  })
}

/** A span ends only for programs that it runs through. */
export function spanEndsBelong(record: DataRecord): readonly Finding[] {
  return record.spans.flatMap((span) =>
    (span.value?.ends ?? []).flatMap((end, endIndex) =>
      end.programs.flatMap((program, index) => {
        if (span.value?.programs.includes(program) === true) return []
        const message = `expected a program of the span, got ${quote(program)}`
        return [findingAt(span, ['ends', endIndex, 'programs', index], message)]
      }),
    ),
  )
}

/** Nothing is related to itself. */
export function milestonesRelateToOthers(record: DataRecord): readonly Finding[] {
  return record.milestones.flatMap((milestone) =>
    (milestone.value?.related ?? []).flatMap((id, index) =>
      id === milestone.id
        ? [findingAt(milestone, ['related', index], `expected another milestone, got ${quote(id)}`)]
        : [],
    ),
  )
}

/** A claim replaces another one about the same thing. */
export function replacedClaimsBelong(record: DataRecord): readonly Finding[] {
  return record.datedClaims.flatMap((claim) => {
    const { replaces } = claim.value
    if (replaces === undefined) return []
    const replaced = record.claimById.get(replaces)
    if (replaced === undefined) return []
    if (replaced.ownerId === claim.ownerId && replaced.id !== claim.id) return []
    const message = `expected another claim of ${claim.ownerId}, got ${quote(replaces)}`
    return [findingAt(claim, ['replaces'], message)]
  })
}

function programByCohort(record: DataRecord): ReadonlyMap<string, string> {
  return new Map(
    record.cohorts.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value.program]])),
  )
}
