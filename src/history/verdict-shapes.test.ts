import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { addDays } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { dayOf, textOfBounds, whenOf } from '../time/testing/read-when.ts'
import type { Expectation, MilestoneState } from './state.ts'
import { knownOf, makeClaim, makeMilestone, makeSource } from './testing/make-dataset.ts'

/**
 * Every shape of window around the spring of 2017, with its first and last day by hand; `?` is an open
 * side. Each is there once more shortly before and once after, so that every two shapes meet lying apart,
 * side by side, crossing and within each other.
 */
const SHAPES = `
  2017-05-17             | 2017-05-17 2017-05-17
  2017-02-22             | 2017-02-22 2017-02-22
  2017-08-14             | 2017-08-14 2017-08-14
  2017-05                | 2017-05-01 2017-05-31
  2017-03                | 2017-03-01 2017-03-31
  2017-07                | 2017-07-01 2017-07-31
  2017-Q2                | 2017-04-01 2017-06-30
  2017-Q1                | 2017-01-01 2017-03-31
  2017-Q3                | 2017-07-01 2017-09-30
  2017-H1                | 2017-01-01 2017-06-30
  2016-H2                | 2016-07-01 2016-12-31
  2017-H2                | 2017-07-01 2017-12-31
  2017                   | 2017-01-01 2017-12-31
  2016                   | 2016-01-01 2016-12-31
  2018                   | 2018-01-01 2018-12-31
  by 2017-05-17          | ? 2017-05-17
  by 2017-02             | ? 2017-02-28
  by 2017-Q3             | ? 2017-09-30
  before 2017-05-17      | ? 2017-05-16
  before 2017-Q1         | ? 2016-12-31
  before 2017-Q4         | ? 2017-09-30
  from 2017-05-17        | 2017-05-17 ?
  from 2017-H2           | 2017-07-01 ?
  from 2017-Q1           | 2017-01-01 ?
  after 2017-05-17       | 2017-05-18 ?
  after 2017-Q1          | 2017-04-01 ?
  after 2017-Q3          | 2017-10-01 ?
  early 2017-Q2          | 2017-04-01 2017-04-30
  early 2017             | 2017-01-01 2017-04-30
  early 2017-07          | 2017-07-01 2017-07-10
  end of 2017-Q2         | 2017-06-01 2017-06-30
  end of 2016            | 2016-12-01 2016-12-31
  end of 2017-05         | 2017-05-25 2017-05-31
  2017-04-20..2017-06-20 | 2017-04-20 2017-06-20
  2017-02-22..2017-08-14 | 2017-02-22 2017-08-14
  2016-12..2017-Q2       | 2016-12-01 2017-06-30
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([text = '', bounds = '']) => ({ text, bounds }))

const SOURCES = [
  makeSource({ id: 'promise', published: '2014-03-08' }),
  makeSource({ id: 'report', published: '2029-03-08' }),
]

/** What becomes of one promise once the thing has been told to happen, on each of the given dates. */
function judged(expected: string | null, ...happened: readonly (string | null)[]): Expectation {
  return ensure(told([expected], happened).expectations[0], 'the promise')
}

function told(
  expected: readonly (string | null)[],
  happened: readonly (string | null)[],
): MilestoneState {
  const claims = [
    ...expected.map((when) => makeClaim({ source: 'promise', status: 'expected', when })),
    // The first is stated, the others concluded: so it is the most credible.
    ...happened.map((when, position) =>
      makeClaim({ source: 'report', when, basis: position === 0 ? 'stated' : 'inferred' }),
    ),
  ]
  const milestones = [makeMilestone({ claims })]
  return ensure(knownOf({ sources: SOURCES, milestones }).known.milestones[0], 'the milestone')
}

/** "early −128..−38": the verdict, and the slip in days where there is one. */
function inWords({ verdict, slip }: Pick<Expectation, 'verdict' | 'slip'>): string {
  if (slip === undefined) return verdict
  return `${verdict} ${String(slip.min ?? '?')}..${String(slip.max ?? '?')}`
}

const WORLD = { from: dayOf('2016-01-01'), to: dayOf('2018-12-31') }

/** Further than any two days of the world are apart: what lies on it is "or further". */
const FAR = 100_000

/** Slow and obvious: each day that a shape could be, an open side as one that is far away. */
function daysOf(bounds: string): readonly number[] {
  const [first = '', last = ''] = bounds.split(' ')
  const from = first === '?' ? WORLD.from : dayOf(first)
  const to = last === '?' ? WORLD.to : dayOf(last)
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return [
    ...(first === '?' ? [WORLD.from - FAR] : []),
    ...days,
    ...(last === '?' ? [WORLD.to + FAR] : []),
  ]
}

const DAYS = new Map(SHAPES.map(({ bounds }) => [bounds, daysOf(bounds)]))

function slowWords(expected: string, happened: string): string {
  const promised = DAYS.get(expected) ?? []
  const came = DAYS.get(happened) ?? []
  const promisedDays = new Set(promised)
  const least = Math.min(...came) - Math.max(...promised)
  const most = Math.max(...came) - Math.min(...promised)
  const slip = {
    min: least < -FAR / 2 ? null : least,
    max: most > FAR / 2 ? null : most,
  }
  const isSlipTold = slip.min !== null || slip.max !== null
  return inWords({
    verdict: slowVerdict(promised, came, promisedDays),
    ...(isSlipTold ? { slip } : {}),
  })
}

function slowVerdict(
  promised: readonly number[],
  came: readonly number[],
  promisedDays: ReadonlySet<number>,
): Expectation['verdict'] {
  const first = Math.min(...promised)
  const last = Math.max(...promised)
  if (came.every((day) => day < first)) return 'early'
  if (came.every((day) => day > last)) return 'late'
  return came.every((day) => promisedDays.has(day)) ? 'on-time' : 'cannot-tell'
}

describe('a window', () => {
  it.each(SHAPES)('"$text" could be any day of $bounds', ({ text, bounds }) => {
    expect(textOfBounds(whenOf(text))).toBe(bounds)
  })
})

describe('the verdict and the slip of a promise', () => {
  it.each(SHAPES)('for "$text" agree with its days, against every other shape', (expected) => {
    const words = SHAPES.map(({ text }) => `${text}: ${inWords(judged(expected.text, text))}`)
    expect(words).toEqual(
      SHAPES.map(({ text, bounds }) => `${text}: ${slowWords(expected.bounds, bounds)}`),
    )
  })

  it.each(SHAPES)('for "$text" cannot be told against a day that is not told', ({ text }) => {
    expect(inWords(judged(text, null))).toBe('cannot-tell')
  })

  it.each(SHAPES)('cannot be told against "$text" where no date was promised', ({ text }) => {
    expect(inWords(judged(null, text))).toBe('cannot-tell')
  })

  it('cannot be told where neither has a date', () => {
    expect(inWords(judged(null, null))).toBe('cannot-tell')
  })

  it.each(SHAPES)(
    'for "$text" cannot be told against reports in conflict, save by the most credible alone',
    (expected) => {
      const judgements = SHAPES.map(({ text, bounds }) => {
        const rival = bounds.startsWith('?') ? '2027-06' : '2010-06'
        const expectation = judged(expected.text, text, rival)
        return { text, expectation, best: expectation.verdictByBest }
      })
      expect(new Set(judgements.map(({ expectation }) => inWords(expectation)))).toEqual(
        new Set(['cannot-tell']),
      )
      expect(
        judgements.map(({ text, best }) => `${text}: ${best === undefined ? '' : inWords(best)}`),
      ).toEqual(SHAPES.map(({ text, bounds }) => `${text}: ${slowWords(expected.bounds, bounds)}`))
    },
  )

  it('by the most credible report is not told where reports agree', () => {
    expect(judged('2017-Q2', '2017-05')).not.toHaveProperty('verdictByBest')
  })

  it.each(SHAPES)('for "$text" are its own where another was promised on the same day', (shape) => {
    const rival = shape.bounds.startsWith('?') ? '2027-06' : '2010-06'
    const { expectations, conflicts } = told([shape.text, rival], ['2017-05'])
    const own = expectations.find(({ window }) => window?.text === shape.text)
    expect(inWords(ensure(own, shape.text))).toBe(slowWords(shape.bounds, '2017-05-01 2017-05-31'))
    expect(conflicts).toMatchObject([{ kind: 'dates' }])
  })

  // Counted by hand on a calendar.
  it.each([
    ['end of 2017-Q2', 'by 2017-02-22', 'early ?..-99'],
    ['2017-Q1', '2017-02-22..2017-08-14', 'cannot-tell -37..225'],
    ['after 2017-Q1', '2017-02-22..2017-08-14', 'cannot-tell ?..135'],
    ['2017-Q2', '2017-02-22', 'early -128..-38'],
    ['2017-Q2', '2017-07-01', 'late 1..91'],
    ['2017-Q2', '2017-05', 'on-time -60..60'],
    ['2017-05', '2017-Q2', 'cannot-tell -60..60'],
    ['2017', '2017-05-17', 'on-time -228..136'],
    ['2017-H1', '2017-H2', 'late 1..364'],
    ['2017-05-17', '2017-05-17', 'on-time 0..0'],
    ['2017-05-17', '2017-05-16', 'early -1..-1'],
    ['by 2017-05-17', '2016-05-17', 'on-time -365..?'],
    ['by 2017-05-17', '2017-05-18', 'late 1..?'],
    ['by 2017-05-17', 'by 2017-05-17', 'on-time'],
    ['by 2017-05-17', 'by 2017-05-18', 'cannot-tell'],
    ['by 2017-05-17', 'from 2017-05-18', 'late 1..?'],
    ['before 2017-05-17', '2017-05-17', 'late 1..?'],
    ['from 2017-H2', '2017-06-30', 'early ?..-1'],
    ['from 2017-H2', '2019-01-01', 'on-time ?..549'],
    ['from 2017-H2', 'by 2017-02-22', 'early ?..-129'],
    ['from 2017-05-17', 'from 2017-05-17', 'on-time'],
    ['after 2017-05-17', 'from 2017-05-17', 'cannot-tell'],
    ['2017-Q2', 'from 2017-05-17', 'cannot-tell -44..?'],
    ['2017-Q2', 'by 2017-05-17', 'cannot-tell ?..46'],
    ['early 2017-Q2', 'end of 2017-Q2', 'late 32..90'],
    ['2017-04-20..2017-06-20', '2017-02-22..2017-08-14', 'cannot-tell -118..116'],
  ])('for "%s" are, when it came "%s": %s', (expected, happened, words) => {
    expect(inWords(judged(expected, happened))).toBe(words)
  })
})
