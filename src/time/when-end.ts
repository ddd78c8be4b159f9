import { assertNever } from '../base/assert.ts'
import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { addDays, formatIsoDay } from './day.ts'
import { boundsOfEnding, boundsOfPeriod, boundsOfThird, readPeriod } from './period.ts'
import type { ClosedBounds, MonthsPeriod, Period } from './period.ts'
import type { DayBounds } from './span.ts'

const BOUND_WORDS = ['by', 'before', 'from', 'after'] as const
const BLUR_WORDS = ['about', 'early', 'mid', 'late', 'end of'] as const

/** Words that open one side, and hold for any period. */
export type BoundWord = (typeof BOUND_WORDS)[number]

/** Words that speak of a part or of the surroundings of a period: a day is too short for them. */
export type BlurWord = (typeof BLUR_WORDS)[number]

/** One end of a when: a period, perhaps with a word before it. */
export type WhenEnd = PlainEnd | BlurredEnd

interface PlainEnd {
  readonly word: BoundWord | null
  readonly period: Period
}

interface BlurredEnd {
  readonly word: BlurWord
  readonly period: MonthsPeriod
}

/** Words have no digits, periods no white space. */
const END = /^(?:(\D+) )?(\S+)$/

/** Splits a when into its one or two ends, heeding neither case nor the amount of white space. */
export function readEnds(text: string): Result<readonly WhenEnd[]> {
  const parts = text.toLowerCase().split('..')
  if (parts.length > 2) return failForms(text)
  const ends: WhenEnd[] = []
  for (const part of parts) {
    const end = readEnd(part.trim().replace(/\s+/g, ' '))
    if (end === undefined) return failForms(text)
    if (!end.ok) return end
    ends.push(end.value)
  }
  return succeed(ends)
}

function failForms(text: string): Result<never> {
  return fail(
    'expected a date such as 2017-02-22, 2017-02, 2017-Q1, 2017-H2 or 2017, with by, before, from, ' +
      'after, about, early, mid, late or "end of" before it, or two joined by "..", ' +
      `got ${JSON.stringify(text)}`,
  )
}

function readEnd(text: string): Result<WhenEnd> | undefined {
  const match = END.exec(text)
  if (match === null) return undefined
  const [, wordText, periodText = ''] = match
  const word = wordText === undefined ? null : readWord(wordText)
  if (word === undefined) return undefined
  const period = readPeriod(periodText)
  if (period?.ok !== true) return period
  if (!isBlurWord(word)) return succeed({ word, period: period.value })
  if (period.value.precision !== 'day') return succeed({ word, period: period.value })
  return fail(`expected a month, quarter, half or year after "${word}", got "${text}"`)
}

function readWord(text: string): BoundWord | BlurWord | undefined {
  return [...BOUND_WORDS, ...BLUR_WORDS].find((word) => word === text)
}

/** Whether the end speaks of a part or of the surroundings of its period. */
export function isBlurred(end: WhenEnd): end is BlurredEnd {
  return isBlurWord(end.word)
}

function isBlurWord(word: BoundWord | BlurWord | null): word is BlurWord {
  return BLUR_WORDS.some((blurWord) => blurWord === word)
}

/** The canonical text of one end. */
export function textOfEnd({ word, period }: WhenEnd): string {
  return word === null ? textOfPeriod(period) : `${word} ${textOfPeriod(period)}`
}

function textOfPeriod(period: Period): string {
  switch (period.precision) {
    case 'day':
      return formatIsoDay(period.day)
    case 'month':
      return `${period.year}-${String(period.ordinal).padStart(2, '0')}`
    case 'quarter':
      return `${period.year}-Q${period.ordinal}`
    case 'half':
      return `${period.year}-H${period.ordinal}`
    case 'year':
      return String(period.year)
    default:
      return assertNever(period)
  }
}

/** Every day that one end, standing alone, could be. */
export function boundsOfEnd(end: WhenEnd): DayBounds {
  if (isBlurred(end)) return boundsOfBlur(end)
  const bounds = boundsOfPeriod(end.period)
  return end.word === null ? bounds : openBounds(end.word, bounds)
}

function openBounds(word: BoundWord, { earliest, latest }: ClosedBounds): DayBounds {
  switch (word) {
    case 'by':
      return { earliest: null, latest }
    case 'before':
      return { earliest: null, latest: addDays(earliest, -1) }
    case 'from':
      return { earliest, latest: null }
    case 'after':
      return { earliest: addDays(latest, 1), latest: null }
    default:
      return assertNever(word)
  }
}

function boundsOfBlur({ word, period }: BlurredEnd): ClosedBounds {
  switch (word) {
    case 'about':
      return widenByHalf(boundsOfPeriod(period))
    case 'early':
      return boundsOfThird(period, 0)
    case 'mid':
      return boundsOfThird(period, 1)
    case 'late':
      return boundsOfThird(period, 2)
    case 'end of':
      return boundsOfEnding(period)
    default:
      return assertNever(word)
  }
}

/** Half the length on each side, rounded down to whole days. */
function widenByHalf({ earliest, latest }: ClosedBounds): ClosedBounds {
  const half = Math.floor((latest - earliest + 1) / 2)
  return { earliest: addDays(earliest, -half), latest: addDays(latest, half) }
}
