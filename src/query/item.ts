import type { Claim, CompoundId, Phase, ProgramId, Source } from '../model/types.ts'
import type {
  CohortState,
  CurrentStatus,
  FactState,
  MilestoneState,
  ProgramState,
  SpanState,
  Verdict,
} from '../history/state.ts'
import type { DayBounds } from '../time/span.ts'
import type { ItemKind } from './criteria.ts'

/** The thing an item stands for, with its derived state. */
export type Subject =
  | { readonly type: 'milestone'; readonly state: MilestoneState }
  | { readonly type: 'cohort'; readonly state: CohortState }
  | { readonly type: 'span'; readonly state: SpanState }
  | { readonly type: 'fact'; readonly state: FactState }
  | { readonly type: 'program'; readonly state: ProgramState }

/**
 * One thing the reader can see, select and filter: a milestone, a cohort's dose, a span, a fact or a
 * program's activity, with all that filters and search need to know of it.
 */
export interface Item {
  /** Id of the milestone, cohort, span, fact or program. */
  readonly id: string
  readonly kind: ItemKind
  readonly title: string
  /** Empty: of the company. */
  readonly programs: readonly ProgramId[]
  readonly compounds: readonly CompoundId[]
  readonly phases: readonly Phase[]
  readonly indications: readonly string[]
  readonly status: CurrentStatus
  readonly window: DayBounds | null
  readonly hasConflict: boolean
  /** What came of each promise of it, newest first; empty where nothing was promised. */
  readonly verdicts: readonly Verdict[]
  readonly claims: readonly Claim[]
  /** The source of each claim, in the order of `claims`. */
  readonly sources: readonly Source[]
  readonly subject: Subject
}
