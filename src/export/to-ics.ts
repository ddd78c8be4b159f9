import { createEvents } from 'ics'
import type { DateArray, EventStatus } from 'ics'
import { addDays, ymdOfDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'

/** One stretch of whole days in a calendar. */
export interface CalendarEntry {
  /** The same in every file, so that a calendar that is read again replaces and does not repeat. */
  readonly uid: string
  readonly title: string
  readonly description: string
  readonly first: Day
  /** Included. */
  readonly last: Day
  readonly status: EventStatus
}

export interface Calendar {
  readonly name: string
  /** What the calendar shows, in lines. */
  readonly about: readonly string[]
  readonly entries: readonly CalendarEntry[]
}

/** A calendar as the content of an .ics file (RFC 5545). */
export function toIcs({ name, about, entries }: Calendar): string {
  const { error, value } = createEvents(
    entries.map(({ uid, title, description, first, last, status }) => ({
      uid,
      title,
      description,
      status,
      start: dateOf(first),
      // A calendar's end is the first day that no longer belongs to it.
      end: dateOf(addDays(last, 1)),
      transp: 'TRANSPARENT' as const,
      busyStatus: 'FREE' as const,
    })),
    { calName: name, productId: '-//Phaseline//EN', method: 'PUBLISH' },
  )
  if (value === null) throw error ?? new Error('Bug: a calendar without text')
  // The library has no property for it; it belongs before the first component.
  return value.replace('BEGIN:VEVENT', () => `${descriptionLine(about)}BEGIN:VEVENT`)
}

function dateOf(day: Day): DateArray {
  const { year, month, dayOfMonth } = ymdOfDay(day)
  return [year, month, dayOfMonth]
}

/** In bytes a line may have 75; a letter has four at most. */
const FOLD_AFTER = 18

function descriptionLine(about: readonly string[]): string {
  const escaped = about
    .join('\n')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
  const letters = [...`X-WR-CALDESC:${escaped}`]
  const rows = Math.ceil(letters.length / FOLD_AFTER)
  return Array.from({ length: rows }, (_, row) =>
    letters.slice(row * FOLD_AFTER, (row + 1) * FOLD_AFTER).join(''),
  )
    .join('\r\n ')
    .concat('\r\n')
}
