import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { clipped } from './boxes.ts'
import type { GhostPlan, MarkPlan, OpenStretch } from './mark-plan.ts'
import { isSettled } from './mark-plan.ts'
import { GLYPH_PX, OPEN_WHISKER_PX } from './metrics.ts'
import { plotRange } from './row-windows.ts'
import type { Box, ConnectorMark, GhostMark } from './scene.ts'

/** The windows that were promised for one mark, and lines from each to what it came to. */
export interface Promises {
  readonly ghosts: readonly GhostMark[]
  readonly connectors: readonly ConnectorMark[]
  /** The room that all of it takes from labels. */
  readonly obstacles: readonly Box[]
}

const GHOST_PX = 14
/** Lower, so that it stays apart from the newest where the two overlap. */
const SUPERSEDED_PX = 8
const LEAST_GHOST_PX = 14
/** Of a window at an edge of the plot less than this is not drawn. */
const LEAST_SEEN_PX = 4
const GAP_PX = 2
const LINE_BOX_PX = 6

/** Where a mark stands, in view or not. */
interface MarkPlace {
  readonly x: number
  readonly y: number
  readonly viewport: Viewport
}

interface Reach {
  readonly from: number
  readonly to: number
}

/**
 * Every promised window that is in view as a box on the line of its mark. A line leads from each to what came
 * of it, and as long as nothing did, to the promise that took its place. Where a box touches its goal there
 * is no line: that it holds what came says more.
 */
export function layoutPromises(mark: MarkPlan, { x, y, viewport }: MarkPlace): Promises {
  const reaches = mark.ghosts.map((ghost) => reachOf(ghost, viewport))
  const glyph = { from: x - GLYPH_PX / 2, to: x + GLYPH_PX / 2 }
  const parts = mark.ghosts.map((ghost, index): Promises => {
    const own = reaches[index] ?? glyph
    const box = ghostOf(mark, ghost, { reach: own, y, viewport })
    if (box === undefined) return { ghosts: [], connectors: [], obstacles: [] }
    const goal = isSettled(mark) ? glyph : (reaches[index + 1] ?? glyph)
    const line = lineBetween(own, goal, viewport)
    return {
      ghosts: [box],
      connectors: line === undefined ? [] : [connectorOf(box, line, y)],
      obstacles: [box, ...(line === undefined ? [] : [lineBox(line, y)])],
    }
  })
  return {
    ghosts: parts.flatMap(({ ghosts }) => ghosts),
    connectors: parts.flatMap(({ connectors }) => connectors),
    obstacles: parts.flatMap(({ obstacles }) => obstacles),
  }
}

/** An open side reaches a little beyond the end that is known. */
function reachOf({ from, to }: OpenStretch, viewport: Viewport): Reach {
  const left = from === undefined ? undefined : xOfDay(viewport, from)
  const right = to === undefined ? undefined : xOfDay(viewport, to)
  const start = left ?? (right ?? 0) - OPEN_WHISKER_PX
  const end = right ?? start + OPEN_WHISKER_PX
  return { from: start, to: Math.max(end, start + LEAST_GHOST_PX) }
}

function ghostOf(
  mark: MarkPlan,
  { id, verdict, isSuperseded }: GhostPlan,
  at: { readonly reach: Reach; readonly y: number; readonly viewport: Viewport },
): GhostMark | undefined {
  const seen = clipped(at.reach.from, at.reach.to, plotRange(at.viewport))
  if (seen === undefined || seen.to - seen.from < LEAST_SEEN_PX) return undefined
  const height = isSuperseded ? SUPERSEDED_PX : GHOST_PX
  return {
    key: `${mark.id}-promise-${id}`,
    ownerId: mark.id,
    hue: mark.hue,
    verdict,
    isSuperseded,
    x: seen.from,
    y: at.y - height / 2,
    width: seen.to - seen.from,
    height,
  }
}

/** From the near edge of one to that of the other, as far as it is in view; undefined where they touch. */
function lineBetween(own: Reach, goal: Reach, viewport: Viewport): Reach | undefined {
  const [start, end] =
    own.from > goal.to ? [own.from, goal.to + GAP_PX] : [own.to, goal.from - GAP_PX]
  const isApart = own.from > goal.to ? start > end : start < end
  const { min, max } = plotRange(viewport)
  const [from, to] = [start, end].map((each) => Math.min(Math.max(each, min), max))
  if (!isApart || from === undefined || to === undefined) return undefined
  return Math.abs(to - from) < LEAST_SEEN_PX ? undefined : { from, to }
}

function connectorOf(
  { key, hue, verdict, isSuperseded }: GhostMark,
  line: Reach,
  y: number,
): ConnectorMark {
  const path = `M${String(line.from)},${String(y)} L${String(line.to)},${String(y)}`
  return { key: `${key}-connector`, path, hue, verdict, isSuperseded }
}

function lineBox({ from, to }: Reach, y: number): Box {
  return {
    x: Math.min(from, to),
    y: y - LINE_BOX_PX / 2,
    width: Math.abs(to - from),
    height: LINE_BOX_PX,
  }
}
