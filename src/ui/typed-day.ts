import { makeDay, parseIsoDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "10 Aug 2018" and "August 10, 2018"; a month by its first three letters or more. */
const DAY_FIRST = /^(?<dayOfMonth>\d{1,2})\.? (?<month>[a-z]{3,9})\.? (?<year>\d{4})$/
const MONTH_FIRST = /^(?<month>[a-z]{3,9})\.? (?<dayOfMonth>\d{1,2}),? (?<year>\d{4})$/

/** A day as people write one; undefined for anything else, also for a day that no calendar has. */
export function readTypedDay(text: string): Day | undefined {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const groups = (DAY_FIRST.exec(typed) ?? MONTH_FIRST.exec(typed))?.groups
  const iso = groups === undefined ? typed : isoOf(groups)
  const read = parseIsoDay(iso)
  return read.ok && read.value >= FIRST_PLAUSIBLE ? read.value : undefined
}

/** While a year is typed, its first digits are years of the Romans. */
const FIRST_PLAUSIBLE = makeDay({ year: 1900, month: 1, dayOfMonth: 1 })

function isoOf({
  year = '',
  month = '',
  dayOfMonth = '',
}: Readonly<Record<string, string>>): string {
  const place = MONTHS.indexOf(month.slice(0, 3)) + 1
  return `${year}-${String(place).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
}
