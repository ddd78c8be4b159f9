import { ensure } from '../base/assert.ts'
import type { ActivityClaim, ActivityStatus } from '../model/types.ts'
import { ACTIVITY_LABELS } from '../model/vocabulary.ts'
import { addDays } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { earlierDay, readSigns, sureDays } from './activity-signs.ts'
import type { End, Signs } from './activity-signs.ts'
import { makeConflict } from './conflicts.ts'
import type { Knowledge } from './known-claims.ts'
import { firstDecisive } from './order.ts'
import { newestOf } from './spans.ts'
import type { ActivityStretch, Conflict, MilestoneState, ShownSide } from './state.ts'

/** What is known of a program's activity, before it is cut into stretches. */
export interface Activity {
  readonly status: ActivityStatus | 'not-stated'
  readonly lastConfirmed: Day | null
  readonly stretches: readonly ActivityStretch[]
  readonly conflicts: readonly Conflict[]
}

/**
 * Cuts a program's activity into stretches by these rules, and by nothing else:
 *
 * - It surely ran from the last day that its start (or its first patient) allows, which is never later
 *   than the day on which that was told to have happened, or from the first day
 *   on which someone said that it runs, whichever is earlier, to the last such day: `confirmed`.
 * - Before that, the days on which it may have started: `assumed`, fading to the left. They begin where
 *   the start's window does, and not before the last word that it was still planned. Where the window
 *   has no beginning the confirmed stretch itself is open to the left.
 * - After it, to the last day that its end allows, or to the day of the question: `assumed`, fading to
 *   the right. An end cannot be earlier than its window: until there it surely ran.
 * - `planned` from the day on which the plan became known, to the start or to the day of the question;
 *   from the first word that it is being initiated, with that status.
 * - Preclinical work is confirmed from its first mention to its last, and assumed from there until
 *   something else is known.
 * - The last stretch of what was completed or dropped has that status; all others have the status that
 *   they show.
 * - An end that a later word takes back ends one life of the program; what is told of the days after it
 *   is drawn by the same rules as another. Of the days between the two nothing is known.
 *
 * A claim that the source does not say (`absent`) is no sign of anything.
 */
export function activityOf(
  claims: readonly ActivityClaim[],
  milestones: readonly MilestoneState[],
  knowledge: Knowledge,
): Activity {
  const telling = claims.filter(({ basis }) => basis !== 'absent')
  const lives = readSigns(telling, milestones, knowledge)
  const status = statusOf(telling, ensure(lives.at(-1), 'a last life'), knowledge)
  const conflict = activityConflictOf(telling, status, knowledge)
  return {
    status,
    lastConfirmed: newestOf(lives.flatMap((signs) => [...sureDays(signs), ...signs.preclinical])),
    stretches: lives.flatMap((signs) => stretchesOf(signs, knowledge.asOf)),
    conflicts: conflict === undefined ? [] : [conflict],
  }
}

function stretchesOf(signs: Signs, asOf: Day): readonly ActivityStretch[] {
  const running = runningStretches(signs, asOf)
  const planned = plannedStretches(signs, running[0]?.from, asOf)
  const later = [...planned, ...running]
  const early = preclinicalStretches(signs, later[0]?.from, asOf)
  return withEnd([...early, ...later], signs.end)
}

function runningStretches(signs: Signs, asOf: Day): readonly ActivityStretch[] {
  const days = sureDays(signs).toSorted((a, b) => a - b)
  const [from] = days
  const last = days.at(-1)
  if (from === undefined || last === undefined) return endAlone(signs, asOf)
  const before = startingStretch(signs, from)
  const endsNotBefore = signs.end?.earliest ?? last
  const to = earlierDay(endsNotBefore > last ? endsNotBefore : last, asOf)
  const after = endingStretch(signs, addDays(to, 1), asOf)
  const isStartKnown = signs.starts.some(({ earliest }) => earliest === from)
  const confirmed: ActivityStretch = {
    certainty: 'confirmed',
    status: 'ongoing',
    from,
    to,
    openFrom: before === undefined && !isStartKnown,
    openTo: after === undefined && signs.end === undefined,
  }
  return [before, confirmed, after].filter((stretch) => stretch !== undefined)
}

