import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, anyEnd, anyRange } from './testing/any-when.ts'
import { dayOf, textOfBounds, whenOf } from './testing/read-when.ts'
import { dayWhen, parseWhen } from './when.ts'

describe('a period without a word', () => {
  it.each([
    ['2014', '2014-01-01 2014-12-31', 'year'],
    ['2017-H1', '2017-01-01 2017-06-30', 'half'],
    ['2017-H2', '2017-07-01 2017-12-31', 'half'],
    ['2018-Q1', '2018-01-01 2018-03-31', 'quarter'],
    ['2018-Q2', '2018-04-01 2018-06-30', 'quarter'],
    ['2018-Q3', '2018-07-01 2018-09-30', 'quarter'],
    ['2019-Q4', '2019-10-01 2019-12-31', 'quarter'],
    ['2016-02', '2016-02-01 2016-02-29', 'month'],
    ['2014-12', '2014-12-01 2014-12-31', 'month'],
    ['2017-02-22', '2017-02-22 2017-02-22', 'day'],
  ])('%s is every day of it', (text, bounds, precision) => {
    const when = whenOf(text)
    expect(textOfBounds(when)).toBe(bounds)
    expect(when).toMatchObject({ text, precision, word: null })
  })
})

describe('a word that opens one side', () => {
  it.each([
    ['by 2017-02-22', '? 2017-02-22'],
    ['by 2014', '? 2014-12-31'],
    ['by 2017-Q2', '? 2017-06-30'],
    ['before 2017-02-22', '? 2017-02-21'],
    ['before 2017', '? 2016-12-31'],
    ['before 2016-03', '? 2016-02-29'],
    ['from 2017-H2', '2017-07-01 ?'],
    ['from 2017-02-22', '2017-02-22 ?'],
    ['after 2017-02-28', '2017-03-01 ?'],
    ['after 2018-Q4', '2019-01-01 ?'],
  ])('%s gives %s', (text, bounds) => {
    expect(textOfBounds(whenOf(text))).toBe(bounds)
  })
})

describe('a word that blurs', () => {
  it.each([
    ['early 2017-02', '2017-02-01 2017-02-10'],
    ['mid 2017-02', '2017-02-11 2017-02-20'],
    ['late 2017-02', '2017-02-21 2017-02-28'],
    ['late 2016-02', '2016-02-21 2016-02-29'],
    ['late 2016-12', '2016-12-21 2016-12-31'],
    ['early 2018-Q3', '2018-07-01 2018-07-31'],
    ['mid 2018-Q3', '2018-08-01 2018-08-31'],
    ['late 2018-Q3', '2018-09-01 2018-09-30'],
    ['early 2017-H2', '2017-07-01 2017-08-31'],
    ['mid 2017-H2', '2017-09-01 2017-10-31'],
    ['late 2017-H2', '2017-11-01 2017-12-31'],
    ['early 2016', '2016-01-01 2016-04-30'],
    ['mid 2016', '2016-05-01 2016-08-31'],
    ['late 2016', '2016-09-01 2016-12-31'],
    ['end of 2017-Q2', '2017-06-01 2017-06-30'],
    ['end of 2017-H2', '2017-12-01 2017-12-31'],
    ['end of 2014', '2014-12-01 2014-12-31'],
    ['end of 2016-02', '2016-02-23 2016-02-29'],
    ['end of 2017-01', '2017-01-25 2017-01-31'],
  ])('%s is %s', (text, bounds) => {
    expect(textOfBounds(whenOf(text))).toBe(bounds)
  })

  it.each([
    ['about 2017-02', 'of 28 days by 14', '2017-01-18 2017-03-14'],
    ['about 2016-02', 'of 29 days by 14', '2016-01-18 2016-03-14'],
    ['about 2017-03', 'of 31 days by 15', '2017-02-14 2017-04-15'],
    ['about 2017-Q1', 'of 90 days by 45', '2016-11-17 2017-05-15'],
    ['about 2017-H2', 'of 184 days by 92', '2017-03-31 2018-04-02'],
    ['about 2017', 'of 365 days by 182', '2016-07-03 2018-07-01'],
  ])('%s widens a period %s on each side', (text, _why, bounds) => {
    expect(textOfBounds(whenOf(text))).toBe(bounds)
  })
})

describe('a range', () => {
  it.each([
    ['2018-09-24..2019-05-15', '2018-09-24 2019-05-15'],
    ['2017-08-14..2018-Q2', '2017-08-14 2018-06-30'],
    ['early 2015..late 2015', '2015-01-01 2015-12-31'],
    ['from 2017-Q2..by 2017-Q3', '2017-04-01 2017-09-30'],
    ['after 2017-Q2..before 2018', '2017-07-01 2017-12-31'],
    ['2017-02-22..2017-02-22', '2017-02-22 2017-02-22'],
  ])('%s runs from the first day of the one end to the last of the other', (text, bounds) => {
    const when = whenOf(text)
    expect(textOfBounds(when)).toBe(bounds)
    expect(when).toMatchObject({ precision: 'range', word: null })
  })
})

