import { boxAround, isOverlapping, padded } from './boxes.ts'
import type { Box } from './scene.ts'
import { wrapText } from './text-block.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** Words that are to stand beside a mark while a scene of a story shows. */
export interface CalloutRequest {
  /** Id of what the mark stands for. */
  readonly mark: string
  readonly text: string
}

export interface PlacedCallout {
  readonly key: string
  readonly box: Box
  readonly lines: readonly {
    readonly text: string
    readonly x: number
    readonly baselineY: number
  }[]
  /** From the mark to the nearest edge of the box. */
  readonly leader: Segment
  /** The mark itself, to be ringed. */
  readonly mark: { readonly x: number; readonly y: number; readonly radius: number }
}

export interface PlacedCallouts {
  readonly placed: readonly PlacedCallout[]
  /** Those whose mark is not in sight, or that found no room: they are to be said elsewhere. */
  readonly left: readonly CalloutRequest[]
}

/** What callouts are placed on: where marks are, and what is not to be covered. */
export interface CalloutGround {
  readonly anchorOf: (mark: string) => CalloutPoint | undefined
  /** Words, which neither a callout nor its leader may cover. */
  readonly words: readonly Box[]
  readonly signs: readonly Box[]
  /** What is large, and is covered only where there is no other room. */
  readonly shapes: readonly Box[]
}

export interface CalloutPoint {
  readonly x: number
  readonly y: number
  /** What is large is pointed at from its edge, whichever is nearest. */
  readonly extent?: Box
}

interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export const CALLOUT_STYLE: TextStyle = { sizePx: 12, weight: 500 }
const LINE_PX = 16
const PAD_X_PX = 8
const PAD_Y_PX = 5
const MOST_TEXT_PX = 190
/** Distance between the places that are tried. */
const STEP_PX = 8
const GAP_PX = 4
const RING_PX = 11
/** Where a ring would run through words, a dot is set on the mark instead. */
const DOT_PX = 3
/** A leader that runs through words is as bad as a way longer by so much. */
const CROSSING_PX = 160

/**
 * Gives callouts places beside their marks, as near as there is room.
 *
 * A callout covers no label, no glyph and no other callout; where there is room enough it leaves bars and
 * doses free as well. `sight` is the part of the picture that is seen.
 */
export function placeCallouts(
  requests: readonly CalloutRequest[],
  ground: CalloutGround,
  sight: Box,
  measurer: TextMeasurer,
): PlacedCallouts {
  const words = ground.words.map((box) => padded(box, GAP_PX))
  const placed: PlacedCallout[] = []
  const left: CalloutRequest[] = []
  for (const request of requests) {
    const callout = placeOne(request, { ground: { ...ground, words }, sight, placed, measurer })
    if (callout === undefined) left.push(request)
    else placed.push(callout)
  }
  return { placed, left }
}

interface Placing {
  readonly ground: CalloutGround
  readonly sight: Box
  readonly placed: readonly PlacedCallout[]
  readonly measurer: TextMeasurer
}

function placeOne(request: CalloutRequest, placing: Placing): PlacedCallout | undefined {
  const { ground, sight, placed, measurer } = placing
  const anchor = ground.anchorOf(request.mark)
  if (anchor === undefined || !holds(sight, anchor)) return undefined
  const texts = wrapText(request.text, MOST_TEXT_PX, CALLOUT_STYLE, measurer)
  const size = sizeOf(texts, measurer)
  const ring = boxAround(anchor.x, anchor.y, 2 * RING_PX, 2 * RING_PX)
  const words = [...ground.words, ...placed.map(({ box }) => padded(box, GAP_PX))]
  const radius = ground.words.some((word) => isOverlapping(word, ring)) ? DOT_PX : RING_PX
  const firm = [...words, ...ground.signs, ring]
  const find = (obstacles: readonly Box[]): Box | undefined =>
    nearestFree(size, anchor, { sight, obstacles, words })
  const box = find([...firm, ...ground.shapes]) ?? find(firm)
  if (box === undefined) return undefined
  const leader = leaderTo(box, anchor, radius)
  return {
    key: `${request.mark} ${request.text}`,
    box,
    lines: texts.map((text, index) => ({
      text,
      x: box.x + PAD_X_PX,
      baselineY: box.y + PAD_Y_PX + LINE_PX * (index + 0.76),
    })),
    leader,
    mark:
      anchor.extent === undefined
        ? { x: anchor.x, y: anchor.y, radius }
        : { x: leader.x1, y: leader.y1, radius: DOT_PX },
  }
}

