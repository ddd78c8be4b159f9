import type { Day } from './day.ts'

/** The days that something could have been on, both ends included; null is an open side. */
export interface DayBounds {
  readonly earliest: Day | null
  readonly latest: Day | null
}

/** How many days apart two things could be; null is an open side. */
export interface DayCountRange {
  readonly min: number | null
  readonly max: number | null
}

/** The days common to both; undefined where there are none. */
export function intersectBounds(a: DayBounds, b: DayBounds): DayBounds | undefined {
  const earliest = later(a.earliest, b.earliest)
  const latest = earlier(a.latest, b.latest)
  if (earliest !== null && latest !== null && earliest > latest) return undefined
  return { earliest, latest }
}

/** Whether every day of `inner` is one of `outer`. */
export function containsBounds(outer: DayBounds, inner: DayBounds): boolean {
  const startsInside =
    outer.earliest === null || (inner.earliest !== null && inner.earliest >= outer.earliest)
  const endsInside =
    outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest)
  return startsInside && endsInside
}

/** Whether each day of `a` precedes each day of `b`: never so where the sides that meet are open. */
export function isWhollyBefore(a: DayBounds, b: DayBounds): boolean {
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest
}

/** The least and the most days from one to the other; negative where `to` could come first. */
export function differenceInDays(from: DayBounds, to: DayBounds): DayCountRange {
  return { min: daysFrom(from.latest, to.earliest), max: daysFrom(from.earliest, to.latest) }
}

/**
 * Sorts by `latest ?? earliest`, then by `earliest` (an open start first); the undated come last.
 * Bounds that agree in both are equal here: a caller who needs one order breaks the tie by id.
 */
export function compareBounds(a: DayBounds, b: DayBounds): number {
  const byKey = compareNumbers(
    a.latest ?? a.earliest ?? Infinity,
    b.latest ?? b.earliest ?? Infinity,
  )
  if (byKey !== 0) return byKey
  return compareNumbers(a.earliest ?? -Infinity, b.earliest ?? -Infinity)
}

/** Not a subtraction, which is NaN between two infinities. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function daysFrom(from: Day | null, to: Day | null): number | null {
  return from === null || to === null ? null : to - from
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
