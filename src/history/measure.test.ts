import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { DayBounds } from '../time/span.ts'
import { whenOf } from '../time/testing/read-when.ts'
import { measureBetween } from './measure.ts'
import type { Measurement } from './measure.ts'
import { monthsSince } from './months.ts'
import { MODEL_RUNS } from './testing/runs.ts'

function measured(first: string | null, second: string | null): Measurement {
  const [from, to] = [first, second].map((text) => (text === null ? null : whenOf(text)))
  return measureBetween(from ?? null, to ?? null)
}

describe('measureBetween', () => {
  it.each([
    ['2017-02-22', '2019-05-15', '812 days', '26 months and 23 days'],
    ['2019-05-15', '2017-02-22', '812 days', '26 months and 23 days'],
    ['2017-02-22', '2017-02-23', '1 day', '1 day'],
    ['2017-02-22', '2017-05-22', '89 days', '3 months'],
    ['2017-02-22', '2017-02-22', 'the same day', 'the same day'],
    ['2017-02', '2017-05', 'between 62 and 119 days', 'between 2 and 4 months'],
    ['2017-05', '2017-02', 'between 62 and 119 days', 'between 2 and 4 months'],
    ['2017-02-10', '2017-02-13..2017-02-20', 'between 3 and 10 days', 'at most 1 month'],
    ['by 2017-02-22', '2017-06-01', 'at least 99 days', 'at least 3 months'],
    ['2017-06-01', 'by 2017-02-22', 'at least 99 days', 'at least 3 months'],
    ['2017-02-22', 'from 2017-03-01', 'at least 7 days', undefined],
    [
      '2017-02-10',
      '2017-01-29..2017-03-22',
      'up to 12 days before, or up to 40 days after',
      'up to 1 month before, or up to 2 months after',
    ],
    [
      '2017-02-10',
      '2017-02-10..2017-02-15',
      'the same day, or up to 5 days after',
      'the same day, or up to 1 month after',
    ],
    [
      '2017-02-10',
      '2017-02-05..2017-02-10',
      'the same day, or up to 5 days before',
      'the same day, or up to 1 month before',
    ],
    [
      '2017-02-10',
      'from 2017-02-07',
      'up to 3 days before, or any time after',
      'up to 1 month before, or any time after',
    ],
    [
      '2017-02-10',
      'by 2017-02-11',
      'any time before, or up to 1 day after',
      'any time before, or up to 1 month after',
    ],
    [
      '2017-02-10',
      'from 2017-02-10',
      'the same day, or any time after',
      'the same day, or any time after',
    ],
  ])('from "%s" to "%s" is %s', (first, second, text, monthsText) => {
    const measurement = measured(first, second)
    expect(measurement.text).toBe(text)
    expect(measurement.monthsText).toBe(monthsText)
  })

  it.each([
    ['2017-02-22', '2019-05-15', 'first-before'],
    ['2019-05-15', '2017-02-22', 'first-after'],
    ['2017-02-22', '2017-02-22', 'same-day'],
    ['2017-02', '2017-02', 'unknown'],
    ['2017-02-10', '2017-02-10..2017-02-15', 'unknown'],
    [null, '2017-02', 'unknown'],
  ] as const)('knows the order of "%s" and "%s": %s', (first, second, order) => {
    expect(measured(first, second).order).toBe(order)
  })

  it.each([
    [
      'by 2017-02-22',
      'by 2019-05-15',
      'open: nothing says how early the first was, nor how early the second was',
    ],
    [
      'from 2017-02-22',
      'from 2019-05-15',
      'open: nothing says how late the first was, nor how late the second was',
    ],
    [null, '2019-05-15', 'open: nothing says when the first was'],
    ['2019-05-15', null, 'open: nothing says when the second was'],
    [null, null, 'open: nothing says when the first was, nor when the second was'],
  ])('from "%s" to "%s" is %s', (first, second, text) => {
    const measurement = measured(first, second)
    expect(measurement.text).toBe(text)
    expect(measurement).not.toHaveProperty('monthsText')
  })

  it('says why one side is open', () => {
    expect(measured('by 2017-02-22', '2017-06-01')).toMatchObject({
      days: { min: 99, max: null },
      openEnds: [{ of: 'first', end: 'earliest' }],
      reason: 'nothing says how early the first was',
    })
    expect(measured('2017-02', '2017-06')).not.toHaveProperty('reason')
  })

  it('holds every distance between two days that the dates allow, and its ends are such distances', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (first, second) => {
        const { days, months, order } = measureBetween(first, second)
        const pairs = daysIn(first).flatMap((from) =>
          daysIn(second).map((to) => [from, to] as const),
        )
        const distances = pairs.map(([from, to]) => to - from)
        const least = Math.min(...distances)
        const most = Math.max(...distances)
        expect(days).toEqual({
          min: least < -EDGE ? null : least,
          max: most > EDGE ? null : most,
        })
        const inMonths = pairs.filter(([from, to]) => isInside(from) && isInside(to))
        const outside = inMonths.filter(([from, to]) => {
          const exact = monthsSince(from, to)
          return exact < (months.min ?? -Infinity) || exact > (months.max ?? Infinity)
        })
        expect(outside).toEqual([])
        expect(order).toBe(slowOrder(distances))
      }),
      MODEL_RUNS,
    )
  })
})

/** Beyond the edges lies "or further": far enough that no distance inside reaches there. */
const EDGE = 1000

const anyBounds: fc.Arbitrary<DayBounds> = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }), fc.nat(5))
  .map(([first, length, open]) => ({
    earliest: open === 1 || open === 3 ? null : dayAt(first),
    latest: open === 2 || open === 3 ? null : dayAt(first + length),
  }))

function daysIn({ earliest, latest }: DayBounds): readonly Day[] {
  const from = earliest ?? (latest ?? 30) - 3
  const to = latest ?? from + 3
  const inside = Array.from({ length: to - from + 1 }, (_, position) => dayAt(from + position))
  return [
    ...(earliest === null ? [dayAt(-2 * EDGE)] : []),
    ...inside,
    ...(latest === null ? [dayAt(2 * EDGE)] : []),
  ]
}

function isInside(day: Day): boolean {
  return Math.abs(day) < EDGE
}

function slowOrder(distances: readonly number[]): Measurement['order'] {
  if (distances.every((distance) => distance === 0)) return 'same-day'
  if (distances.every((distance) => distance > 0)) return 'first-before'
  return distances.every((distance) => distance < 0) ? 'first-after' : 'unknown'
}
