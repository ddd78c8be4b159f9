import { nameKnownOn } from '../history/names.ts'
import type { KnownState } from '../history/state.ts'
import type { CompoundId, Dataset, ProgramId } from '../model/types.ts'
import { PHASE_LABELS } from '../model/vocabulary.ts'
import type { Hue } from './scene.ts'

/** What stands over everything of one program. */
export interface ProgramHead {
  readonly hue: Hue
  /** "CLR 131 · Phase 1 · Myeloma". */
  readonly title: string
  /** "Myeloma". */
  readonly shortName: string
}

const HUES: readonly Hue[] = [0, 1, 2, 3, 4, 5]

/** The names and hues of programs as known on the day of `known`; hues as in the lanes of the timeline. */
export function createProgramHeads(
  { compounds }: Dataset,
  known: KnownState,
): (id: ProgramId) => ProgramHead {
  const states = new Map(known.programs.map((state) => [state.program.id, state]))
  const hueOf = (id: CompoundId | undefined): Hue =>
    HUES[compounds.findIndex((compound) => compound.id === id)] ?? 'none'
  const compoundName = (id: CompoundId | undefined): string | undefined => {
    const names = compounds.find((compound) => compound.id === id)?.names ?? []
    return nameKnownOn(names, known)?.name
  }
  return (id) => {
    const state = states.get(id)
    if (state === undefined) return { hue: 'none', title: id, shortName: id }
    const { program, name } = state
    const compound = compoundName(program.compound)
    const words = [compound, PHASE_LABELS[program.phase], name.shortName]
    const distinct = words.filter((word, index) => words.indexOf(word) === index)
    return {
      hue: hueOf(program.compound),
      title: distinct.filter((word) => word !== undefined).join(' · '),
      shortName: name.shortName,
    }
  }
}
