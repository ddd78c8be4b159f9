import { memoLast } from '../base/memo.ts'
import type { Claim, Dataset, DatedClaim, Source } from '../model/types.ts'
import type { EvidenceScope } from '../query/criteria.ts'
import { countsFor } from '../query/filter.ts'
import { dayAt, makeDay, ymdOfDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { DayBounds } from '../time/span.ts'
import type { TimeWindow, WindowLimits } from '../time/viewport.ts'

/** A week: below it days are so wide that the picture says nothing more. */
const LEAST_SPAN_DAYS = 7

/** How much empty time the reader may pan into beyond the first and the last day, as a part of the whole. */
const MARGIN = 0.1

/** The stretches of time of a data set, by the evidence that is looked at; each is worked out once. */
export function createExtents(
  dataset: Dataset,
  evidence: () => EvidenceScope,
): {
  readonly extent: () => TimeWindow
  readonly opening: () => TimeWindow
  readonly limits: () => WindowLimits
} {
  const extentStage = memoLast((scope: EvidenceScope) => extentOf(dataset, countsFor(scope)))
  const openingStage = memoLast((extent: TimeWindow) => openingOf(dataset, extent))
  const limitsStage = memoLast(limitsOf)
  const extent = (): TimeWindow => extentStage(evidence())
  return {
    extent,
    opening: () => openingStage(extent()),
    limits: () => limitsStage(extent()),
  }
}

/** Which claims, and with them which documents, are looked at. */
type Counts = (claim: Claim, source: Source) => boolean

/** The whole years that the dated things and the documents of a data set lie in. */
export function extentOf(dataset: Dataset, counts: Counts = () => true): TimeWindow {
  const days = [...daysOf(dataset, counts)]
  const first = days.reduce((least, day) => Math.min(least, day), Infinity)
  const last = days.reduce((most, day) => Math.max(most, day), -Infinity)
  if (first > last) return yearsBetween(2000, 2001)
  return yearsBetween(yearOf(first), yearOf(last) + 1)
}

/**
 * What is seen first: from the year of the first document whose text was checked to the year after the last,
 * as far as anything lies there. Nothing is hidden by it: the overview shows all the time there is.
 */
export function openingOf({ sources }: Dataset, extent: TimeWindow): TimeWindow {
  const days = sources.flatMap(({ sha256, published }) =>
    sha256 === undefined ? [] : [...endsOf(published)],
  )
  if (days.length === 0) return extent
  const { from, to } = yearsBetween(
    yearOf(Math.min(...days)),
    yearOf(Math.max(...days)) + YEARS_AFTER_LAST,
  )
  const opening = { from: Math.max(from, extent.from), to: Math.min(to, extent.to) }
  return opening.from < opening.to ? opening : extent
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

function* daysOf(dataset: Dataset, counts: Counts): Generator<Day> {
  const sourceById = new Map(dataset.sources.map((source) => [source.id, source]))
  const { milestones, spans, facts, cohorts, programs } = dataset
  const dated: readonly MaybeDated[] = [
    ...[...milestones, ...spans].flatMap(({ claims }) => claims),
    ...programs.flatMap(({ activity }) => activity),
  ]
  const undated: readonly Claim[] = [
    ...facts.flatMap(({ claims }) => claims),
    ...cohorts.flatMap(({ claims }) => claims),
  ]
  const isCounted = (claim: Claim): boolean => {
    const source = sourceById.get(claim.source)
    return source !== undefined && counts(claim, source)
  }
  for (const { when } of dated.filter(isCounted)) {
    if (when !== null && when !== undefined) yield* endsOf(when)
  }
  const told = new Set([...dated, ...undated].filter(isCounted).map(({ source }) => source))
  for (const { id, published } of dataset.sources) if (told.has(id)) yield* endsOf(published)
}

type MaybeDated = Claim & { readonly when?: DatedClaim['when'] }

function* endsOf({ earliest, latest }: DayBounds): Generator<Day> {
  if (earliest !== null) yield earliest
  if (latest !== null) yield latest
}

/** The end of the year after the last document is where its promises can still be seen to come true. */
const YEARS_AFTER_LAST = 2

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
