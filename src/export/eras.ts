import { dayAt, makeDay, ymdOfDay } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'

/** A stretch of time that one page shows, and how it is called. */
export interface Era {
  readonly window: TimeWindow
  readonly title: string
}

/** So many years still leave room for the names of their marks. */
const MOST_YEARS = 2

/** The whole years that a window touches. */
export function wholeYearsOf(window: TimeWindow): TimeWindow {
  const { first, last } = yearsOf(window)
  return { from: firstDayOf(first), to: firstDayOf(last + 1) }
}

/**
 * Whole years, at most two a page, from the first to the last that a window touches: eras of even length
 * where the years allow it, so that a reader can lay the pages side by side.
 */
export function erasOf(window: TimeWindow): readonly Era[] {
  const { first, last } = yearsOf(window)
  const count = Math.ceil((last - first + 1) / MOST_YEARS)
  return Array.from({ length: count }, (_, index) => {
    const from = first + index * MOST_YEARS
    const to = Math.min(last, from + MOST_YEARS - 1)
    return {
      window: { from: firstDayOf(from), to: firstDayOf(to + 1) },
      title: from === to ? String(from) : `${from}–${to}`,
    }
  })
}

function yearsOf({ from, to }: TimeWindow): { readonly first: number; readonly last: number } {
  return { first: ymdOfDay(dayAt(from)).year, last: ymdOfDay(dayAt(Math.ceil(to) - 1)).year }
}

function firstDayOf(year: number): number {
  return makeDay({ year, month: 1, dayOfMonth: 1 })
}
