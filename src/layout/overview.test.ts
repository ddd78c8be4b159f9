import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, makeDay } from '../time/day.ts'
import { dayOfX } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'
import { layoutOverview } from './overview.ts'
import type { OverviewInput } from './overview.ts'
import { readRealData } from './testing/real-scene.ts'

const { known } = readRealData('documents')

const WHOLE: Viewport = {
  from: makeDay({ year: 2009, month: 1, dayOfMonth: 1 }),
  to: makeDay({ year: 2028, month: 1, dayOfMonth: 1 }),
  leftPx: 200,
  widthPx: 1000,
}
const TODAY = makeDay({ year: 2026, month: 11, dayOfMonth: 20 })

const INPUT: OverviewInput = {
  anchors: [],
  sources: known.sources,
  whole: WHOLE,
  window: WHOLE,
  zero: undefined,
  asOf: TODAY,
}

describe('what no document covers', () => {
  /** First and last day of each hatched box, read back from where it is drawn. */
  const hatchedDays = (input: OverviewInput): readonly (readonly number[])[] =>
    layoutOverview(input).uncovered.map(({ x, width }) => [
      Math.round(dayOfX(WHOLE, x)),
      Math.round(dayOfX(WHOLE, x + width)) - 1,
    ])
  const day = (text: string): number => {
    const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map(Number)
    return makeDay({ year, month, dayOfMonth })
  }

  it('is hatched from the day after a document to the day before the next', () => {
    expect(hatchedDays(INPUT)).toEqual([
      [day('2014-03-05'), day('2017-02-21')],
      [day('2017-08-15'), day('2018-09-23')],
      [day('2019-05-16'), TODAY],
    ])
  })

  it('ends on the day up to which everything counts, whatever day that is', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('2014-03-04'), max: TODAY }).map(dayAt), (asOf) => {
        const hatched = hatchedDays({ ...INPUT, asOf })
        expect(hatched.every(([, last = Infinity]) => last <= asOf)).toBe(true)
        const out = known.sources.map(({ published }) => published.latest ?? Infinity)
        expect(hatched.some(([from = 0, to = 0]) => out.some((d) => from <= d && d <= to))).toBe(
          false,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('is not told where lanes are aligned: documents have no one place there', () => {
    expect(layoutOverview({ ...INPUT, zero: day('2017-02-22') }).uncovered).toEqual([])
  })
})
