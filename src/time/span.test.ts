import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from './day.ts'
import type { Day } from './day.ts'
import {
  compareBounds,
  containsBounds,
  differenceInDays,
  intersectBounds,
  isWhollyBefore,
} from './span.ts'
import type { DayBounds } from './span.ts'
import { textOfBounds, whenOf } from './testing/read-when.ts'

const FIRST = -6
const LAST = 6

const anyEnd = fc.option(fc.integer({ min: FIRST + 1, max: LAST - 1 }).map(dayAt))

/** Bounds within a fortnight, some open, so that all cases meet and days can be counted one by one. */
const anyBounds: fc.Arbitrary<DayBounds> = fc
  .tuple(anyEnd, anyEnd)
  .map(([earliest, latest]) => ({ earliest, latest }))
  .filter(({ earliest, latest }) => (earliest ?? -Infinity) <= (latest ?? Infinity))

/** Slow and obvious: the days themselves; an open side reaches to the edge of the fortnight. */
function daysOf({ earliest, latest }: DayBounds): readonly Day[] {
  const days = Array.from({ length: LAST - FIRST + 1 }, (_, index) => dayAt(FIRST + index))
  return days.filter((day) => day >= (earliest ?? -Infinity) && day <= (latest ?? Infinity))
}

describe('bounds', () => {
  it('in common hold exactly the common days', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (a, b) => {
        const common = intersectBounds(a, b)
        const inB = new Set(daysOf(b))
        expect(common === undefined ? [] : daysOf(common)).toEqual(
          daysOf(a).filter((day) => inB.has(day)),
        )
      }),
    )
  })

  it('contain others when they hold all of their days', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (outer, inner) => {
        const inOuter = new Set(daysOf(outer))
        expect(containsBounds(outer, inner)).toBe(daysOf(inner).every((day) => inOuter.has(day)))
      }),
    )
  })

  it('lie wholly before others when their last day does', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (a, b) => {
        const gap = Math.min(...daysOf(b)) - Math.max(...daysOf(a))
        expect(isWhollyBefore(a, b)).toBe(gap > 0)
      }),
    )
  })
})

describe('the distance in days', () => {
  it.each([
    ['2017-02-22', '2017-06-01', { min: 99, max: 99 }],
    ['2017-02-22', '2017-Q2', { min: 38, max: 128 }],
    ['2018-H1', '2018-Q1', { min: -180, max: 89 }],
    ['2017-06-01', 'by 2017-02-22', { min: null, max: -99 }],
    ['2017-02-22', 'from 2017-06-01', { min: 99, max: null }],
    ['by 2017', 'by 2018', { min: null, max: null }],
    ['from 2017', 'by 2018', { min: null, max: 729 }],
  ])('from %s to %s is %j', (from, to, expected) => {
    expect(differenceInDays(whenOf(from), whenOf(to))).toEqual(expected)
  })

  it('lies between the least and the most for every pair of days, and reaches both', () => {
    const anyClosed = anyBounds.filter(
      ({ earliest, latest }) => earliest !== null && latest !== null,
    )
    fc.assert(
      fc.property(anyClosed, anyClosed, (from, to) => {
        const distances = daysOf(from).flatMap((a) => daysOf(to).map((b) => b - a))
        expect(differenceInDays(from, to)).toEqual({
          min: Math.min(...distances),
          max: Math.max(...distances),
        })
      }),
    )
  })
})

describe('the order of bounds', () => {
  it('is by the last day, then by the first, the undated last', () => {
    const sorted = ['by 2014', '2014', 'end of 2014', 'from 2015', '2015-01-02', 'by 2019']
    const bounds: readonly DayBounds[] = [...sorted.map(whenOf), { earliest: null, latest: null }]
    expect(bounds.toReversed().toSorted(compareBounds).map(textOfBounds)).toEqual(
      bounds.map(textOfBounds),
    )
  })

  it('is the same whichever of two is asked first', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (a, b) => {
        expect(compareBounds(a, b) + compareBounds(b, a)).toBe(0)
      }),
    )
  })
})
