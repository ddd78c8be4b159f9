import type { OverviewScene } from '../layout/scene.ts'
import { NO_BREAKS, axisDayOf, dayOfAxisDay } from '../time/squeeze.ts'
import { alongAxis, axisSpan, panBy } from '../time/viewport.ts'
import type { TimeWindow, WindowLimits } from '../time/viewport.ts'

/** What the pointer took hold of in the overview. */
export type BrushPart = 'from' | 'to' | 'whole' | 'outside'

/** The overview as it was when the pointer went down. */
export interface BrushStart {
  readonly part: BrushPart
  readonly x: number
  readonly brush: OverviewScene['brush']
  readonly window: TimeWindow
  readonly limits: WindowLimits
}

/** The point in time under an x of the overview. */
export function dayInOverview({ brush, window, limits }: BrushStart, x: number): number {
  const { breaks = NO_BREAKS } = limits
  const daysByWidth = (x - brush.x) * axisSpan({ ...window, breaks })
  return dayOfAxisDay(breaks, axisDayOf(breaks, window.from) + daysByWidth / brush.width)
}

/** The window that a drag from the start to `x` asks for; undefined while it is too small to be one. */
export function brushedWindow(start: BrushStart, x: number): TimeWindow | undefined {
  return alongAxis(start.window, start.limits, (window, limits) =>
    brushedOnAxis({ ...start, window, limits }, x),
  )
}

/** The window with one end moved by a part of it, to the limit where the part is endless. */
export function steppedWindow(
  window: TimeWindow,
  end: 'from' | 'to',
  part: number,
  limits: WindowLimits,
): TimeWindow {
  return alongAxis(window, limits, (shown, bounds) =>
    resized(shown, end, shown[end] + part * (shown.to - shown.from), bounds),
  )
}

function brushedOnAxis(start: BrushStart, x: number): TimeWindow | undefined {
  const { part, window, limits } = start
  const day = dayInOverview(start, x)
  const startDay = dayInOverview(start, start.x)
  switch (part) {
    case 'whole':
      return panBy(window, day - startDay, limits)
    case 'from':
    case 'to':
      return resized(window, part, window[part] + day - startDay, limits)
    case 'outside':
      return drawn(startDay, day, limits)
  }
}

/** The window with one end moved, as far as the limits and the other end let it. */
function resized(
  window: TimeWindow,
  end: 'from' | 'to',
  day: number,
  { min, max, minSpanDays }: WindowLimits,
): TimeWindow {
  if (end === 'from') {
    return { from: Math.max(min, Math.min(day, window.to - minSpanDays)), to: window.to }
  }
  return { from: window.from, to: Math.min(max, Math.max(day, window.from + minSpanDays)) }
}

function drawn(
  a: number,
  b: number,
  { min, max, minSpanDays }: WindowLimits,
): TimeWindow | undefined {
  const from = Math.max(min, Math.min(a, b))
  const to = Math.min(max, Math.max(a, b))
  return to - from < minSpanDays ? undefined : { from, to }
}
