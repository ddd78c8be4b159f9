import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { clipped } from './boxes.ts'
import { fadedBeyond } from './fade-stops.ts'
import type { MarkPlan } from './mark-plan.ts'
import { GLYPH_PX, OPEN_WHISKER_PX } from './metrics.ts'
import type { Box, FadeStop, WhiskerMark } from './scene.ts'

const LINE_BOX_PX = 6

/** Where a mark stands in its picture. */
export interface WindowPlace {
  readonly x: number
  readonly y: number
  readonly viewport: Viewport
  /** Where the future begins. */
  readonly beyondX: number | undefined
}

/**
 * The window of a date as a line through its mark, with a cap at each end that is known. What has happened
 * did so by the day up to which everything counts: the rest of its window is no more than supposed.
 */
export function whiskersOf(mark: MarkPlan, place: WindowPlace): readonly WhiskerMark[] {
  if (mark.window === undefined) return []
  const { x, y, viewport } = place
  const xOf = (day: number | undefined, openX: number): number =>
    day === undefined ? openX : xOfDay(viewport, day)
  const from = xOf(mark.window.from, x - OPEN_WHISKER_PX)
  const to = xOf(mark.window.to, x + OPEN_WHISKER_PX)
  const seen = clipped(from, to, plotRange(viewport))
  if (seen === undefined || seen.to - seen.from < GLYPH_PX) return []
  const beyondX = mark.status === 'happened' ? place.beyondX : undefined
  const isOver = beyondX === undefined || to <= beyondX
  return [
    {
      key: `${mark.id}-window`,
      x1: seen.from,
      x2: seen.to,
      y,
      cap1: mark.window.from !== undefined && seen.from === from,
      cap2: mark.window.to !== undefined && seen.to === to && isOver,
      stops: fadedBeyond(windowStops(mark.window), seen, beyondX),
      hue: mark.hue,
      status: mark.status,
    },
  ]
}

/** An end that nothing tells fades out. */
function windowStops({ from, to }: NonNullable<MarkPlan['window']>): readonly FadeStop[] {
  return [
    { at: 0, opacity: from === undefined ? 0 : 1 },
    { at: 0.5, opacity: 1 },
    { at: 1, opacity: to === undefined ? 0 : 1 },
  ]
}

/** The room that a whisker takes from labels. */
export function whiskerBox({ x1, x2, y }: WhiskerMark): Box {
  return { x: x1, y: y - LINE_BOX_PX / 2, width: x2 - x1, height: LINE_BOX_PX }
}

/** The stretch of x in which dates are drawn. */
export function plotRange(viewport: Viewport): { readonly min: number; readonly max: number } {
  return { min: viewport.leftPx, max: viewport.leftPx + viewport.widthPx }
}
