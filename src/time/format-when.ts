import { assertNever, ensure } from '../base/assert.ts'
import { ymdOfDay } from './day.ts'
import type { Day } from './day.ts'
import { monthName } from './period.ts'
import type { Period } from './period.ts'
import type { DayCountRange } from './span.ts'
import { readEnds } from './when-end.ts'
import type { WhenEnd } from './when-end.ts'
import type { When } from './when.ts'

/** A date as it is written on screen: at its precision, with its word, never finer than it was told. */
export function formatWhen(when: When | null): string {
  if (when === null) return 'date not stated'
  if (when.precision === 'day' && when.word === null) {
    return formatDay(ensure(when.earliest, `day of "${when.text}"`))
  }
  const ends = readEnds(when.text)
  if (!ends.ok) throw new Error(`Bug: not a canonical when: "${when.text}"`)
  const [first, second] = ends.value
  if (first === undefined) throw new Error(`Bug: no end in "${when.text}"`)
  return second === undefined ? formatEnd(first) : formatRange(first, second)
}

/** When a stretch began: "from 7 Aug 2018", or "begun by 7 Aug 2018" where nothing says how early. */
export function formatStart(when: When | null): string {
  const lead = when !== null && when.earliest === null ? 'begun' : 'from'
  return `${lead} ${formatWhen(when)}`
}

/** "22 Feb 2017". */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = ymdOfDay(day)
  return `${dayOfMonth} ${monthName(month)} ${year}`
}

/**
 * A distance in words: "99 days", "at least 99 days", "between 12 and 40 days".
 *
 * It says how far, not which way: of a slip that is early, the caller passes the days as a positive
 * count and writes "early" behind.
 */
export function formatDayRange({ min, max }: DayCountRange): string {
  if (min !== null && max !== null) {
    return min === max ? countDays(min) : `between ${formatCount(min)} and ${countDays(max)}`
  }
  if (min !== null) return `at least ${countDays(min)}`
  if (max !== null) return `at most ${countDays(max)}`
  return 'an unknown number of days'
}

function countDays(count: number): string {
  return `${formatCount(count)} ${Math.abs(count) === 1 ? 'day' : 'days'}`
}

/** With a real minus sign: a hyphen beside a digit reads as a dash. */
function formatCount(count: number): string {
  return count < 0 ? `\u2212${-count}` : String(count)
}

function formatEnd({ word, period }: WhenEnd): string {
  const words = formatPeriod(period)
  if (word === null) return words
  if (word === 'from') return `${words} at the earliest`
  return word === 'mid' ? `mid-${words}` : `${word} ${words}`
}

/** `from` and `by` say of an end what its place in a range says already, so they are left out. */
function formatRange(first: WhenEnd, second: WhenEnd): string {
  const start = first.word === 'from' ? formatPeriod(first.period) : formatEnd(first)
  const end = second.word === 'by' ? formatPeriod(second.period) : formatEnd(second)
  if (first.word !== 'after' && second.word !== 'before') return `between ${start} and ${end}`
  const from = first.word === 'after' ? start : `from ${start}`
  const to = second.word === 'before' ? end : `by ${end}`
  return `${from} and ${to}`
}

function formatPeriod(period: Period): string {
  switch (period.precision) {
    case 'day':
      return formatDay(period.day)
    case 'month':
      return `${monthName(period.ordinal)} ${period.year}`
    case 'quarter':
      return `Q${period.ordinal} ${period.year}`
    case 'half':
      return `H${period.ordinal} ${period.year}`
    case 'year':
      return String(period.year)
    default:
      return assertNever(period)
  }
}
