/** A stretch of the time axis in fractional days, `to` excluded. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/**
 * A time window laid over pixels.
 *
 * A day `d` covers `[d, d + 1)`, so what lasts from `earliest` to `latest` is drawn from
 * `xOfDay(earliest)` to `xOfDay(latest + 1)`.
 */
export interface Viewport extends TimeWindow {
  readonly leftPx: number
  readonly widthPx: number
}

/** What a window may not leave (`min`, `max`, in days) nor be shorter than. */
export interface WindowLimits {
  readonly min: number
  readonly max: number
  readonly minSpanDays: number
}

/** The scale of a viewport. */
export function pxPerDay(viewport: Viewport): number {
  return viewport.widthPx / (viewport.to - viewport.from)
}

/** The pixel of a point in time; of a whole day, that of its beginning. */
export function xOfDay(viewport: Viewport, day: number): number {
  return viewport.leftPx + (day - viewport.from) * pxPerDay(viewport)
}

/** The point in time under a pixel, in fractional days. */
export function dayOfX(viewport: Viewport, xPx: number): number {
  return viewport.from + (xPx - viewport.leftPx) / pxPerDay(viewport)
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
  const span = window.to - window.from
  const nextSpan = allowedSpan(span / factor, limits)
  const from = anchorDay - (anchorDay - window.from) * (nextSpan / span)
  return placeWindow(from, nextSpan, limits)
}

/** Moves the window later by `days` (earlier where negative), as far as the limits let it. */
export function panBy(window: TimeWindow, days: number, limits: WindowLimits): TimeWindow {
  return placeWindow(window.from + days, allowedSpan(window.to - window.from, limits), limits)
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
