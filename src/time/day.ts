import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addMonths as addMonthsToDate, getDaysInMonth } from 'date-fns'
import type { Brand } from '../base/brand.ts'
import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'

/**
 * A civil date, counted in whole days from 1970-01-01.
 *
 * It has no clock time and no zone, so that a reader in Auckland and one in Boston see a mark on the
 * same day. This is the only file that touches `Date`, and only in UTC, where every day has 24 hours.
 */
export type Day = Brand<number, 'Day'>

/** A month of a year; months count from 1. */
export interface YearMonth {
  readonly year: number
  readonly month: number
}

/** A day as the calendar names it. */
export interface Ymd extends YearMonth {
  readonly dayOfMonth: number
}

const MS_PER_DAY = 86_400_000

/** Years beyond four digits take a sign and six, as ISO 8601 extends them. */
const ISO_DAY = /^(\d{4}|[+-]\d{6})-(\d{2})-(\d{2})$/

/** The day of a calendar date that exists; one that does not is a bug of the caller. */
export function makeDay(ymd: Ymd): Day {
  const day = dayOfDate(dateOf(ymd))
  const real = ymdOfDay(day)
  if (!(real.month === ymd.month && real.dayOfMonth === ymd.dayOfMonth && real.year === ymd.year)) {
    throw new Error(`Bug: no such day ${JSON.stringify(ymd)}`)
  }
  return day
}

/** The calendar's name for a day. */
export function ymdOfDay(day: Day): Ymd {
  const date = dateOfDay(day)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  }
}

/** A `Date` ends some years later; no record does. */
const FARTHEST_YEAR = 270_000

/** Reads `2017-02-22`; a day that the calendar does not have is refused. */
export function parseIsoDay(text: string): Result<Day> {
  const match = ISO_DAY.exec(text)
  if (match === null) return fail(`expected a day such as 2017-02-22, got ${JSON.stringify(text)}`)
  const [, yearText = '', monthText = '', dayText = ''] = match
  const yearMonth = { year: Number(yearText), month: Number(monthText) }
  if (yearMonth.month < 1 || yearMonth.month > 12) return failMonth(monthText, text)
  if (Math.abs(yearMonth.year) > FARTHEST_YEAR) {
    return fail(`expected a year up to ${FARTHEST_YEAR}, got ${JSON.stringify(text)}`)
  }
  const dayOfMonth = Number(dayText)
  const last = daysInMonth(yearMonth)
  if (dayOfMonth < 1 || dayOfMonth > last) {
    return fail(`${yearText}-${monthText} has ${last} days, got day "${dayText}" in "${text}"`)
  }
  return succeed(makeDay({ ...yearMonth, dayOfMonth }))
}

/** What is said of a month that is not one of the twelve. */
export function failMonth(monthText: string, text: string): Result<never> {
  return fail(`expected a month from 01 to 12, got "${monthText}" in "${text}"`)
}

/** Writes `2017-02-22`. */
export function formatIsoDay(day: Day): string {
  return dateOfDay(day).toISOString().replace(/T.*$/, '')
}

/** So many days later, or earlier where the count is negative. */
export function addDays(day: Day, count: number): Day {
  return dayAt(day + count)
}

/** Keeps the day of month where it exists, else takes the month's last day. */
export function addMonths(day: Day, count: number): Day {
  return dayOfDate(addMonthsToDate(dateOfDay(day), count))
}

/** The length of a month, leap years heeded. */
export function daysInMonth({ year, month }: YearMonth): number {
  return getDaysInMonth(dateOf({ year, month, dayOfMonth: 1 }))
}

/** The day in which a point of continuous time lies: day `d` covers `[d, d + 1)`. */
export function dayAt(time: number): Day {
  if (!Number.isFinite(time)) throw new Error(`Bug: no day at ${time}`)
  return Math.floor(time) as Day
}

/** Not `Date.UTC`, which moves the years 0 to 99 into the twentieth century. */
function dateOf({ year, month, dayOfMonth }: Ymd): Date {
  const date = new UTCDateMini(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return date
}

function dateOfDay(day: Day): Date {
  return new UTCDateMini(day * MS_PER_DAY)
}

function dayOfDate(date: Date): Day {
  return dayAt(date.getTime() / MS_PER_DAY)
}
