import { ensure } from '../base/assert.ts'
import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { addDays, addMonths, failMonth, makeDay, parseIsoDay } from './day.ts'
import type { Day } from './day.ts'

/** A stretch of the calendar as a source names it, with no word before it. */
export type Period = DayPeriod | MonthsPeriod

interface DayPeriod {
  readonly precision: 'day'
  readonly day: Day
}

/** The `ordinal`-th month, quarter or half of a year, counted from 1; of a year always 1. */
export interface MonthsPeriod {
  readonly precision: 'month' | 'quarter' | 'half' | 'year'
  readonly year: number
  readonly ordinal: number
}

/** Days from the first to the last, both included. */
export interface ClosedBounds {
  readonly earliest: Day
  readonly latest: Day
}

const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12 }

/** No year begins with a zero: `0217` is a slip of the pen, not a year. */
const PERIOD = /^([1-9]\d{3})(?:-(?:q(\d)|h(\d)|(\d\d)(-\d\d)?))?$/

/** Reads a period in lower case; undefined where the text does not even look like one. */
export function readPeriod(text: string): Result<Period> | undefined {
  const match = PERIOD.exec(text)
  if (match === null) return undefined
  const [, year, quarter, half, month, dayOfMonth] = match
  if (dayOfMonth !== undefined) return readDayPeriod(text)
  if (quarter !== undefined) return readPart('quarter', Number(year), quarter)
  if (half !== undefined) return readPart('half', Number(year), half)
  if (month === undefined) return succeed({ precision: 'year', year: Number(year), ordinal: 1 })
  const ordinal = Number(month)
  if (ordinal < 1 || ordinal > 12) return failMonth(month, text)
  return succeed({ precision: 'month', year: Number(year), ordinal })
}

function readDayPeriod(text: string): Result<Period> {
  const day = parseIsoDay(text)
  return day.ok ? succeed({ precision: 'day', day: day.value }) : day
}

function readPart(precision: 'quarter' | 'half', year: number, digit: string): Result<Period> {
  const letter = precision === 'quarter' ? 'Q' : 'H'
  const last = 12 / MONTHS_IN[precision]
  const ordinal = Number(digit)
  if (ordinal < 1 || ordinal > last) {
    const part = `${letter}${digit}`
    return fail(
      `expected a ${precision} from ${letter}1 to ${letter}${last}, got "${part}" in "${year}-${part}"`,
    )
  }
  return succeed({ precision, year, ordinal })
}

/** Every day of the period. */
export function boundsOfPeriod(period: Period): ClosedBounds {
  if (period.precision === 'day') return { earliest: period.day, latest: period.day }
  return boundsOfMonths(period, 0, MONTHS_IN[period.precision])
}

/**
 * The first, second or last third of a period (`index` 0, 1, 2): ten days of a month (the last third
 * takes the rest), else whole months.
 */
export function boundsOfThird(period: MonthsPeriod, index: number): ClosedBounds {
  if (period.precision !== 'month') {
    const count = MONTHS_IN[period.precision] / 3
    return boundsOfMonths(period, index * count, count)
  }
  const { earliest, latest } = boundsOfPeriod(period)
  const first = addDays(earliest, index * 10)
  return { earliest: first, latest: index === 2 ? latest : addDays(first, 9) }
}

/** The last month of a quarter, half or year; the last seven days of a month. */
export function boundsOfEnding(period: MonthsPeriod): ClosedBounds {
  if (period.precision !== 'month')
    return boundsOfMonths(period, MONTHS_IN[period.precision] - 1, 1)
  const { latest } = boundsOfPeriod(period)
  return { earliest: addDays(latest, -6), latest }
}

function boundsOfMonths(period: MonthsPeriod, skipped: number, count: number): ClosedBounds {
  const firstMonth = (period.ordinal - 1) * MONTHS_IN[period.precision] + 1
  const start = makeDay({ year: period.year, month: firstMonth, dayOfMonth: 1 })
  const earliest = addMonths(start, skipped)
  return { earliest, latest: addDays(addMonths(earliest, count), -1) }
}

const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The three letters by which a month (1 to 12) is written on screen. */
export function monthName(month: number): string {
  return ensure(MONTH_NAMES[month - 1], `month ${month}`)
}
