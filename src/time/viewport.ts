import { NO_BREAKS, axisDayOf, dayOfAxisDay } from './squeeze.ts'
import type { TimeBreak } from './squeeze.ts'

/** A stretch of the time axis in fractional days, `to` excluded. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** A window, and what is drawn shorter than it is; without breaks every day is drawn alike. */
export interface SqueezedWindow extends TimeWindow {
  readonly breaks?: readonly TimeBreak[]
}

/**
 * A time window laid over pixels.
 *
 * A day `d` covers `[d, d + 1)`, so what lasts from `earliest` to `latest` is drawn from
 * `xOfDay(earliest)` to `xOfDay(latest + 1)`.
 */
export interface Viewport extends SqueezedWindow {
  readonly leftPx: number
  readonly widthPx: number
}

/**
 * What a window may not leave (`min`, `max`, in days) nor be shorter than, and what it is moved over: a
 * squeezed stretch counts for as many days as it is drawn with.
 */
export interface WindowLimits {
  readonly min: number
  readonly max: number
  readonly minSpanDays: number
  readonly breaks?: readonly TimeBreak[]
}

/** How many days a window shows, those of a squeezed stretch counted as they are drawn. */
export function axisSpan({ from, to, breaks = NO_BREAKS }: SqueezedWindow): number {
  return axisDayOf(breaks, to) - axisDayOf(breaks, from)
}

/** The scale of a viewport, outside of what is squeezed. */
export function pxPerDay(viewport: Viewport): number {
  return viewport.widthPx / axisSpan(viewport)
}

/** The pixel of a point in time; of a whole day, that of its beginning. */
export function xOfDay(viewport: Viewport, day: number): number {
  const { leftPx, from, breaks = NO_BREAKS } = viewport
  return leftPx + (axisDayOf(breaks, day) - axisDayOf(breaks, from)) * pxPerDay(viewport)
}

/** The point in time under a pixel, in fractional days. */
export function dayOfX(viewport: Viewport, xPx: number): number {
  const { leftPx, from, breaks = NO_BREAKS } = viewport
  return dayOfAxisDay(breaks, axisDayOf(breaks, from) + (xPx - leftPx) / pxPerDay(viewport))
}

/**
 * Zooms in by `factor` (out where it is below 1) and leaves the anchor where it is on screen.
 *
 * The limits come first: at an edge the window slides, and the anchor with it.
 */
export function zoomAbout(
  window: TimeWindow,
  factor: number,
  anchorDay: number,
  limits: WindowLimits,
): TimeWindow {
  return alongAxis(window, limits, ({ from, to }, bounds) => {
    const anchor = axisDayOf(limits.breaks ?? NO_BREAKS, anchorDay)
    const span = to - from
    const nextSpan = allowedSpan(span / factor, bounds)
    return placeWindow(anchor - (anchor - from) * (nextSpan / span), nextSpan, bounds)
  })
}

/** Moves the window later by `days` (earlier where negative), as far as the limits let it. */
export function panBy(window: TimeWindow, days: number, limits: WindowLimits): TimeWindow {
  return alongAxis(window, limits, ({ from, to }, bounds) =>
    placeWindow(from + days, allowedSpan(to - from, bounds), bounds),
  )
}

/** The window that shows as much as this one, with a day in its middle. */
export function centredOn(day: number, window: TimeWindow, limits: WindowLimits): TimeWindow {
  const breaks = limits.breaks ?? NO_BREAKS
  const middle = (axisDayOf(breaks, window.from) + axisDayOf(breaks, window.to)) / 2
  return panBy(window, axisDayOf(breaks, day) - middle, limits)
}

/**
 * Makes another window of a window in days as they are drawn: both and the limits are taken onto the axis,
 * and what comes of it back into the calendar. Where nothing is squeezed the two are the same.
 */
export function alongAxis<W extends TimeWindow | undefined>(
  window: TimeWindow,
  limits: WindowLimits,
  change: (window: TimeWindow, limits: WindowLimits) => W,
): W | TimeWindow {
  const { breaks = NO_BREAKS, min, max, minSpanDays } = limits
  if (breaks.length === 0) return change(window, limits)
  const onAxis = (day: number): number => axisDayOf(breaks, day)
  const changed = change(
    { from: onAxis(window.from), to: onAxis(window.to) },
    { min: onAxis(min), max: onAxis(max), minSpanDays },
  )
  if (changed === undefined) return changed
  // Rounding on the way back may carry an end over a limit by a hair.
  return {
    from: Math.max(min, dayOfAxisDay(breaks, changed.from)),
    to: Math.min(max, dayOfAxisDay(breaks, changed.to)),
  }
}

/** Where the limits are closer together than the least span, the limits win. */
function allowedSpan(span: number, { min, max, minSpanDays }: WindowLimits): number {
  return Math.min(Math.max(span, minSpanDays), max - min)
}

/** Slides rather than cuts: the span survives. Rounding never carries an end over a limit. */
function placeWindow(from: number, span: number, { min, max }: WindowLimits): TimeWindow {
  if (from <= min) return { from: min, to: Math.min(min + span, max) }
  if (from + span >= max) return { from: Math.max(max - span, min), to: max }
  return { from, to: from + span }
}
