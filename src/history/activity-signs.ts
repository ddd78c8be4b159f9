import { ensure } from '../base/assert.ts'
import type { ActivityClaim, ActivityStatus } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import type { Knowledge } from './known-claims.ts'
import { tellingClaims } from './outcomes.ts'
import { confirmedOn } from './spans.ts'
import type { MilestoneState } from './state.ts'

/**
 * What tells of one life of a program: from its first sign, or from an end that a later word took back,
 * to the next such end. Days of the claims of one status, oldest first, and what events say.
 */
export interface Signs {
  /** The last day of the life before, on which the program ended for a while; undefined of the first. */
  readonly after: Day | undefined
  readonly preclinical: readonly Day[]
  readonly planned: readonly Day[]
  readonly initiating: readonly Day[]
  readonly ongoing: readonly Day[]
  /** The windows of the start and of the first patient, where they have happened. */
  readonly starts: readonly Window[]
  readonly end: End | undefined
}

interface Window {
  readonly earliest: Day | null
  readonly latest: Day
}

export interface End extends Window {
  readonly status: 'completed' | 'dropped'
}

/**
 * Gathers what claims and events say of a program's activity, one life after the other; the last is the
 * one that goes on. Absent claims are not to be among them.
 */
export function readSigns(
  claims: readonly ActivityClaim[],
  milestones: readonly MilestoneState[],
  knowledge: Knowledge,
): readonly Signs[] {
  const windowsOf = (kind: MilestoneState['milestone']['kind']): readonly Window[] =>
    milestones
      .filter(({ status, milestone }) => status === 'happened' && milestone.kind === kind)
      .map((state) => happenedBy(state, knowledge))
  const starts = [...windowsOf('trial-start'), ...windowsOf('first-patient')]
  const [completion] = windowsOf('trial-complete')
  const ends: readonly (End | undefined)[] =
    completion === undefined
      ? [...breaksOf(claims, knowledge), finalEnd(claims, knowledge)]
      : [{ ...completion, status: 'completed' }]
  return ends.map((end, position) => {
    const after = ends[position - 1]?.latest
    const until = position === ends.length - 1 ? undefined : end?.latest
    const isWithin = (day: Day): boolean => day > (after ?? -Infinity) && day <= (until ?? Infinity)
    return {
      ...daysOfSigns(claims, isWithin, knowledge),
      after,
      starts: starts.filter(({ latest }) => isWithin(latest)),
      end,
    }
  })
}

function daysOfSigns(
  claims: readonly ActivityClaim[],
  isWithin: (day: Day) => boolean,
  knowledge: Knowledge,
): Pick<Signs, 'preclinical' | 'planned' | 'initiating' | 'ongoing'> {
  const daysOf = (status: ActivityStatus): readonly Day[] =>
    claims
      .filter((claim) => claim.status === status)
      .map((claim) => dayOfSign(claim, knowledge))
      .filter(isWithin)
      .sort((a, b) => a - b)
  return {
    preclinical: daysOf('preclinical'),
    planned: daysOf('planned'),
    initiating: daysOf('initiating'),
    ongoing: daysOf('ongoing'),
  }
}

/** A plan is a sign of the day on which it was told, work of the days of which it is told. */
function dayOfSign(claim: ActivityClaim, knowledge: Knowledge): Day {
  const isPlan = claim.status === 'planned' || claim.status === 'initiating'
  return isPlan ? knowledge.dayOf(claim) : confirmedOn(claim, knowledge)
}

/** When an event happened, at the latest on the day on which that was first told. */
function happenedBy({ when, claims }: MilestoneState, knowledge: Knowledge): Window {
  const first = ensure(
    tellingClaims(claims).find(({ status }) => status === 'happened'),
    'a happened claim',
  )
  const told = knowledge.dayOf(first)
  return { earliest: when?.earliest ?? null, latest: earlierDay(when?.latest ?? told, told) }
}

/** The newest word that it is over, at the latest the day of that, unless a later word takes it back. */
function finalEnd(claims: readonly ActivityClaim[], knowledge: Knowledge): End | undefined {
  const newest = claims.findLast(isEnd)
  if (newest === undefined || wordsAfter(newest, claims, knowledge).length > 0) return undefined
  return endOf(newest, knowledge)
}

/** The ends that later words take back, one after the other; of several taken back by one word the last told. */
function breaksOf(claims: readonly ActivityClaim[], knowledge: Knowledge): readonly End[] {
  const ends = claims.filter(isEnd)
  const firstAfter = (claim: EndClaim): ActivityClaim | undefined =>
    wordsAfter(claim, claims, knowledge)[0]
  return ends
    .filter((claim, position) => {
      const word = firstAfter(claim)
      const next = ends[position + 1]
      return word !== undefined && (next === undefined || firstAfter(next) !== word)
    })
    .map((claim) => endOf(claim, knowledge))
    .toSorted((a, b) => a.latest - b.latest)
    .filter(({ latest }, position, all) => all[position + 1]?.latest !== latest)
}

type EndClaim = ActivityClaim & { readonly status: End['status'] }

function isEnd(claim: ActivityClaim): claim is EndClaim {
  return claim.status === 'completed' || claim.status === 'dropped'
}

/** What was told later than an end, and of days after it: it was planned again, or runs again. */
function wordsAfter(
  end: EndClaim,
  claims: readonly ActivityClaim[],
  knowledge: Knowledge,
): readonly ActivityClaim[] {
  const { latest } = endOf(end, knowledge)
  return claims.filter(
    (claim) =>
      !isEnd(claim) &&
      knowledge.dayOf(claim) > knowledge.dayOf(end) &&
      dayOfSign(claim, knowledge) > latest,
  )
}

function endOf(claim: EndClaim, knowledge: Knowledge): End {
  const told = knowledge.dayOf(claim)
  const latest = earlierDay(claim.when?.latest ?? told, told)
  const earliest = claim.when?.earliest ?? null
  // Told to be over, it was over by then, whatever the window says.
  return {
    earliest: earliest === null ? null : earlierDay(earliest, latest),
    latest,
    status: claim.status,
  }
}

/** The days on which it surely ran. */
export function sureDays({ starts, ongoing }: Signs): readonly Day[] {
  return [...starts.map(({ latest }) => latest), ...ongoing]
}

/** The first of two days. */
export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b
}
