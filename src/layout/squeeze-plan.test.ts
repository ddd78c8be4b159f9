import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, formatIsoDay } from '../time/day.ts'
import { dayOf } from '../time/testing/read-when.ts'
import type { TimeWindow } from '../time/viewport.ts'
import type { MarkPlan } from './mark-plan.ts'
import type { RowPlan } from './row-plan.ts'
import { breaksOf, emptyStretches } from './squeeze-plan.ts'
import { makeLane } from './testing/make-lane.ts'
import { makeMark } from './testing/make-mark.ts'

const WHOLE: TimeWindow = { from: dayOf('2010-01-01'), to: dayOf('2022-01-01') }
const AS_OF = dayOf('2021-12-31')

function laneOf(...marks: readonly MarkPlan[]): RowPlan {
  return makeLane({ marks })
}

function markOn(text: string, overrides: Partial<MarkPlan> = {}): MarkPlan {
  return makeMark({ id: text, anchor: dayOf(text) + 0.5, ...overrides })
}

function textsOf(stretches: readonly TimeWindow[]): readonly string[] {
  return stretches.map(
    ({ from, to }) => `${formatIsoDay(dayAt(from))} ${formatIsoDay(dayAt(to - 1))}`,
  )
}

describe('what is empty enough to be squeezed', () => {
  it('is whole months, a month and more away from what stands beside them', () => {
    const plans = [laneOf(markOn('2010-06-10'), markOn('2015-03-20'), markOn('2021-06-01'))]
    expect(textsOf(emptyStretches(plans, WHOLE, AS_OF))).toEqual([
      '2010-08-01 2015-01-31',
      '2015-05-01 2021-04-30',
    ])
  })

  it('lasts for a year at the least', () => {
    const near = [laneOf(markOn('2010-06-10'), markOn('2011-06-09'), markOn('2012-06-07'))]
    expect(textsOf(emptyStretches(near, WHOLE, dayOf('2012-06-08')))).toEqual([
      '2012-08-01 2021-11-30',
    ])
    const far = [laneOf(markOn('2010-06-10'), markOn('2011-06-10'))]
    expect(textsOf(emptyStretches(far, WHOLE, dayOf('2011-06-11')))[0]).toBe(
      '2010-08-01 2011-04-30',
    )
  })

  it('does not hold the day up to which everything counts', () => {
    expect(textsOf(emptyStretches([], WHOLE, dayOf('2014-05-15')))).toEqual([
      '2010-02-01 2014-03-31',
      '2014-07-01 2021-11-30',
    ])
  })

  it('does not hold a window of up to a year, a date or a promise, and goes through a longer one', () => {
    const year = { from: dayOf('2015-01-01'), to: dayOf('2016-01-01') }
    const years = { from: dayOf('2012-01-01'), to: dayOf('2019-01-01') }
    const mark = (window: TimeWindow): RowPlan => laneOf(markOn('2015-07-02', { window }))
    expect(textsOf(emptyStretches([mark(year)], WHOLE, AS_OF))).toEqual([
      '2010-02-01 2014-11-30',
      '2016-02-01 2021-11-30',
    ])
    expect(textsOf(emptyStretches([mark(years)], WHOLE, AS_OF))).toEqual([
      '2010-02-01 2011-11-30',
      '2012-02-01 2015-05-31',
      '2015-09-01 2018-11-30',
      '2019-02-01 2021-11-30',
    ])
    const promised = laneOf(
      markOn('2015-07-02', {
        ghosts: [{ ...year, id: 'by 2015', from: undefined, verdict: 'late', isSuperseded: false }],
      }),
    )
    expect(textsOf(emptyStretches([promised], WHOLE, AS_OF))[0]).toBe('2010-02-01 2015-05-31')
  })

  it('holds nothing that any lane shows, with a month to spare', () => {
    const anyAnchor = fc.integer({ min: WHOLE.from, max: WHOLE.to - 1 })
    fc.assert(
      fc.property(fc.array(anyAnchor, { maxLength: 12 }), anyAnchor, (anchors, asOf) => {
        const lanes = anchors.map((anchor) => laneOf(makeMark({ id: String(anchor), anchor })))
        const stretches = emptyStretches(lanes, WHOLE, dayAt(asOf))
        const kept = [...anchors, asOf + 1, WHOLE.from, WHOLE.to]
        const isClear = stretches.every(({ from, to }) =>
          kept.every((day) => day <= from - 31 || day >= to + 31),
        )
        expect(isClear).toBe(true)
        expect(stretches.every(({ from, to }) => to - from > 240)).toBe(true)
      }),
    )
  })
})

describe('breaks', () => {
  const stretches = [
    { from: dayOf('2011-01-01'), to: dayOf('2015-01-01') },
    { from: dayOf('2016-01-01'), to: dayOf('2020-01-01') },
  ]

  it('are 18 px wide each while the whole of the time is shown', () => {
    const breaks = breaksOf(stretches, WHOLE, 1000)
    const [days, others] = breaks.map(({ axisDays }) => axisDays)
    const shown = WHOLE.to - WHOLE.from - 2 * 1461 + 2 * (days ?? NaN)
    expect(others).toBe(days)
    expect(((days ?? NaN) * 1000) / shown).toBeCloseTo(18, 0)
  })

  it('never take half of a narrow plot, nor lengthen anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (plotWidthPx) => {
        const breaks = breaksOf(stretches, WHOLE, plotWidthPx)
        const days = breaks.reduce((sum, { axisDays }) => sum + axisDays, 0)
        const shown = WHOLE.to - WHOLE.from - 2 * 1461
        expect(days / (days + shown)).toBeLessThan(0.5)
        expect(breaks.every(({ from, to, axisDays }) => axisDays <= to - from)).toBe(true)
        expect(breaks.every(({ axisDays }) => Number.isInteger(axisDays))).toBe(true)
      }),
    )
  })

  it('are none where nothing is empty', () => {
    expect(breaksOf([], WHOLE, 1000)).toEqual([])
  })
})
