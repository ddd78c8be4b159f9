import type { DayBounds } from '../../time/span.ts'

/**
 * Windows as plain lists of days, for slow models: every day of a world that lies well beyond all dates
 * that are told in it. An open side reaches to the edge of the world.
 */
export const WORLD_FIRST = 17_150
export const WORLD_LAST = 17_560

const WORLD: readonly number[] = Array.from(
  { length: WORLD_LAST - WORLD_FIRST + 1 },
  (_, position) => WORLD_FIRST + position,
)

/** Whether a thing could have been on a day. */
function isPossible({ earliest, latest }: DayBounds, day: number): boolean {
  if (earliest !== null && day < earliest) return false
  return latest === null || day <= latest
}

/** The days that all of some windows allow. */
export function daysOf(...windows: readonly DayBounds[]): readonly number[] {
  return WORLD.filter((day) => windows.every((window) => isPossible(window, day)))
}

/** Whether any day is one of both. */
export function haveCommonDay(a: DayBounds, b: DayBounds): boolean {
  return daysOf(a, b).length > 0
}
