import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexDataset } from '../model/index-dataset.ts'
import { dayAt } from '../time/day.ts'
import { activityOf } from './activity.ts'
import type { Activity } from './activity.ts'
import { createKnowledge } from './known-claims.ts'
import type { Knowledge } from './known-claims.ts'
import { milestoneStateOf } from './outcomes.ts'
import type { MilestoneState } from './state.ts'
import {
  slowActivity,
  slowActivityStatus,
  slowLastConfirmed,
  slowTornActivity,
} from './testing/activity-model.ts'
import type { SlowEvent, SlowEvents } from './testing/activity-model.ts'
import { anyActivity, anySources, anyWhenText } from './testing/any-dataset.ts'
import {
  makeActivityClaim,
  makeClaim,
  makeDataset,
  makeMilestone,
  makeProgram,
} from './testing/make-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'

const FIRST_DAY = 17_150

const anyEvent = fc.option(
  fc.record({
    source: fc.constantFrom('one', 'two', 'three', 'four'),
    // Long windows, within which it may still have been planned.
    when: fc.oneof(fc.option(anyWhenText), fc.constantFrom('2017', '2017-Q1', '2017-H1')),
  }),
  { nil: undefined, freq: 2 },
)

const anyCase = fc
  .record({
    sources: anySources,
    activity: anyActivity,
    start: anyEvent,
    patient: anyEvent,
    completion: fc.oneof(fc.constant(undefined), fc.constant(undefined), anyEvent),
    asOf: fc.integer({ min: 17_230, max: 17_320 }),
  })
  .map(({ sources, activity, asOf, start, patient, completion }) => {
    const claims = activity.map(({ common, status, when }, order) =>
      makeActivityClaim({
        ...common,
        inputs: [],
        id: `told-${order}`,
        status,
        ...(when === undefined ? {} : { when }),
      }),
    )
    const events = [
      ['trial-start', start] as const,
      ['first-patient', patient] as const,
      ['trial-complete', completion] as const,
    ].flatMap(([kind, told]) =>
      told === undefined ? [] : [makeMilestone({ id: kind, kind, claims: [makeClaim(told)] })],
    )
    const programs = [makeProgram({ activity: claims })]
    const index = indexDataset(makeDataset({ sources, programs, milestones: events }))
    const knowledge = createKnowledge(index, { asOf: dayAt(asOf), counts: () => true })
    const states = events
      .map((event) => milestoneStateOf(event, knowledge))
      .filter((state) => state !== undefined)
    return { claims: knowledge.countedOf(claims), states, knowledge }
  })

function eventsOf(states: readonly MilestoneState[], knowledge: Knowledge): SlowEvents {
  const told = (kind: string): readonly SlowEvent[] =>
    states
      .filter(({ milestone, status }) => milestone.kind === kind && status === 'happened')
      .map(({ when, firstKnown }) => ({
        earliest: when?.earliest ?? null,
        latest: Math.min(when?.latest ?? firstKnown, firstKnown),
      }))
  expect(knowledge.asOf).toBeGreaterThan(FIRST_DAY)
  return {
    starts: [...told('trial-start'), ...told('first-patient')],
    completion: told('trial-complete')[0],
  }
}

/** What the stretches say of each day, and nothing twice. */
function drawnDays({ stretches }: Activity, asOf: number): readonly string[] {
  const drawn: string[] = []
  for (let day = FIRST_DAY; day <= asOf; day += 1) {
    const on = stretches.filter(({ from, to }) => from <= day && day <= to)
    drawn.push(on.map(({ certainty, status }) => `${certainty} ${status}`).join(' and '))
  }
  return drawn
}

it('activityOf agrees with asking day by day what is drawn', () => {
  fc.assert(
    fc.property(anyCase, ({ claims, states, knowledge }) => {
      const input = { claims, knowledge, events: eventsOf(states, knowledge) }
      const activity = activityOf(claims, states, knowledge)
      expect(drawnDays(activity, knowledge.asOf)).toEqual(slowActivity(input, FIRST_DAY))
      expect(activity.status).toBe(slowActivityStatus(input))
      expect(activity.lastConfirmed).toBe(slowLastConfirmed(input))
      const torn = activity.conflicts.flatMap((conflict) => conflict.claims.map(({ id }) => id))
      expect(torn).toEqual(slowTornActivity(input))
    }),
    MODEL_RUNS,
  )
})