type Size = Pick<Box, 'width' | 'height'>

function sizeOf(texts: readonly string[], measurer: TextMeasurer): Size {
  const textPx = texts.reduce(
    (most, text) => Math.max(most, measurer.widthOf(text, CALLOUT_STYLE)),
    0,
  )
  return {
    width: Math.ceil(textPx) + 2 * PAD_X_PX,
    height: LINE_PX * texts.length + 2 * PAD_Y_PX,
  }
}

interface Area {
  readonly sight: Box
  readonly obstacles: readonly Box[]
  readonly words: readonly Box[]
}

/** The nearest place that is free; one whose leader runs through words only where it is much nearer. */
function nearestFree(size: Size, anchor: CalloutPoint, area: Area): Box | undefined {
  let crossing: { readonly box: Box; readonly near: number } | undefined
  for (const { box, leader, near } of placesFor(size, anchor, area.sight)) {
    if (crossing !== undefined && near > crossing.near + CROSSING_PX) return crossing.box
    if (area.obstacles.some((other) => isOverlapping(box, other))) continue
    if (!area.words.some((word) => isCrossing(leader, word))) return box
    crossing ??= { box, near }
  }
  return crossing?.box
}

interface Place {
  readonly box: Box
  readonly leader: Segment
  readonly near: number
}

/** Every place in sight, the nearest first. */
function placesFor({ width, height }: Size, anchor: CalloutPoint, sight: Box): readonly Place[] {
  const places: Place[] = []
  for (let y = sight.y + GAP_PX; y + height <= sight.y + sight.height - GAP_PX; y += STEP_PX) {
    for (let x = sight.x + GAP_PX; x + width <= sight.x + sight.width - GAP_PX; x += STEP_PX) {
      const box = { x, y, width, height }
      const leader = leaderTo(box, anchor, RING_PX)
      places.push({ box, leader, near: lengthOf(leader) })
    }
  }
  return places.sort((a, b) => a.near - b.near)
}

/** From the ring about the mark, or the nearest point of what is large, to the nearest point of the box. */
function leaderTo(box: Box, anchor: CalloutPoint, radius: number): Segment {
  if (anchor.extent !== undefined) {
    const end = nearestIn(box, nearestIn(anchor.extent, nearestIn(box, anchor)))
    const start = nearestIn(anchor.extent, end)
    return { x1: start.x, y1: start.y, x2: end.x, y2: end.y }
  }
  const { x, y } = anchor
  const { x: x2, y: y2 } = nearestIn(box, anchor)
  const length = Math.hypot(x2 - x, y2 - y)
  const part = length === 0 ? 0 : Math.min(1, radius / length)
  return { x1: x + (x2 - x) * part, y1: y + (y2 - y) * part, x2, y2 }
}

function nearestIn(box: Box, { x, y }: CalloutPoint): CalloutPoint {
  return {
    x: Math.max(box.x, Math.min(x, box.x + box.width)),
    y: Math.max(box.y, Math.min(y, box.y + box.height)),
  }
}

function lengthOf({ x1, y1, x2, y2 }: Segment): number {
  return Math.hypot(x2 - x1, y2 - y1)
}

/** Fine enough that no line of text fits between two points. */
const SAMPLE_PX = 4

function isCrossing(segment: Segment, box: Box): boolean {
  const { x1, y1, x2, y2 } = segment
  const steps = Math.ceil(lengthOf(segment) / SAMPLE_PX)
  return Array.from({ length: steps + 1 }, (_, step) => (steps === 0 ? 0 : step / steps)).some(
    (part) => holds(box, { x: x1 + (x2 - x1) * part, y: y1 + (y2 - y1) * part }),
  )
}

function holds({ x, y, width, height }: Box, point: CalloutPoint): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
}
