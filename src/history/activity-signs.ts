import { ensure } from '../base/assert.ts'
import type { ActivityClaim, ActivityStatus } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import type { Knowledge } from './known-claims.ts'
import { tellingClaims } from './outcomes.ts'
import { confirmedOn } from './spans.ts'
import type { MilestoneState } from './state.ts'

/** Days of the claims of one status, oldest first, and what events say. */
export interface Signs {
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

/** Gathers what claims and events say of a program's activity; absent claims are not to be among them. */
export function readSigns(
  claims: readonly ActivityClaim[],
  milestones: readonly MilestoneState[],
  knowledge: Knowledge,
): Signs {
  const daysOf = (status: ActivityStatus, dayOf: DayOfClaim): readonly Day[] =>
    claims
      .filter((claim) => claim.status === status)
      .map((claim) => dayOf(claim, knowledge))
      .sort((a, b) => a - b)
  const windowsOf = (kind: MilestoneState['milestone']['kind']): readonly Window[] =>
    milestones
      .filter(({ status, milestone }) => status === 'happened' && milestone.kind === kind)
      .map((state) => happenedBy(state, knowledge))
  return {
    preclinical: daysOf('preclinical', confirmedOn),
    planned: daysOf('planned', toldOn),
    initiating: daysOf('initiating', toldOn),
    ongoing: daysOf('ongoing', confirmedOn),
    starts: [...windowsOf('trial-start'), ...windowsOf('first-patient')],
    end: endOf(claims, windowsOf('trial-complete'), knowledge),
  }
}

type DayOfClaim = (claim: ActivityClaim, knowledge: Knowledge) => Day

function toldOn(claim: ActivityClaim, knowledge: Knowledge): Day {
  return knowledge.dayOf(claim)
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

/** The event of its completion, else the newest word that it is over, at the latest the day of that. */
function endOf(
  claims: readonly ActivityClaim[],
  completions: readonly Window[],
  knowledge: Knowledge,
): End | undefined {
  const [completion] = completions
  if (completion !== undefined) return { ...completion, status: 'completed' }
  const claim = claims.findLast(({ status }) => status === 'completed' || status === 'dropped')
  if (claim === undefined) return undefined
  const status = claim.status === 'dropped' ? 'dropped' : 'completed'
  const told = knowledge.dayOf(claim)
  const latest = earlierDay(claim.when?.latest ?? told, told)
  return { earliest: claim.when?.earliest ?? null, latest, status }
}

/** The days on which it surely ran. */
export function sureDays({ starts, ongoing }: Signs): readonly Day[] {
  return [...starts.map(({ latest }) => latest), ...ongoing]
}

/** The first of two days. */
export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b
}
