import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayAt,
  daysInMonth,
  formatIsoDay,
  makeDay,
  parseIsoDay,
  ymdOfDay,
} from './day.ts'
import { anyDay } from './testing/any-when.ts'
import { dayOf } from './testing/read-when.ts'

describe('a day', () => {
  it('counts from the first day of 1970', () => {
    expect(dayOf('1970-01-01')).toBe(0)
    expect(dayOf('1969-12-31')).toBe(-1)
    expect(dayOf('2017-02-22')).toBe(17_219)
  })

  it('goes to the calendar and back without loss', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(makeDay(ymdOfDay(day))).toBe(day)
        expect(parseIsoDay(formatIsoDay(day))).toEqual({ ok: true, value: day })
      }),
    )
  })

  it('keeps years before 100 and beyond 9999', () => {
    const early = makeDay({ year: 7, month: 2, dayOfMonth: 3 })
    const late = makeDay({ year: 12_017, month: 2, dayOfMonth: 3 })
    expect(formatIsoDay(early)).toBe('0007-02-03')
    expect(formatIsoDay(late)).toBe('+012017-02-03')
    expect(dayOf('+012017-02-03')).toBe(late)
  })

  it('is followed by the next one in text order', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(formatIsoDay(day) < formatIsoDay(addDays(day, 1))).toBe(true)
      }),
    )
  })

  it('is the whole day in which a point of time lies, before 1970 too', () => {
    expect(dayAt(2.9)).toBe(2)
    expect(dayAt(-0.1)).toBe(-1)
    expect(() => dayAt(NaN)).toThrow('Bug: no day at NaN')
  })

  it('that does not exist cannot be made', () => {
    expect(() => makeDay({ year: 2017, month: 2, dayOfMonth: 29 })).toThrow('Bug: no such day')
    expect(() => makeDay({ year: 2017, month: 13, dayOfMonth: 1 })).toThrow('Bug: no such day')
  })
})

describe('adding months', () => {
  it.each([
    ['2017-01-31', 1, '2017-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-02-29', -48, '2012-02-29'],
    ['2017-12-15', 1, '2018-01-15'],
    ['2017-03-31', -1, '2017-02-28'],
    ['2017-01-05', -13, '2015-12-05'],
  ])('moves %s by %i to %s', (from, count, to) => {
    expect(formatIsoDay(addMonths(dayOf(from), count))).toBe(to)
  })

  it('keeps the day of month unless the month is too short', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, count) => {
        const moved = ymdOfDay(addMonths(day, count))
        const { dayOfMonth } = ymdOfDay(day)
        expect(moved.dayOfMonth).toBe(Math.min(dayOfMonth, daysInMonth(moved)))
      }),
    )
  })
})

describe('the length of February', () => {
  it.each([
    [2016, 29],
    [2017, 28],
    [2000, 29],
    [1900, 28],
    [2100, 28],
  ])('in %i is %i days', (year, length) => {
    expect(daysInMonth({ year, month: 2 })).toBe(length)
  })
})

describe('an ISO day that cannot be read', () => {
  it.each([
    ['2017-02-29', '2017-02 has 28 days, got day "29" in "2017-02-29"'],
    ['2017-04-31', '2017-04 has 30 days, got day "31" in "2017-04-31"'],
    ['2017-04-00', '2017-04 has 30 days, got day "00" in "2017-04-00"'],
    ['2017-13-01', 'expected a month from 01 to 12, got "13" in "2017-13-01"'],
    ['2017-2-1', 'expected a day such as 2017-02-22, got "2017-2-1"'],
    ['2017-02-22T00:00', 'expected a day such as 2017-02-22, got "2017-02-22T00:00"'],
    ['', 'expected a day such as 2017-02-22, got ""'],
  ])('%j is told what is wrong', (text, message) => {
    expect(parseIsoDay(text)).toEqual({ ok: false, message })
  })
})

it('refuses a year that no date can hold, in words', () => {
  expect(parseIsoDay('+999999-12-31')).toEqual({
    ok: false,
    message: 'expected a year up to 270000, got "+999999-12-31"',
  })
})
