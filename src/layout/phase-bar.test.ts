import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActivityStretch } from '../history/state.ts'
import {
  knownOf,
  makeActivityClaim,
  makeProgram,
  makeSource,
} from '../history/testing/make-dataset.ts'
import { ensure } from '../base/assert.ts'
import { dayAt } from '../time/day.ts'
import type { Viewport } from '../time/viewport.ts'
import { FADE_DAYS } from './metrics.ts'
import { layoutBars } from './phase-bar.ts'
import type { BarMark } from './scene.ts'

/** A program with these stretches; what else is known of it does not matter to its bars. */
const PROGRAM = ensure(
  knownOf(
    {
      sources: [makeSource({})],
      programs: [makeProgram({ activity: [makeActivityClaim({ status: 'ongoing' })] })],
    },
    '2018-01-01',
  ).known.programs[0],
  'a program',
)

const VIEWPORT: Viewport = { from: 0, to: 1000, leftPx: 0, widthPx: 1000 }

function stretch(overrides: Partial<ActivityStretch> = {}): ActivityStretch {
  return {
    certainty: 'confirmed',
    status: 'ongoing',
    from: dayAt(100),
    to: dayAt(299),
    openFrom: false,
    openTo: false,
    ...overrides,
  }
}

function barsOf(stretches: readonly ActivityStretch[], viewport = VIEWPORT): readonly BarMark[] {
  return layoutBars({ ...PROGRAM, stretches }, viewport, { y: 5, hue: 1 })
}

function opacitiesOf(overrides: Partial<ActivityStretch>, viewport?: Viewport): readonly number[] {
  return barsOf([stretch(overrides)], viewport).flatMap(({ stops }) =>
    stops.map(({ opacity }) => opacity),
  )
}

describe('bars', () => {
  it('are solid from the first to the last confirmed day, its end included', () => {
    const [bar] = barsOf([stretch()])
    expect([bar?.x, bar?.width, bar?.certainty]).toEqual([100, 200, 'confirmed'])
    expect(opacitiesOf({})).toEqual([0.9, 0.9])
    expect(opacitiesOf({ openFrom: true, openTo: true })).toEqual([0.9, 0.9])
  })

  it('fade to nothing after the last confirmation, within a year', () => {
    const open = { certainty: 'assumed', openTo: true, to: dayAt(5000) } as const
    const [bar] = barsOf([stretch(open)])
    expect([bar?.x, bar?.width]).toEqual([100, FADE_DAYS])
    expect(opacitiesOf(open)).toEqual([0.5, 0])
  })

  it('come out of nothing before a start that is not known', () => {
    const open = { certainty: 'assumed', openFrom: true, from: dayAt(-3000) } as const
    expect(opacitiesOf(open, { ...VIEWPORT, from: -500 })).toEqual([0, 0.5])
  })

  it('are fainter and level between two confirmations', () => {
    expect(opacitiesOf({ certainty: 'assumed' })).toEqual([0.5, 0.5])
  })

  it('are as dark where planned as where confirmed, until an open end', () => {
    expect(opacitiesOf({ certainty: 'planned' })).toEqual([0.9, 0.9])
    expect(opacitiesOf({ certainty: 'planned', openTo: true })).toEqual([0.9, 0])
  })

  it('keep their opacity at each day however much of them is in view', () => {
    const open = { certainty: 'assumed', openTo: true, to: dayAt(5000) } as const
    const wholeAt = (day: number): number => 0.5 * (1 - (day - 100) / FADE_DAYS)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 450 }),
        fc.integer({ min: 10, max: 300 }),
        (from, days) => {
          const to = from + days
          const [bar] = barsOf([stretch(open)], { ...VIEWPORT, from, to })
          const seen = [Math.max(from, 100), Math.min(to, 100 + FADE_DAYS)] as const
          expect(bar === undefined).toBe(seen[0] >= seen[1])
          const stops = (bar?.stops ?? []).map(({ opacity }) => opacity)
          const told = bar === undefined ? [] : seen.map(wholeAt)
          expect(stops.map((each) => each.toFixed(6))).toEqual(told.map((each) => each.toFixed(6)))
        },
      ),
    )
  })

  it('are nothing outside the plot', () => {
    expect(barsOf([stretch()], { ...VIEWPORT, from: 400, to: 800 })).toEqual([])
  })
})
