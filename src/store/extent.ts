import type { Claim, Dataset, DatedClaim } from '../model/types.ts'
import { dayAt, makeDay, ymdOfDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { DayBounds } from '../time/span.ts'
import type { TimeWindow, WindowLimits } from '../time/viewport.ts'

/** A week: below it days are so wide that the picture says nothing more. */
const LEAST_SPAN_DAYS = 7

/** How much empty time the reader may pan into beyond the first and the last day, as a part of the whole. */
const MARGIN = 0.1

/** The whole years that the dated things and the documents of a data set lie in. */
export function extentOf(dataset: Dataset): TimeWindow {
  const days = [...daysOf(dataset)]
  const first = days.reduce((least, day) => Math.min(least, day), Infinity)
  const last = days.reduce((most, day) => Math.max(most, day), -Infinity)
  if (first > last) return yearsBetween(2000, 2001)
  return yearsBetween(yearOf(first), yearOf(last) + 1)
}

/** How far the window may go: a little beyond the extent on both sides. */
export function limitsOf(extent: TimeWindow): WindowLimits {
  const marginDays = Math.round((extent.to - extent.from) * MARGIN)
  return {
    min: extent.from - marginDays,
    max: extent.to + marginDays,
    minSpanDays: LEAST_SPAN_DAYS,
  }
}

/** Aligned lanes are shifted by as much as the extent is long, at the most, to either side. */
export function alignedLimitsOf(extent: TimeWindow): WindowLimits {
  const span = extent.to - extent.from
  return { min: extent.from - span, max: extent.to + span, minSpanDays: LEAST_SPAN_DAYS }
}

function* daysOf(dataset: Dataset): Generator<Day> {
  for (const source of dataset.sources) yield* endsOf(source.published)
  for (const { claims } of [...dataset.milestones, ...dataset.spans]) yield* daysOfClaims(claims)
  for (const { activity } of dataset.programs) yield* daysOfClaims(activity)
}

function* daysOfClaims(
  claims: readonly (Claim & { readonly when?: DatedClaim['when'] })[],
): Generator<Day> {
  for (const { when } of claims) if (when !== null && when !== undefined) yield* endsOf(when)
}

function* endsOf({ earliest, latest }: DayBounds): Generator<Day> {
  if (earliest !== null) yield earliest
  if (latest !== null) yield latest
}

/** From the first day of one year up to the first day of another. */
function yearsBetween(fromYear: number, toYear: number): TimeWindow {
  return { from: firstDayOf(fromYear), to: firstDayOf(toYear) }
}

function firstDayOf(year: number): Day {
  return makeDay({ year, month: 1, dayOfMonth: 1 })
}

function yearOf(day: number): number {
  return ymdOfDay(dayAt(day)).year
}