/** The days on which it may have started, before the first on which it surely ran. */
function startingStretch(
  { after, starts, planned, initiating }: Signs,
  sure: Day,
): ActivityStretch | undefined {
  const told = starts.map((start) => start.earliest).find((day) => day !== null)
  if (told === undefined) return undefined
  const earliest = notBefore(told, after)
  const lastPlan = newestOf([...planned, ...initiating].filter((day) => day < sure))
  const from = lastPlan !== null && lastPlan >= earliest ? addDays(lastPlan, 1) : earliest
  return makeStretch('assumed', 'ongoing', { from, to: addDays(sure, -1), openFrom: true })
}

/** The days on which it may still have run, after the last on which it surely did. */
function endingStretch({ end }: Signs, from: Day, asOf: Day): ActivityStretch | undefined {
  const to = earlierDay(end?.latest ?? asOf, asOf)
  return makeStretch('assumed', 'ongoing', { from, to, openTo: true })
}

/** Only its end is known: the days on which that may lie, or the last of them. */
function endAlone({ after, end }: Signs, asOf: Day): readonly ActivityStretch[] {
  if (end === undefined) return []
  const to = earlierDay(end.latest, asOf)
  const from = notBefore(earlierDay(end.earliest ?? to, to), after)
  const stretch = makeStretch('assumed', 'ongoing', { from, to, openFrom: true })
  return stretch === undefined ? [] : [stretch]
}

/** The day itself, or the first one after the life before. */
function notBefore(day: Day, after: Day | undefined): Day {
  return after === undefined || day > after ? day : addDays(after, 1)
}

function plannedStretches(
  { planned, initiating }: Signs,
  startedFrom: Day | undefined,
  asOf: Day,
): readonly ActivityStretch[] {
  const isOpen = startedFrom === undefined
  const to = isOpen ? asOf : addDays(startedFrom, -1)
  const [firstPlan] = planned
  const [firstStep] = initiating
  const plan = firstPlan !== undefined && (firstStep === undefined || firstPlan < firstStep)
  const planEnd = firstStep === undefined ? to : earlierDay(addDays(firstStep, -1), to)
  const isPlanOpen = isOpen && firstStep === undefined
  return [
    plan
      ? makeStretch('planned', 'planned', { from: firstPlan, to: planEnd, openTo: isPlanOpen })
      : undefined,
    firstStep === undefined
      ? undefined
      : makeStretch('planned', 'initiating', { from: firstStep, to, openTo: isOpen }),
  ].filter((stretch) => stretch !== undefined)
}

function preclinicalStretches(
  { preclinical }: Signs,
  nextFrom: Day | undefined,
  asOf: Day,
): readonly ActivityStretch[] {
  const [from] = preclinical
  const last = preclinical.at(-1)
  if (from === undefined || last === undefined) return []
  const limit = nextFrom === undefined ? asOf : addDays(nextFrom, -1)
  const to = earlierDay(last, limit)
  return [
    makeStretch('confirmed', 'preclinical', { from, to, openFrom: true }),
    makeStretch('assumed', 'preclinical', { from: addDays(to, 1), to: limit, openTo: true }),
  ].filter((stretch) => stretch !== undefined)
}

interface Extent {
  readonly from: Day
  readonly to: Day
  readonly openFrom?: boolean
  readonly openTo?: boolean
}

/** Undefined where no day is left for it. */
function makeStretch(
  certainty: ActivityStretch['certainty'],
  status: ActivityStatus,
  { from, to, openFrom = false, openTo = false }: Extent,
): ActivityStretch | undefined {
  return from > to ? undefined : { certainty, status, from, to, openFrom, openTo }
}

