import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_BREAKS, axisDayOf, breakAt, dayOfAxisDay } from './squeeze.ts'
import type { TimeBreak } from './squeeze.ts'
import { anyBreaks } from './testing/any-breaks.ts'

const anyDay = fc.double({ min: -50, max: 9000, noNaN: true })

/** Day by day: each counts as one, or as the share of its break. */
function slowAxisDay(breaks: readonly TimeBreak[], day: number): number {
  let sum = 0
  for (let each = 0; each < day; each += 1) {
    const squeezed = breakAt(breaks, each)
    const weight = squeezed === undefined ? 1 : squeezed.axisDays / (squeezed.to - squeezed.from)
    sum += weight * Math.min(1, day - each)
  }
  return sum
}

describe('a squeezed axis', () => {
  it('draws each break as long as it says, and every other day in full', () => {
    const breaks = [
      { from: 100, to: 500, axisDays: 20 },
      { from: 600, to: 1000, axisDays: 20 },
    ]
    const days = [0, 100, 300, 500, 550, 600, 1000, 1010]
    expect(days.map((day) => axisDayOf(breaks, day))).toEqual([
      0, 100, 110, 120, 170, 220, 240, 250,
    ])
  })

  it('is what comes of counting day by day', () => {
    const anyTime = fc.double({ min: 0, max: 9000, noNaN: true })
    fc.assert(
      fc.property(anyBreaks, anyTime, (breaks, day) => {
        expect(axisDayOf(breaks, day)).toBeCloseTo(slowAxisDay(breaks, day), 6)
      }),
    )
  })

  it('keeps the order of any two points in time', () => {
    fc.assert(
      fc.property(anyBreaks, anyDay, fc.double({ min: 1e-6, max: 5000, noNaN: true }), (...all) => {
        const [breaks, day, later] = all
        expect(axisDayOf(breaks, day + later)).toBeGreaterThan(axisDayOf(breaks, day))
      }),
    )
  })

  it('leads back to the day from which it came', () => {
    fc.assert(
      fc.property(anyBreaks, anyDay, (breaks, day) => {
        expect(dayOfAxisDay(breaks, axisDayOf(breaks, day))).toBeCloseTo(day, 6)
        expect(axisDayOf(breaks, dayOfAxisDay(breaks, day))).toBeCloseTo(day, 6)
      }),
    )
  })

  it('keeps whole days whole outside of breaks, to the last digit', () => {
    fc.assert(
      fc.property(anyBreaks, fc.integer({ min: -50, max: 9000 }), (breaks, day) => {
        fc.pre(breakAt(breaks, day) === undefined)
        expect(Number.isInteger(axisDayOf(breaks, day))).toBe(true)
        expect(dayOfAxisDay(breaks, axisDayOf(breaks, day))).toBe(day)
      }),
    )
  })

  it('is the calendar where nothing is squeezed', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        fc.pre(!Object.is(day, -0))
        expect(axisDayOf(NO_BREAKS, day)).toBe(day)
        expect(dayOfAxisDay(NO_BREAKS, day)).toBe(day)
      }),
    )
  })

  it('has the first day of a break in it, and the day after its last no more', () => {
    const breaks = [{ from: 100, to: 500, axisDays: 20 }]
    expect([99, 100, 499, 500].map((day) => breakAt(breaks, day)?.from)).toEqual([
      undefined,
      100,
      100,
      undefined,
    ])
  })
})
