import type { Day } from '../time/day.ts'
import type { DayCountRange } from '../time/span.ts'
import type { When } from '../time/when.ts'
import type {
  ActivityClaim,
  ActivityStatus,
  Claim,
  ClaimId,
  Cohort,
  CohortId,
  DatedClaim,
  DatedStatus,
  Dose,
  DoseClaim,
  Fact,
  Milestone,
  Program,
  ProgramName,
  Source,
  SourceId,
  Span,
  ValueClaim,
} from '../model/types.ts'

/**
 * The state of everything as known on one day: what `knownOn` derives from the claims known by then.
 *
 * Nothing here is stored; each value names the claims it rests on.
 */

/**
 * By which rule one side of a conflict is the one that is shown.
 *
 * - `basis`, `tier`: it has the better of these. `exactness`: it is the narrower date, or it is told in
 *   more detail. `newest`: it was told last.
 * - `happened`: what has happened outranks all else. `advanced`: of one day, the more advanced status.
 * - `first-told`, `last-told`: nothing else tells the two apart but their order.
 */
export type ShownBy =
  'basis' | 'tier' | 'exactness' | 'newest' | 'happened' | 'advanced' | 'first-told' | 'last-told'

/** The side of a conflict that is shown, by one of its claims, and why. */
export interface ShownSide {
  readonly claim: ClaimId
  readonly by: ShownBy
}

/** Two or more counted claims that cannot all be right. */
export interface Conflict {
  readonly kind: 'dates' | 'values' | 'statuses'
  /** In words, without markup. */
  readonly summary: string
  readonly claims: readonly Claim[]
  /** Undefined where what is shown rests on none of them. */
  readonly shown?: ShownSide
}

/** How an expectation relates to the one told before it about the same thing. */
export type GuidanceStep =
  'first' | 'reaffirms' | 'narrows' | 'moves-earlier' | 'moves-later' | 'moves'

export type Verdict =
  'early' | 'on-time' | 'late' | 'cannot-tell' | 'open' | 'overdue' | 'no-later-word' | 'cancelled'

/** What an expectation comes to against one reading of when the thing happened. */
export interface Judgement {
  readonly verdict: Extract<Verdict, 'early' | 'on-time' | 'late' | 'cannot-tell'>
  /** Days from promise to event; positive is late. An open end is null. Undefined where both are. */
  readonly slip?: DayCountRange
}

export interface Expectation {
  readonly claim: DatedClaim
  /** The day on which it became known. */
  readonly toldOn: Day
  readonly window: When | null
  readonly step: GuidanceStep
  readonly verdict: Verdict
  /** Days from promise to event; positive is late. An open end is null. Undefined while nothing happened, and where both are open. */
  readonly slip?: DayCountRange
  /**
   * Only where reports of when it happened contradict each other, so that the verdict is "cannot tell":
   * what the most credible of them alone would come to.
   */
  readonly verdictByBest?: Judgement
}

/** `not-stated`: the only claims about it are that no source says. */
export type CurrentStatus = DatedStatus | 'not-stated'

export interface MilestoneState {
  readonly milestone: Milestone
  /** Counted claims in the order in which they became known. */
  readonly claims: readonly DatedClaim[]
  readonly firstKnown: Day
  readonly status: CurrentStatus
  /** The current window: happened windows intersected, else the newest date promised. Null: none given. */
  readonly when: When | null
  /** Newest first. */
  readonly expectations: readonly Expectation[]
  /** Each contradiction among its claims by itself; first that of the dates on which it happened. */
  readonly conflicts: readonly Conflict[]
}

export interface CohortState {
  readonly cohort: Cohort
  readonly claims: readonly DoseClaim[]
  readonly firstKnown: Day
  readonly status: 'expected' | 'happened'
  /** Null: not stated; then `bounds` may say between which doses it lies. */
  readonly dose: Dose | null
  /** The dose in more detail than is told of it, by a judgement of ours. */
  readonly reading?: Dose
  readonly bounds?: readonly [Dose, Dose]
  /** When the cohort started, from its cohort-start milestone, sharpened by the order of cohorts. */
  readonly start: When | null
  readonly startMilestone?: MilestoneState
  /** Its dose-cleared milestone, where one is known. */
  readonly cleared?: MilestoneState
  /** Percent over the cohort before and over the first, where both totals are known. */
  readonly stepOverPrevious?: number
  readonly stepOverFirst?: number
  /** Of its dose, of the order of cohorts, and those of its start. */
  readonly conflicts: readonly Conflict[]
}

export interface SpanState {
  readonly span: Span
  readonly claims: readonly DatedClaim[]
  readonly firstKnown: Day
  readonly from: When | null
  /** The newest day on which a counted claim says that it goes on. */
  readonly lastConfirmed: Day | null
  /** One for each program that an end is known for. */
  readonly ends: readonly { readonly program: string; readonly when: When | null }[]
}

/** `confirmed` is drawn solid, `assumed` fades, `planned` is dashed. Bounds are days, both included. */
export interface ActivityStretch {
  readonly certainty: 'confirmed' | 'assumed' | 'planned'
  readonly status: ActivityStatus
  readonly from: Day
  readonly to: Day
  /** The true edge is unknown and lies further out on that side. */
  readonly openFrom: boolean
  readonly openTo: boolean
}

export interface ProgramState {
  readonly program: Program
  /** Where it stands, by the newest word; `not-stated` where nothing but its events is known. */
  readonly status: ActivityStatus | 'not-stated'
  readonly name: ProgramName
  readonly claims: readonly ActivityClaim[]
  readonly firstKnown: Day | null
  readonly stretches: readonly ActivityStretch[]
  readonly lastConfirmed: Day | null
  /** The newest counted source that names it; undefined where it is only concluded that it exists. */
  readonly lastMention?: SourceId
  /** The first pipeline listing after its last mention that leaves it out. Never "discontinued". */
  readonly quietSince?: SourceId
  readonly conflicts: readonly Conflict[]
}

export interface FactState {
  readonly fact: Fact
  readonly claims: readonly ValueClaim[]
  readonly firstKnown: Day
  /** The newest counted claim for the newest period: what stands on the page. */
  readonly current: ValueClaim
  /** One for each period, denominator and unit that values are at odds about. */
  readonly conflicts: readonly Conflict[]
}

export interface KnownState {
  /** Nothing that became known after this day counts. */
  readonly asOf: Day
  readonly sources: readonly Source[]
  readonly programs: readonly ProgramState[]
  readonly milestones: readonly MilestoneState[]
  readonly cohorts: readonly CohortState[]
  readonly spans: readonly SpanState[]
  readonly facts: readonly FactState[]
  readonly cohortById: ReadonlyMap<CohortId, CohortState>
}
