import type { CohortId, MilestoneId, ProgramId } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import { compareBounds, differenceInDays } from '../time/span.ts'
import type { DayBounds, DayCountRange } from '../time/span.ts'
import { differenceInMonths } from './months.ts'
import type { KnownState, MilestoneState } from './state.ts'
import { ANY_DAY } from './windows.ts'

/** The event that lanes are aligned on, as one program has it. */
export interface Anchor {
  readonly milestone: MilestoneId
  readonly window: DayBounds
  /** Month 0 of the axis: the day at which the event's mark is drawn, its last possible one. */
  readonly reference: Day
  /** How far from that day the event could have been: what stays uncertain of every distance. */
  readonly spread: DayCountRange
}

/** How long after the anchor something was; negative before it, null where a side is open. */
export interface SinceAnchor {
  /** All that is possible, the anchor's own uncertainty within. */
  readonly days: DayCountRange
  readonly months: DayCountRange
  /** From the anchor's reference day, as if that were the day: where the mark is drawn. */
  readonly drawnDays: DayCountRange
}

/** A thing of the program with its distance from the anchor. */
export interface AlignedItem {
  readonly id: MilestoneId | CohortId
  readonly window: DayBounds | null
  readonly since: SinceAnchor
}

export interface AlignedProgram {
  readonly program: ProgramId
  readonly anchor: Anchor
  /** By their windows, the undated last. */
  readonly items: readonly AlignedItem[]
}

/** On which event: the first of a kind in each program, or one milestone. */
export type AlignOn = 'first-patient' | 'trial-start' | { readonly milestone: MilestoneId }

/**
 * The milestones and cohorts of a program in time since an event of its own; undefined where the event
 * has not happened there, or nothing tells when.
 */
export function alignProgram(
  known: KnownState,
  program: ProgramId,
  on: AlignOn,
): AlignedProgram | undefined {
  const milestones = known.milestones.filter((each) => each.milestone.programs.includes(program))
  const anchor = anchorAmong(milestones, on)
  if (anchor === undefined) return undefined
  const cohorts = known.cohorts.filter(({ cohort }) => cohort.program === program)
  const windows: readonly (readonly [AlignedItem['id'], DayBounds | null])[] = [
    ...milestones.map(({ milestone, when }) => [milestone.id, when] as const),
    ...cohorts.map(({ cohort, start }) => [cohort.id, start] as const),
  ]
  const items = windows
    .map(([id, window]) => ({ id, window, since: sinceOf(id, window, anchor) }))
    .sort((a, b) => compareBounds(a.window ?? ANY_DAY, b.window ?? ANY_DAY))
  return { program, anchor, items }
}

function anchorAmong(milestones: readonly MilestoneState[], on: AlignOn): Anchor | undefined {
  const isMeant = ({ milestone }: MilestoneState): boolean =>
    typeof on === 'string' ? milestone.kind === on : milestone.id === on.milestone
  const anchors = milestones
    .filter((state) => state.status === 'happened' && isMeant(state))
    .map(({ milestone, when }) => makeAnchor(milestone.id, when))
    .filter((anchor) => anchor !== undefined)
  return anchors.sort((a, b) => compareBounds(a.window, b.window))[0]
}

function makeAnchor(milestone: MilestoneId, window: DayBounds | null): Anchor | undefined {
  const reference = window?.latest ?? window?.earliest ?? null
  if (window === null || reference === null) return undefined
  return { milestone, window, reference, spread: differenceInDays(atDay(reference), window) }
}

/** The anchor is no distance from itself, however little is known of its day. */
function sinceOf(id: AlignedItem['id'], window: DayBounds | null, anchor: Anchor): SinceAnchor {
  if (id !== anchor.milestone) return sinceAnchor(anchor, window)
  const none = { min: 0, max: 0 }
  return { days: none, months: none, drawnDays: anchor.spread }
}

/** Time from an anchor to a window of days. */
export function sinceAnchor(
  { window, reference }: Pick<Anchor, 'window' | 'reference'>,
  item: DayBounds | null,
): SinceAnchor {
  const to = item ?? ANY_DAY
  return {
    days: differenceInDays(window, to),
    months: differenceInMonths(window, to),
    drawnDays: differenceInDays(atDay(reference), to),
  }
}

function atDay(day: Day): DayBounds {
  return { earliest: day, latest: day }
}