function withEnd(
  stretches: readonly ActivityStretch[],
  end: End | undefined,
): readonly ActivityStretch[] {
  if (end === undefined) return stretches
  return stretches.map((stretch, position) =>
    position === stretches.length - 1 ? { ...stretch, status: end.status } : stretch,
  )
}

/** From the least advanced to the most; of two told on one day the more advanced holds. */
const ADVANCE: readonly ActivityStatus[] = [
  'preclinical',
  'planned',
  'initiating',
  'ongoing',
  'completed',
  'dropped',
]

function advanceOf({ status }: ActivityClaim): number {
  return ADVANCE.indexOf(status)
}

/** The newest word; but an event that has started or ended the program outranks a plan. */
function statusOf(
  claims: readonly ActivityClaim[],
  signs: Signs,
  knowledge: Knowledge,
): Activity['status'] {
  if (signs.end !== undefined) return signs.end.status
  const status = newestWord(claims, knowledge)?.status
  if (signs.starts.length > 0 && status !== 'ongoing') return 'ongoing'
  return status ?? 'not-stated'
}

/** Of one day the most advanced. */
function newestWord(
  claims: readonly ActivityClaim[],
  knowledge: Knowledge,
): ActivityClaim | undefined {
  return claims
    .toSorted((a, b) =>
      firstDecisive(knowledge.dayOf(a) - knowledge.dayOf(b), advanceOf(a) - advanceOf(b)),
    )
    .at(-1)
}

/**
 * A program told to be further back than it was told before cannot be both; dropped is not a rung. Nor
 * can it be both under way, or over, and short of that in one document.
 */
function activityConflictOf(
  claims: readonly ActivityClaim[],
  current: Activity['status'],
  knowledge: Knowledge,
): Conflict | undefined {
  const rungs = claims.filter(({ status }) => status !== 'dropped')
  const isBehind = (later: ActivityClaim, sooner: ActivityClaim): boolean =>
    knowledge.dayOf(later) > knowledge.dayOf(sooner) && advanceOf(later) < advanceOf(sooner)
  const isTold = (claim: ActivityClaim, other: ActivityClaim): boolean =>
    isBehind(claim, other) || isBehind(other, claim)
  const isRetold = rungs.some((claim) => rungs.some((other) => isTold(claim, other)))
  const torn = rungs.filter((claim) =>
    rungs.some((other) => isTold(claim, other) || isTwoStages(claim, other)),
  )
  if (torn.length === 0) return undefined
  const lead = isRetold
    ? 'Told to be further back than before'
    : 'Told to be at two stages in one document'
  const describe = ({ status }: ActivityClaim): string => ACTIVITY_LABELS[status].toLowerCase()
  const shown = shownStage(torn, current, knowledge)
  return makeConflict({ kind: 'statuses', lead, claims: torn, describe, shown }, knowledge)
}

/** Short of being under way the stages overlap: one plans, prepares and works in the laboratory at once. */
function isTwoStages(a: ActivityClaim, b: ActivityClaim): boolean {
  const isUnderWay = Math.max(advanceOf(a), advanceOf(b)) >= ADVANCE.indexOf('ongoing')
  return a.source === b.source && a.status !== b.status && isUnderWay
}

/** None of them, where an event has started or ended the program. */
function shownStage(
  torn: readonly ActivityClaim[],
  current: Activity['status'],
  knowledge: Knowledge,
): ShownSide | undefined {
  const newest = newestWord(torn, knowledge)
  if (newest?.status !== current) return undefined
  const day = knowledge.dayOf(newest)
  const isAlone = torn.every(
    (claim) => claim.status === newest.status || knowledge.dayOf(claim) < day,
  )
  return { claim: newest.id, by: isAlone ? 'newest' : 'advanced' }
}
