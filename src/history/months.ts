import { addMonths, ymdOfDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { DayBounds, DayCountRange } from '../time/span.ts'

/** The most calendar months that fit from one day to the other; negative where `to` comes first. */
export function wholeMonths(from: Day, to: Day): number {
  const start = ymdOfDay(from)
  const end = ymdOfDay(to)
  const count = (end.year - start.year) * 12 + (end.month - start.month)
  return addMonths(from, count) <= to ? count : count - 1
}

/**
 * Calendar months as a continuous measure: whole where a month is full, and within a month its share of
 * days. Later days always measure more.
 */
export function monthsSince(from: Day, to: Day): number {
  const whole = wholeMonths(from, to)
  const begun = addMonths(from, whole)
  return whole + (to - begun) / (addMonths(from, whole + 1) - begun)
}

/**
 * The least and the most calendar months from one to the other, each rounded outwards to a whole month,
 * so that nothing that is possible lies beyond.
 */
export function differenceInMonths(from: DayBounds, to: DayBounds): DayCountRange {
  return {
    min: monthsOrOpen(from.latest, to.earliest, Math.floor),
    max: monthsOrOpen(from.earliest, to.latest, Math.ceil),
  }
}

function monthsOrOpen(
  from: Day | null,
  to: Day | null,
  round: (months: number) => number,
): number | null {
  // Adding 0 turns a rounded -0 into 0.
  return from === null || to === null ? null : round(monthsSince(from, to)) + 0
}
