import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { clipped } from './boxes.ts'
import type { GhostPlan, MarkPlan } from './mark-plan.ts'
import { GLYPH_PX, OPEN_WHISKER_PX } from './metrics.ts'
import type { Box, ConnectorMark, GhostMark, GlyphMark, WhiskerMark } from './scene.ts'

const GHOST_PX = 14
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

/** The window of what is still expected, as a dashed box around its hollow glyph. */
export function expectedWindow(
  mark: MarkPlan,
  y: number,
  viewport: Viewport,
): readonly GhostMark[] {
  const window = mark.window
  if (window?.from === undefined || window.to === undefined) return []
  const verdict = mark.verdict ?? 'open'
  return ghostOf(`${mark.id}-window`, mark, { window: { ...window, verdict }, y, viewport })
}

/** A promised window as a dashed box; nothing where it lies outside the plot. */
export function ghostOf(
  key: string,
  mark: MarkPlan,
  at: { readonly window: GhostPlan; readonly y: number; readonly viewport: Viewport },
): readonly GhostMark[] {
  const { viewport } = at
  const { from, to } = at.window
  const left = from === undefined ? undefined : xOfDay(viewport, from)
  const right = to === undefined ? undefined : xOfDay(viewport, to)
  const start = left ?? (right ?? 0) - OPEN_WHISKER_PX
  const end = right ?? start + OPEN_WHISKER_PX
  const seen = clipped(start, Math.max(end, start + GHOST_PX), plotRange(viewport))
  if (seen === undefined || seen.to - seen.from < 4) return []
  return [
    {
      key,
      ownerId: mark.id,
      hue: mark.hue,
      verdict: at.window.verdict,
      x: seen.from,
      y: at.y - GHOST_PX / 2,
      width: seen.to - seen.from,
      height: GHOST_PX,
    },
  ]
}

/** A line along the track from the promised window to what came of it. */
export function connect(glyph: GlyphMark, ghost: GhostMark): ConnectorMark {
  const isLater = ghost.x > glyph.x
  const from = isLater ? ghost.x : ghost.x + ghost.width
  const to = glyph.x + (isLater ? 1 : -1) * (GLYPH_PX / 2 + 2)
  return {
    key: `${ghost.key}-connector`,
    path: `M${String(from)},${String(glyph.y)} L${String(to)},${String(glyph.y)}`,
    hue: glyph.hue,
    verdict: ghost.verdict,
  }
}

/** The room that a whisker takes from labels. */
export function whiskerBox({ x1, x2, y }: WhiskerMark): Box {
  return { x: x1, y: y - LINE_BOX_PX / 2, width: x2 - x1, height: LINE_BOX_PX }
}

/** The room that a line along the track takes from labels. */
export function lineBox(a: number, b: number, y: number): Box {
  return { x: Math.min(a, b), y: y - LINE_BOX_PX / 2, width: Math.abs(a - b), height: LINE_BOX_PX }
}

function plotRange(viewport: Viewport): { readonly min: number; readonly max: number } {
  return { min: viewport.leftPx, max: viewport.leftPx + viewport.widthPx }
}
