import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepOf, verdictOf } from './expectations.ts'
import { milestoneStateOf } from './outcomes.ts'
import { reportedOn } from './reported.ts'
import type { Conflict, Expectation } from './state.ts'
import { anyMilestoneCase } from './testing/any-milestone.ts'
import type { MilestoneCase } from './testing/any-milestone.ts'
import { anyWhenText } from './testing/any-dataset.ts'
import { daysOf } from './testing/enumerated-days.ts'
import { slowMilestone, slowTelling } from './testing/milestone-model.ts'
import { slowPromises, slowStepOf, slowVerdict } from './testing/promise-model.ts'
import { MODEL_RUNS } from './testing/runs.ts'
import { whenOf } from '../time/testing/read-when.ts'

describe('milestoneStateOf agrees with its slow model', () => {
  it('on status, window and every contradiction', () => {
    fc.assert(
      fc.property(anyMilestoneCase, ({ milestone, knowledge }) => {
        const state = milestoneStateOf(milestone, knowledge)
        const claims = knowledge.countedOf(milestone.claims)
        expect(state === undefined).toBe(claims.length === 0)
        if (state === undefined) return
        const { status, when, conflicts } = state
        const days = when === null ? undefined : daysOf(when)
        const told = { status, days, conflicts: conflicts.map(partiesOf) }
        expect(told).toEqual(slowMilestone(claims, knowledge))
      }),
      MODEL_RUNS,
    )
  })

  it('on the step, the verdict and the slip of every promise', () => {
    fc.assert(
      fc.property(anyMilestoneCase, (given) => {
        const state = milestoneStateOf(given.milestone, given.knowledge)
        const told = (state?.expectations ?? []).map(inWords)
        expect(told).toEqual(slowWords(given))
      }),
      MODEL_RUNS,
    )
  })
})

function partiesOf({ claims, shown }: Conflict): unknown {
  return {
    claims: claims.map(({ id }) => id),
    shown: shown === undefined ? undefined : `${shown.claim} ${shown.by}`,
  }
}

function inWords({ claim, step, verdict, slip }: Expectation): string {
  return `${claim.id} ${step} ${verdict} ${slip?.min ?? ''}..${slip?.max ?? ''}`
}

function slowWords({ milestone, knowledge }: MilestoneCase): readonly string[] {
  const claims = knowledge.countedOf(milestone.claims)
  const reports = slowTelling(claims).filter(({ status }) => status === 'happened')
  const dates = reports.map(({ when }) => when).filter((when) => when !== null)
  const common = daysOf(...dates)
  const isTold = dates.length > 0 && common.length > 0
  const [first] = common
  const last = common.at(-1)
  // An end that lies at the edge of the world is one that no date tells.
  const edges = daysOf()
  const when = {
    earliest: first === edges[0] ? null : (first ?? null),
    latest: last === edges.at(-1) ? null : (last ?? null),
  }
  return slowPromises(
    claims,
    { isSo: reports.length > 0, when: isTold ? (when as never) : null },
    knowledge,
  )
}

it('verdictOf and stepOf agree with asking each day of the one about each day of the other', () => {
  const anyWhen = fc.option(anyWhenText.map(whenOf), { freq: 9 })
  fc.assert(
    fc.property(anyWhen, anyWhen, (one, other) => {
      expect(verdictOf(one, other)).toBe(slowVerdict(one, other))
      expect(stepOf(one, other)).toBe(slowStepOf(one, other))
    }),
    MODEL_RUNS,
  )
})

it('reportedOn agrees with scanning the days for the first report', () => {
  fc.assert(
    fc.property(anyMilestoneCase, ({ milestone, knowledge }) => {
      const claims = slowTelling(knowledge.countedOf(milestone.claims))
      const reports = claims.filter(({ status }) => status === 'happened')
      const said = reports.length > 0 ? reports : claims
      const day = daysOf().find((each) => said.some((claim) => knowledge.dayOf(claim) === each))
      expect(reportedOn(milestone.claims, knowledge)).toBe(day)
    }),
    MODEL_RUNS,
  )
})
