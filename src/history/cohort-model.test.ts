import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexDataset } from '../model/index-dataset.ts'
import { dayAt } from '../time/day.ts'
import { cohortStatesOf } from './cohorts.ts'
import { createKnowledge } from './known-claims.ts'
import { milestoneStateOf } from './outcomes.ts'
import type { CohortState } from './state.ts'
import { anyClaim, anySources, anyWhenText } from './testing/any-dataset.ts'
import { slowCohorts, slowStep } from './testing/cohort-model.ts'
import type { SlowCohort } from './testing/cohort-model.ts'
import { daysOf } from './testing/enumerated-days.ts'
import {
  makeClaim,
  makeCohort,
  makeDataset,
  makeDose,
  makeDoseClaim,
  makeMilestone,
} from './testing/make-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'

const NUMBERS = [1, 2, 3, 4]

const anyDose = fc
  .record({
    total: fc.constantFrom(12.5, 18.75, 25),
    unit: fc.constantFrom('mCi/m²', 'mCi/m²', 'MBq/m²', 'mCi'),
  })
  .map(({ total, unit }) => makeDose({ unit, total: unit.startsWith('MBq') ? total * 37 : total }))

const anyDoses = fc.array(
  fc.record({
    number: fc.constantFrom(...NUMBERS),
    common: anyClaim,
    status: fc.constantFrom('expected', 'happened'),
    dose: fc.option(anyDose, { freq: 5 }),
  }),
  { maxLength: 5 },
)

/** Mostly starts, most of them told once and as happened: the order of cohorts is about these. */
const anyEvents = fc.array(
  fc.record({
    number: fc.constantFrom(...NUMBERS),
    kind: fc.constantFrom('cohort-start', 'cohort-start', 'dose-cleared', 'protocol'),
    claims: fc.array(
      fc.record({
        common: anyClaim,
        status: fc.constantFrom('happened', 'happened', 'happened', 'expected'),
        when: fc.option(anyWhenText),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  { maxLength: 6 },
)

const anyCase = fc
  .record({
    sources: anySources,
    doses: anyDoses,
    events: anyEvents,
    asOf: fc.integer({ min: 17_230, max: 17_340 }),
  })
  .map(({ sources, doses, events, asOf }) => {
    const cohorts = NUMBERS.map((number) =>
      makeCohort({
        number,
        claims: doses
          .filter((told) => told.number === number)
          .map(({ common, status, dose }, order) =>
            makeDoseClaim({ ...common, inputs: [], status, dose, id: `c${number}-${order}` }),
          ),
      }),
    )
    const milestones = events.map(({ number, kind, claims }, position) =>
      makeMilestone({
        id: `m${position}`,
        kind,
        cohort: `program-a-c${number}`,
        claims: claims.map(({ common, ...rest }, order) =>
          makeClaim({ ...common, inputs: [], ...rest, id: `m${position}-${order}` }),
        ),
      }),
    )
    const index = indexDataset(makeDataset({ sources, cohorts, milestones }))
    const knowledge = createKnowledge(index, { asOf: dayAt(asOf), counts: () => true })
    const known = milestones
      .map((milestone) => milestoneStateOf(milestone, knowledge))
      .filter((state) => state !== undefined)
    const byId = new Map(known.map((state) => [state.milestone.id, state]))
    return { cohorts, known, knowledge, states: cohortStatesOf(cohorts, byId, index, knowledge) }
  })

function inPlain(state: CohortState): SlowCohort {
  return {
    number: state.cohort.number,
    firstKnown: state.firstKnown,
    status: state.status,
    days: state.start === null ? undefined : daysOf(state.start),
    start: state.startMilestone?.milestone.id,
    cleared: state.cleared?.milestone.id,
    conflicts: state.conflicts.map(({ claims }) => claims.map(({ id }) => id)),
  }
}

it('cohortStatesOf agrees with asking each day who allows it, and its steps with the rule of three', () => {
  fc.assert(
    fc.property(anyCase, ({ cohorts, known, knowledge, states }) => {
      expect(states.map(inPlain)).toEqual(slowCohorts(cohorts, known, knowledge))
      const doseOf = (number: number) => states.find(({ cohort }) => cohort.number === number)?.dose
      for (const { cohort, dose, stepOverPrevious, stepOverFirst } of states) {
        const steps = [stepOverPrevious, stepOverFirst].map(toMillionth)
        const overFirst = cohort.number === 1 ? undefined : slowStep(doseOf(1), dose)
        expect(steps).toEqual([slowStep(doseOf(cohort.number - 1), dose), overFirst])
      }
    }),
    MODEL_RUNS,
  )
})

function toMillionth(step: number | undefined): number | undefined {
  return step === undefined ? undefined : Math.round(step * 1e6) / 1e6
}
