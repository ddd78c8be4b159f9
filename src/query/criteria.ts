import type { Basis, CompoundId, MilestoneKind, Phase, ProgramId, Tier } from '../model/types.ts'
import type { CurrentStatus, Verdict } from '../history/state.ts'
import type { DayBounds } from '../time/span.ts'

/** What a filter of kinds can choose: the kinds of milestones, and the things that are not milestones. */
export type ItemKind = MilestoneKind | 'dose' | 'activity' | 'fact'

/** Which documents count: the five with a checked text, all of the company's, or everything. */
export type EvidenceScope = 'documents' | 'company' | 'public'

/**
 * What the reader asked for. Within one list any choice may hold, between lists all must; an empty list
 * asks for nothing. Item-level: compounds, programs, phases, kinds, indications, statuses, verdicts, q,
 * during, conflictOnly. Claim-level: tiers, bases, evidence.
 */
export interface Criteria {
  readonly compounds: readonly CompoundId[]
  readonly programs: readonly ProgramId[]
  readonly phases: readonly Phase[]
  readonly kinds: readonly ItemKind[]
  readonly statuses: readonly CurrentStatus[]
  readonly indications: readonly string[]
  /** Keep what was promised, and where any of the promises came to this. */
  readonly verdicts: readonly Verdict[]
  readonly tiers: readonly Tier[]
  readonly bases: readonly Basis[]
  readonly evidence: EvidenceScope
  readonly conflictOnly: boolean
  /** Search text, as typed. */
  readonly q: string
  /** Keep what lies in this time range: surely inside it, or possibly. */
  readonly during: (DayBounds & { readonly text: string }) | undefined
  readonly sure: 'certain' | 'possible'
}

export const NO_CRITERIA: Criteria = {
  compounds: [],
  programs: [],
  phases: [],
  kinds: [],
  statuses: [],
  indications: [],
  verdicts: [],
  tiers: [],
  bases: [],
  evidence: 'public',
  conflictOnly: false,
  q: '',
  during: undefined,
  sure: 'possible',
}
