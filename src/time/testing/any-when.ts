import fc from 'fast-check'
import { formatIsoDay, dayAt } from '../day.ts'
import type { Day } from '../day.ts'

/** 1900-01-01 to 2199-12-31: leap centuries and common ones. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: -25_567, max: 84_005 }).map(dayAt)

const anyYear = fc.integer({ min: 1900, max: 2199 })

const anyMonthsPeriod = fc.oneof(
  anyYear.map(String),
  fc.tuple(anyYear, fc.integer({ min: 1, max: 2 })).map(([year, half]) => `${year}-H${half}`),
  fc.tuple(anyYear, fc.integer({ min: 1, max: 4 })).map(([year, part]) => `${year}-Q${part}`),
  fc
    .tuple(anyYear, fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
)

/** Periods without a word. */
export const anyPeriod: fc.Arbitrary<string> = fc.oneof(anyMonthsPeriod, anyDay.map(formatIsoDay))

const anyBlurredEnd = fc
  .tuple(fc.constantFrom('about', 'early', 'mid', 'late', 'end of'), anyMonthsPeriod)
  .map((parts) => parts.join(' '))

function wordedEnd(words: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...words), anyPeriod).map((parts) => parts.join(' '))
}

/** A when of one end, in canonical text. */
export const anyEnd: fc.Arbitrary<string> = fc.oneof(
  anyPeriod,
  anyBlurredEnd,
  wordedEnd(['by', 'before', 'from', 'after']),
)

/** Two ends joined; the range may run backwards, which is for the parser to say. */
export const anyRange: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(anyPeriod, anyBlurredEnd, wordedEnd(['from', 'after'])),
    fc.oneof(anyPeriod, anyBlurredEnd, wordedEnd(['by', 'before'])),
  )
  .map((ends) => ends.join('..'))
