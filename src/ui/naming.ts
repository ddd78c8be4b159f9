import type { UnitChoice } from '../history/dose-unit.ts'
import { nameKnownOn } from '../history/names.ts'
import type { KnownState } from '../history/state.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { CompoundId, ProgramId, Source } from '../model/types.ts'
import { sourceKindName } from '../model/source-kind.ts'
import { PHASE_LABELS } from '../model/vocabulary.ts'
import { formatWhen } from '../time/format-when.ts'

/** The things of a data set by the names that they had on a day. */
export interface Naming {
  readonly compound: (id: CompoundId) => string
  /** "Myeloma": enough where the compound is plain from around it. */
  readonly program: (id: ProgramId) => string
  /** "CLR 131 · Phase 1 · Myeloma". */
  readonly fullProgram: (id: ProgramId) => string
  /** The unit of every dose in words. */
  readonly unit: UnitChoice
  /** Whatever has the id; the id itself where nothing has. */
  readonly anything: (id: string) => string
}

interface NamingInput {
  readonly known: KnownState
  readonly unit: UnitChoice
}

/** Names as known on the day of `known`: a trial's later acronym is not told before its day. */
export function createNaming(index: DatasetIndex, { known, unit }: NamingInput): Naming {
  const stateById = new Map(known.programs.map((state) => [state.program.id, state]))
  const compound = (id: CompoundId): string =>
    nameKnownOn(index.compoundById.get(id)?.names ?? [], known)?.name ?? id
  const program = (id: ProgramId): string => stateById.get(id)?.name.shortName ?? id
  const fullProgram = (id: ProgramId): string => {
    const state = stateById.get(id)
    if (state === undefined) return id
    const { compound: compoundId, phase } = state.program
    const first = compoundId === undefined ? [] : [compound(compoundId)]
    return [...first, PHASE_LABELS[phase], state.name.shortName].join(' · ')
  }
  const names = new Map<string, () => string>([
    ...index.dataset.compounds.map(({ id }) => [id, () => compound(id)] as const),
    ...index.dataset.programs.map(({ id }) => [id, () => fullProgram(id)] as const),
    ...index.dataset.cohorts.map(
      ({ id, number }) => [id, () => `Cohort ${String(number)}`] as const,
    ),
    ...index.dataset.milestones.map(({ id, title }) => [id, () => title] as const),
  ])
  return { compound, program, fullProgram, unit, anything: (id) => names.get(id)?.() ?? id }
}

/** "Press release, 22 Feb 2017". */
export function sourceName(source: Source): string {
  return `${sourceKindName(source)}, ${formatWhen(source.published)}`
}
