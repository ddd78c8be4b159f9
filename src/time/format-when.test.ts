import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay, formatDayRange, formatStart, formatWhen } from './format-when.ts'
import { anyDay, anyEnd } from './testing/any-when.ts'
import { dayOf, whenOf } from './testing/read-when.ts'
import { dayWhen } from './when.ts'

describe('on screen', () => {
  it.each([
    ['2017-02-22', '22 Feb 2017'],
    ['2018-09-04', '4 Sep 2018'],
    ['2017-02', 'Feb 2017'],
    ['2019-Q4', 'Q4 2019'],
    ['2017-H2', 'H2 2017'],
    ['2014', '2014'],
    ['by 2017-02-21', 'by 21 Feb 2017'],
    ['by 2014', 'by 2014'],
    ['before 2018', 'before 2018'],
    ['from 2017-H2', 'H2 2017 at the earliest'],
    ['after 2017-02-22', 'after 22 Feb 2017'],
    ['about 2017-03', 'about Mar 2017'],
    ['early 2015', 'early 2015'],
    ['mid 2015', 'mid-2015'],
    ['late 2018-Q3', 'late Q3 2018'],
    ['end of 2017-Q2', 'end of Q2 2017'],
    ['2018-09-24..2019-05-15', 'between 24 Sep 2018 and 15 May 2019'],
    ['from 2017-08-14..by 2018-Q2', 'between 14 Aug 2017 and Q2 2018'],
    ['early 2015..late 2016', 'between early 2015 and late 2016'],
    ['after 2017-02-22..2018-Q2', 'after 22 Feb 2017 and by Q2 2018'],
    ['2017-02..before 2018', 'from Feb 2017 and before 2018'],
  ])('%s is "%s"', (text, words) => {
    expect(formatWhen(whenOf(text))).toBe(words)
  })

  it('no date is said to be none', () => {
    expect(formatWhen(null)).toBe('date not stated')
  })

  it('a plain day reads the same with or without its when', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(formatWhen(dayWhen(day))).toBe(formatDay(day))
      }),
    )
    expect(formatDay(dayOf('2016-02-29'))).toBe('29 Feb 2016')
  })

  it('a date is never finer than it was told', () => {
    const anyVague = anyEnd.filter((text) => !/\d-\d\d-\d\d$/.test(text))
    fc.assert(
      fc.property(anyVague, (text) => {
        expect(formatWhen(whenOf(text))).not.toMatch(/\b\d{1,2} [A-Z][a-z]{2} \d{4}/)
      }),
    )
  })

  it('different whens are written differently', () => {
    fc.assert(
      fc.property(anyEnd, anyEnd, (a, b) => {
        expect(formatWhen(whenOf(a)) === formatWhen(whenOf(b))).toBe(a === b)
      }),
    )
  })

  it('a when that the grammar does not know is a bug', () => {
    const when = { ...whenOf('by 2014'), text: 'sometime' }
    expect(() => formatWhen(when)).toThrow('Bug: not a canonical when: "sometime"')
  })
})

describe('the start of a stretch in words', () => {
  it.each([
    ['2018-08-07', 'from 7 Aug 2018'],
    ['by 2018-08-07', 'begun by 7 Aug 2018'],
    ['before 2018-08', 'begun before Aug 2018'],
  ])('of "%s" it says %s', (text, words) => {
    expect(formatStart(whenOf(text))).toBe(words)
  })

  it('says so where no date is stated', () => {
    expect(formatStart(null)).toBe('from date not stated')
  })
})

describe('a distance in words', () => {
  it.each([
    [99, 99, '99 days'],
    [1, 1, '1 day'],
    [0, 0, '0 days'],
    [99, null, 'at least 99 days'],
    [1, null, 'at least 1 day'],
    [null, 20, 'at most 20 days'],
    [12, 40, 'between 12 and 40 days'],
    [-12, 40, 'between \u221212 and 40 days'],
    [null, null, 'an unknown number of days'],
  ])('of %s to %s is "%s"', (min, max, words) => {
    expect(formatDayRange({ min, max })).toBe(words)
  })
})
