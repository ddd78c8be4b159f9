import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { clipped } from './boxes.ts'
import type { MarkPlan } from './mark-plan.ts'
import { GLYPH_PX, OPEN_WHISKER_PX } from './metrics.ts'
import type { Box, WhiskerMark } from './scene.ts'

const LINE_BOX_PX = 6

/** The window of a date as a line through its mark, with a cap at each end that is known. */
export function whiskersOf(
  mark: MarkPlan,
  x: number,
  y: number,
  viewport: Viewport,
): readonly WhiskerMark[] {
  if (mark.window === undefined) return []
  const from =
    mark.window.from === undefined ? x - OPEN_WHISKER_PX : xOfDay(viewport, mark.window.from)
  const to = mark.window.to === undefined ? x + OPEN_WHISKER_PX : xOfDay(viewport, mark.window.to)
  const seen = clipped(from, to, plotRange(viewport))
  if (seen === undefined || seen.to - seen.from < GLYPH_PX) return []
  return [
    {
      key: `${mark.id}-window`,
      x1: seen.from,
      x2: seen.to,
      y,
      cap1: mark.window.from !== undefined && seen.from === from,
      cap2: mark.window.to !== undefined && seen.to === to,
      stops: [
        { at: 0, opacity: mark.window.from === undefined ? 0 : 1 },
        { at: 0.5, opacity: 1 },
        { at: 1, opacity: mark.window.to === undefined ? 0 : 1 },
      ],
      hue: mark.hue,
      status: mark.status,
    },
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
