import { describe, expect, it } from 'vitest'
import type { CohortId } from '../model/types.ts'
import { makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { xOfDay } from '../time/viewport.ts'
import { spreadSteps, stepStops } from './ladder.ts'
import type { StepPlan } from './ladder-plan.ts'
import { UNDATED_STEP_PX } from './metrics.ts'

const viewport = {
  from: makeDay({ year: 2014, month: 1, dayOfMonth: 1 }),
  to: 18_262,
  leftPx: 200,
  widthPx: 900,
}
const february = makeDay({ year: 2017, month: 2, dayOfMonth: 22 })
const september = makeDay({ year: 2018, month: 9, dayOfMonth: 24 })

function makeStep(number: number, latest: Day, earliest: Day | null = null): StepPlan {
  return {
    state: {
      cohort: { id: `c${String(number)}` as CohortId, program: 'p' as never, number, claims: [] },
      claims: [],
      firstKnown: latest,
      status: 'happened',
      dose: null,
      start: null,
      conflicts: [],
    },
    top: number * 10,
    bottom: 0,
    isOpen: false,
    fractions: [],
    earliest,
    latest,
    forms: [`C${String(number)}`],
    detail: undefined,
    name: `Cohort ${String(number)}`,
  }
}

describe('spreadSteps', () => {
  it('stands cohorts that share an open bound side by side before it, known by order only', () => {
    const steps = [makeStep(1, february), makeStep(2, february), makeStep(3, february)]
    const spread = spreadSteps({ steps }, viewport)
    const bound = xOfDay(viewport, february)
    expect(spread.map(({ x0, isOrderOnly }) => [Math.round(bound - x0), isOrderOnly])).toEqual([
      [2 * UNDATED_STEP_PX, true],
      [UNDATED_STEP_PX, true],
      [0, false],
    ])
  })

  it('lets what is known by order only reach back no farther than to the begin of the program', () => {
    const steps = [makeStep(1, february), makeStep(2, february), makeStep(3, february)]
    const begin = makeDay({ year: 2016, month: 9, dayOfMonth: 15 })
    const spread = spreadSteps({ steps, begin }, viewport)
    const [from, to] = [xOfDay(viewport, begin), xOfDay(viewport, february)]
    expect(to - from).toBeLessThan(2 * UNDATED_STEP_PX)
    expect(spread.map(({ x0 }) => x0)).toEqual([from, (from + to) / 2, to])
  })

  it('is certain of a cohort from the last day on which it can have started', () => {
    const [step] = spreadSteps({ steps: [makeStep(1, september, february)] }, viewport)
    expect([step?.x0, step?.x1]).toEqual([xOfDay(viewport, february), xOfDay(viewport, september)])
  })

  it('fades a cohort out exactly while the next one fades in', () => {
    const [first, second] = spreadSteps(
      { steps: [makeStep(1, february), makeStep(2, september)] },
      viewport,
    )
    expect([first?.x2, first?.x3]).toEqual([second?.x0, second?.x1])
  })

  it('keeps every step in order: fade in, certain, fade out', () => {
    const steps = [makeStep(1, february), makeStep(2, september), makeStep(3, september)]
    const disordered = spreadSteps({ steps }, viewport).filter(
      ({ x0, x1, x2, x3 }) => !(x0 <= x1 && x1 <= x2 && x2 <= x3),
    )
    expect(disordered).toEqual([])
  })
})

it('gives opacity stops within the visible part, in order', () => {
  const [step] = spreadSteps({ steps: [makeStep(1, september, february)] }, viewport)
  const stops = step === undefined ? [] : stepStops(step, { from: step.x1 - 10, to: step.x3 })
  const places = stops.map(({ at }) => at)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...places)).toBeLessThanOrEqual(1)
})