describe('the canonical text', () => {
  it.each([
    ['  BY   2017-02-22 ', 'by 2017-02-22'],
    ['End  Of 2017-q2', 'end of 2017-Q2'],
    ['2017-h2', '2017-H2'],
    ['2018-09-24  ..\t2019-05-15', '2018-09-24..2019-05-15'],
  ])('of %j is %j', (text, canonical) => {
    expect(whenOf(text).text).toBe(canonical)
  })

  it('of one end gives the same value again', () => {
    fc.assert(
      fc.property(anyEnd, (text) => {
        const when = whenOf(text)
        expect(when.text).toBe(text)
        expect(whenOf(when.text.toUpperCase())).toEqual(when)
      }),
    )
  })

  it('of a plain day is the day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const when = dayWhen(day)
        expect(when).toMatchObject({ earliest: day, latest: day, edtf: when.text })
        expect(whenOf(when.text)).toEqual(when)
      }),
    )
  })
})

describe('bounds', () => {
  it('of one end are never out of order', () => {
    fc.assert(
      fc.property(anyEnd, (text) => {
        const { earliest, latest } = whenOf(text)
        expect(earliest ?? -Infinity).toBeLessThanOrEqual(latest ?? Infinity)
        expect([earliest, latest]).not.toEqual([null, null])
      }),
    )
  })

  it('of a range are in order, both known, and survive the text, or the range is refused', () => {
    fc.assert(
      fc.property(anyRange, (text) => {
        const outcome = parseWhen(text)
        const [first = '', second = ''] = text.split('..')
        const isForward = Number(whenOf(first).earliest) <= Number(whenOf(second).latest)
        expect(outcome.ok).toBe(isForward)
        const again = outcome.ok ? parseWhen(outcome.value.text) : outcome
        expect(again).toEqual(outcome)
      }),
    )
  })
})

describe('an unreadable when', () => {
  const FORMS =
    'expected a date such as 2017-02-22, 2017-02, 2017-Q1, 2017-H2 or 2017, with by, before, from, ' +
    'after, about, early, mid, late or "end of" before it, or two joined by ".."'

  it.each([
    'Q3 2027',
    '',
    ' ',
    '2017-2',
    '2017-02-2',
    '0217-02-22',
    '22 Feb 2017',
    'until 2017',
    'by by 2017',
    'by',
    'end 2017',
    '2017..',
    '..2017',
    '2014..2015..2016',
    '2014...2015',
    'null',
    '2017-Q1~',
    '2017-02-22T00:00:00Z',
  ])('%j is answered with the accepted forms', (text) => {
    expect(parseWhen(text)).toEqual({
      ok: false,
      message: `${FORMS}, got ${JSON.stringify(text)}`,
    })
  })

  it.each([
    ['2017-02-29', '2017-02 has 28 days, got day "29" in "2017-02-29"'],
    ['by 2017-06-31', '2017-06 has 30 days, got day "31" in "2017-06-31"'],
    ['2017-13', 'expected a month from 01 to 12, got "13" in "2017-13"'],
    ['2017-00-10', 'expected a month from 01 to 12, got "00" in "2017-00-10"'],
    ['2017-Q5', 'expected a quarter from Q1 to Q4, got "Q5" in "2017-Q5"'],
    ['from 2017-H3', 'expected a half from H1 to H2, got "H3" in "2017-H3"'],
    [
      'about 2017-02-22',
      'expected a month, quarter, half or year after "about", got "about 2017-02-22"',
    ],
    [
      '2016..END OF 2017-02-22',
      'expected a month, quarter, half or year after "end of", got "end of 2017-02-22"',
    ],
    ['by 2016..2017', 'expected a first end that says where the range begins, got "by 2016..2017"'],
    [
      '2016..from 2017',
      'expected a second end that says where the range ends, got "2016..from 2017"',
    ],
    [
      '2018..2017-Q3',
      'expected a range that begins before it ends, got "2018..2017-Q3" (2018-01-01 to 2017-09-30)',
    ],
  ])('%j is told what is wrong', (text, message) => {
    expect(parseWhen(text)).toEqual({ ok: false, message })
  })

  it('never stops the reader, whatever it is', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[a-z0-9 .QH~-]{0,24}$/),
      fc.tuple(anyEnd, fc.string({ maxLength: 3 })).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const outcome = parseWhen(text)
        const words = outcome.ok ? outcome.value.text : outcome.message
        expect(words).not.toBe('')
      }),
    )
  })
})

it('knows a day by its bounds alone', () => {
  const day = dayOf('2017-02-22')
  expect(whenOf('2017-02-22')).toEqual({
    text: '2017-02-22',
    edtf: '2017-02-22',
    earliest: day,
    latest: day,
    precision: 'day',
    word: null,
  })
})
