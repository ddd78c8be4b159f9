import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { dayAt, formatIsoDay } from './day.ts'
import { anyDay, anyPeriod } from './testing/any-when.ts'
import { textOfBounds, whenOf } from './testing/read-when.ts'

const MS_PER_DAY = 86_400_000

/** What the `edtf` package makes of an interchange text. */
function oracleBounds(text: string): string {
  const { min, max } = edtf(text)
  return textOfBounds({ earliest: dayAt(min / MS_PER_DAY), latest: dayAt(max / MS_PER_DAY) })
}

/** The same of a set, member by member: the `max` of a whole set stops at its first day. */
function oracleSetBounds(text: string): string {
  const { values, earlier, later } = edtf(text)
  const members = values.flat()
  const first = ensure(members.at(0), `member of ${text}`)
  const last = ensure(members.at(-1), `member of ${text}`)
  return textOfBounds({
    earliest: earlier ? null : dayAt(first.min / MS_PER_DAY),
    latest: later ? null : dayAt(last.max / MS_PER_DAY),
  })
}

function interchangeText(text: string): string {
  return ensure(whenOf(text).edtf, `edtf of ${text}`)
}

describe('interchange text', () => {
  it.each([
    ['2014', '2014'],
    ['2014-12', '2014-12'],
    ['2017-02-22', '2017-02-22'],
    ['2018-Q1', '2018-33'],
    ['2019-Q4', '2019-36'],
    ['2017-H1', '2017-40'],
    ['2017-H2', '2017-41'],
    ['about 2017-03', '2017-03~'],
    ['about 2017-Q1', '2017-33~'],
    ['before 2017-02-22', '[..2017-02-21]'],
    ['by 2014', '[..2014-12-31]'],
    ['from 2017-H2', '[2017-07-01..]'],
    ['after 2018-Q4', '[2019-01-01..]'],
    ['2018-09-24..2019-05-15', '[2018-09-24..2019-05-15]'],
    ['after 2017-Q2..2018', '[2017-07-01..2018-12-31]'],
  ])('of %s is %s', (text, expected) => {
    expect(whenOf(text).edtf).toBe(expected)
  })

  it.each([
    'early 2015',
    'mid 2018-Q3',
    'late 2017-02',
    'end of 2017-Q2',
    '2014..late 2015',
    'about 2014..2015',
  ])('does not exist for %s', (text) => {
    expect(whenOf(text).edtf).toBeNull()
  })
})

describe('the edtf package agrees', () => {
  it('on the bounds of years, halves, quarters, months and days', () => {
    fc.assert(
      fc.property(anyPeriod, (text) => {
        expect(oracleBounds(interchangeText(text))).toBe(textOfBounds(whenOf(text)))
      }),
    )
  })

  it('on the bounds of ranges of years, months and days, read as its intervals', () => {
    const anyPlain = anyPeriod.filter((text) => !/[QH]/.test(text))
    const anyForward = fc
      .tuple(anyPlain, anyPlain)
      .filter(([a, b]) => Number(whenOf(a).earliest) < Number(whenOf(b).earliest))
    fc.assert(
      fc.property(anyForward, ([first, second]) => {
        expect(textOfBounds(whenOf(`${first}..${second}`))).toBe(oracleBounds(`${first}/${second}`))
      }),
    )
  })

  it('on the sets of days that ranges are written as', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 4000 }), (first, days) => {
        const text = `${formatIsoDay(first)}..${formatIsoDay(dayAt(first + days))}`
        expect(oracleSetBounds(interchangeText(text))).toBe(textOfBounds(whenOf(text)))
      }),
    )
  })

  it('on the sets of days that open sides are written as', () => {
    const anyOpenEnd = fc.tuple(fc.constantFrom('by', 'before', 'from', 'after'), anyPeriod)
    fc.assert(
      fc.property(anyOpenEnd, ([word, period]) => {
        const text = `${word} ${period}`
        expect(oracleSetBounds(interchangeText(text))).toBe(textOfBounds(whenOf(text)))
      }),
    )
  })
})
