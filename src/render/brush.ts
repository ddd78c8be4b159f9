import type { OverviewScene } from '../layout/scene.ts'
import { panBy } from '../time/viewport.ts'
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
export function dayInOverview({ brush, window }: BrushStart, x: number): number {
  return window.from + ((x - brush.x) * (window.to - window.from)) / brush.width
}

/** The window that a drag from the start to `x` asks for; undefined while it is too small to be one. */
export function brushedWindow(start: BrushStart, x: number): TimeWindow | undefined {
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
export function resized(
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

/** The window of the same length about a day. */
export function centredOn(day: number, window: TimeWindow, limits: WindowLimits): TimeWindow {
  return panBy(window, day - (window.from + window.to) / 2, limits)
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
