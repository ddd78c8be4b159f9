import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { DayBounds } from '../time/span.ts'
import { anyDay } from '../time/testing/any-when.ts'
import { dayOf, whenOf } from '../time/testing/read-when.ts'
import { differenceInMonths, monthsSince, wholeMonths } from './months.ts'
import { slowMonthsBegun, slowWholeMonths } from './testing/month-model.ts'
import { MODEL_RUNS } from './testing/runs.ts'

describe('wholeMonths', () => {
  it.each([
    ['2017-02-22', '2019-05-15', 26],
    ['2017-02-22', '2019-05-22', 27],
    ['2017-01-31', '2017-02-27', 0],
    ['2017-01-31', '2017-02-28', 1],
    ['2016-02-29', '2017-02-28', 12],
    ['2017-03-10', '2017-03-09', -1],
    ['2017-03-10', '2017-02-10', -1],
  ])('counts the full months from %s to %s', (from, to, count) => {
    expect(wholeMonths(dayOf(from), dayOf(to))).toBe(count)
  })

  it('agrees with trying one month after the other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (from, length) => {
        const to = addDays(from, length)
        expect(wholeMonths(from, to)).toBe(slowWholeMonths(from, to))
      }),
      MODEL_RUNS,
    )
  })
})

describe('monthsSince', () => {
  it.each([
    ['2017-02-22', '2017-05-22', 3],
    ['2017-04-01', '2017-04-16', 0.5],
    ['2017-04-16', '2017-04-01', -0.5],
  ])('is continuous from %s to %s', (from, to, months) => {
    expect(monthsSince(dayOf(from), dayOf(to))).toBeCloseTo(months, 1)
  })

  it('grows with every day, by about a thirtieth', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (from, length) => {
        const to = addDays(from, length)
        const growth = monthsSince(from, addDays(to, 1)) - monthsSince(from, to)
        expect(growth).toBeGreaterThan(1 / 32)
        expect(growth).toBeLessThan(1 / 27)
      }),
      MODEL_RUNS,
    )
  })
})

describe('differenceInMonths', () => {
  it.each([
    ['2017-02', '2017-05', { min: 2, max: 4 }],
    ['2017-02-22', '2017-05-22', { min: 3, max: 3 }],
    ['2017-02-22', '2017-02-22', { min: 0, max: 0 }],
    ['2017-02-10', '2017-02-01..2017-02-20', { min: -1, max: 1 }],
    ['by 2017-02-22', '2017-05-22', { min: 3, max: null }],
    ['2017-02-22', 'by 2017-05-22', { min: null, max: 3 }],
  ])('from "%s" to "%s" is rounded outwards', (from, to, months) => {
    expect(differenceInMonths(whenOf(from), whenOf(to))).toStrictEqual(months)
  })

  it('agrees with counting months from each day that the one could be to each of the other', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyWindow,
        fc.integer({ min: -70, max: 70 }),
        anyWindow,
        (day, ...rest) => {
          const [one, distance, other] = rest
          const from = one(day)
          const to = other(addDays(day, distance))
          const pairs = daysIn(from).flatMap((a) => daysIn(to).map((b) => [a, b] as const))
          const isLeastOpen = from.latest === null || to.earliest === null
          const isMostOpen = from.earliest === null || to.latest === null
          expect(differenceInMonths(from, to)).toEqual({
            min: isLeastOpen ? null : Math.min(...pairs.map(([a, b]) => slowWholeMonths(a, b))),
            max: isMostOpen ? null : Math.max(...pairs.map(([a, b]) => slowMonthsBegun(a, b))),
          })
        },
      ),
      MODEL_RUNS,
    )
  })
})

/** A window of up to three days that begins on a day, now and then with an open side. */
const anyWindow = fc.tuple(fc.nat(2), fc.nat(5)).map(([length, open]) => (day: Day): DayBounds => ({
  earliest: open === 1 ? null : day,
  latest: open === 2 ? null : addDays(day, length),
}))

/** The days of a window; of one with an open side the day that is told. */
function daysIn({ earliest, latest }: DayBounds): readonly Day[] {
  const first = earliest ?? latest
  const last = latest ?? earliest
  if (first === null || last === null) return []
  return Array.from({ length: last - first + 1 }, (_, step) => addDays(first, step))
}
