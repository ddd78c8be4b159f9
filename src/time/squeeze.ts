/**
 * A stretch of whole days `[from, to)` that is drawn as if it lasted for `axisDays` only, all of them
 * alike. Breaks come in order and do not touch; each is drawn shorter than it is.
 */
export interface TimeBreak {
  readonly from: number
  readonly to: number
  /** A whole number, so that what lies outside of breaks keeps its whole days. */
  readonly axisDays: number
}

/** One value for "nothing is squeezed", so that stages with a memory see no change. */
export const NO_BREAKS: readonly TimeBreak[] = []

/**
 * The place of a point in time on the axis, in days as they are drawn: before the first break they are the
 * days of the calendar, from there on as many fewer as the breaks leave out. It never stands still, so that
 * two points in time never change places and every place has a day (`dayOfAxisDay`).
 */
export function axisDayOf(breaks: readonly TimeBreak[], day: number): number {
  let leftOut = 0
  for (const { from, to, axisDays } of breaks) {
    if (day <= from) break
    if (day < to) return from - leftOut + ((day - from) * axisDays) / (to - from)
    leftOut += to - from - axisDays
  }
  return day - leftOut
}

/** The point in time at a place on the axis: the way back from `axisDayOf`. */
export function dayOfAxisDay(breaks: readonly TimeBreak[], axisDay: number): number {
  let leftOut = 0
  for (const { from, to, axisDays } of breaks) {
    const start = from - leftOut
    if (axisDay <= start) break
    if (axisDay < start + axisDays) return from + ((axisDay - start) * (to - from)) / axisDays
    leftOut += to - from - axisDays
  }
  return axisDay + leftOut
}

/** The break that a day lies in, its first day included. */
export function breakAt(breaks: readonly TimeBreak[], day: number): TimeBreak | undefined {
  return breaks.find(({ from, to }) => from <= day && day < to)
}
