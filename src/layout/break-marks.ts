import { monthName } from '../time/period.ts'
import { dayAt, ymdOfDay } from '../time/day.ts'
import type { TimeBreak } from '../time/squeeze.ts'
import { NO_BREAKS } from '../time/squeeze.ts'
import type { TimeWindow, Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import type { AxisScene, BreakMark, BreakPiece } from './axis-scene.ts'
import { clipped } from './boxes.ts'
import type { LabelRequest, LabelSpot, PlacedLabel } from './place-labels.ts'
import { placeLabels } from './place-labels.ts'
import type { Box } from './scene.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** An edge swings by so much to either side, once up and down in two steps. */
const SWING_PX = 2.5
const STEP_PX = 4

/**
 * A break in one part of the picture: the ground that interrupts what passes through it, and the edges that
 * show it to be torn out. The edges run on from one part to the next below it.
 */
export function breakPieces(viewport: Viewport, strip: Strip): readonly BreakPiece[] {
  return seenBreaks(viewport).map((seen) => pieceOf(seen, strip))
}

/** The room that breaks take in one part of the picture, their edges included. */
export function breakBoxes(viewport: Viewport, strip: Strip): readonly Box[] {
  const { y, height } = strip
  return seenBreaks(viewport).map(({ x, width }) => ({
    x: x - SWING_PX,
    y,
    width: width + 2 * SWING_PX,
    height,
  }))
}

interface Strip {
  readonly y: number
  readonly height: number
}

function pieceOf(
  { key, x, width, isCutLeft, isCutRight }: SeenBreak,
  { y, height }: Strip,
): BreakPiece {
  const left = edgePath(0, y, y + height, isCutLeft ? 0 : SWING_PX)
  const right = edgePath(width, y + height, y, isCutRight ? 0 : SWING_PX)
  const edges = [...(isCutLeft ? [] : [`M${left}`]), ...(isCutRight ? [] : [`M${right}`])]
  return { key, x, ground: `M${left}L${right}Z`, edges: edges.join('') }
}

interface SeenBreak {
  readonly key: string
  readonly days: TimeBreak
  readonly x: number
  readonly width: number
  /** Goes on beyond the plot on that side. */
  readonly isCutLeft: boolean
  readonly isCutRight: boolean
}

function seenBreaks(viewport: Viewport): readonly SeenBreak[] {
  const { leftPx, widthPx, breaks = NO_BREAKS } = viewport
  return breaks.flatMap((days) => {
    const [from, to] = [xOfDay(viewport, days.from), xOfDay(viewport, days.to)]
    const seen = clipped(from, to, { min: leftPx, max: leftPx + widthPx })
    if (seen === undefined) return []
    return [
      {
        key: String(days.from),
        days,
        x: seen.from,
        width: seen.to - seen.from,
        isCutLeft: from < seen.from,
        isCutRight: to > seen.to,
      },
    ]
  })
}

/** Points along a zigzag whose turns stand at the same heights everywhere, without the first "M". */
function edgePath(x: number, fromY: number, toY: number, swingPx: number): string {
  const [top, bottom] = fromY < toY ? [fromY, toY] : [toY, fromY]
  const first = Math.floor(top / STEP_PX) + 1
  const count = Math.max(0, Math.ceil(bottom / STEP_PX) - first)
  const turns = Array.from({ length: count }, (_, index) => (first + index) * STEP_PX)
  const ys = [top, ...turns, bottom]
  const inOrder = fromY < toY ? ys : ys.toReversed()
  return inOrder.map((y) => `${short(x + swingPx * waveAt(y))},${short(y)}`).join('L')
}

/** From −1 at even steps to 1 at odd ones, and evenly between. */
function waveAt(y: number): number {
  const place = (((y / STEP_PX) % 2) + 2) % 2
  return place < 1 ? 2 * place - 1 : 3 - 2 * place
}

function short(px: number): string {
  return String(Math.round(px * 100) / 100)
}

const STYLE: TextStyle = { sizePx: 10.5, weight: 500 }
const LABEL_STYLE: TextStyle = { sizePx: 12, weight: 600 }
const LINES_TOP_PX = 25
/** Middles of the two lines of the axis. */
const UPPER_PX = 31
const LOWER_PX = 47
const GAP_PX = 6

/** The axis with its breaks, each named by what it leaves out where there is room for that. */
export function withBreaks(axis: AxisScene, viewport: Viewport, measurer: TextMeasurer): AxisScene {
  const seen = seenBreaks(viewport)
  if (seen.length === 0) return axis
  const labels = placeNames(axis, seen, { viewport, measurer })
  return {
    ...axis,
    minor: axis.minor.map((tick) =>
      isUnder(tick, labels, measurer) ? { ...tick, label: undefined } : tick,
    ),
    breaks: seen.map((each) => markOf(each, axis, labels)),
  }
}

function markOf(
  seen: SeenBreak,
  { heightPx }: AxisScene,
  labels: readonly PlacedLabel<string>[],
): BreakMark {
  const placed = labels.find(({ payload }) => payload === seen.key)
  const name = `${monthsOf(seen.days)} squeezed: no date of what is shown lies in it`
  const mark = { ...pieceOf(seen, { y: 0, height: heightPx }), name }
  if (placed === undefined) return mark
  const { text, box, baselineY } = placed
  return { ...mark, label: { text, x: box.x, baselineY, widthPx: box.width } }
}

/** Whether a name took the room of a minor label: it says more. */
function isUnder(
  { x, label }: AxisScene['minor'][number],
  labels: readonly PlacedLabel<string>[],
  measurer: TextMeasurer,
): boolean {
  if (label === undefined) return false
  const end = x + GAP_PX + measurer.widthOf(label, STYLE)
  return labels.some(({ box }) => box.y > UPPER_PX && x < box.x + box.width && end > box.x)
}

interface Room {
  readonly viewport: Viewport
  readonly measurer: TextMeasurer
}

function placeNames(
  axis: AxisScene,
  seen: readonly SeenBreak[],
  { viewport, measurer }: Room,
): readonly PlacedLabel<string>[] {
  const height = axis.heightPx - LINES_TOP_PX
  const bounds = { x: viewport.leftPx, y: LINES_TOP_PX, width: viewport.widthPx, height }
  const isRoomy = ({ days, width }: SeenBreak): boolean =>
    measurer.widthOf(formsOf(days)[0] ?? '', STYLE) + 2 * GAP_PX < width
  const inside = placeLabels(
    seen.filter(isRoomy).map((each) => request(each, [middleOf(each)])),
    [],
    bounds,
    measurer,
  )
  const obstacles = [
    ...breakBoxes(viewport, bounds),
    ...axis.major.flatMap((tick) => boxesOf(tick, bounds, measurer)),
  ]
  const beside = seen
    .filter((each) => !isRoomy(each))
    .map((each) => request(each, spotsBeside(each)))
  return [...inside, ...placeLabels(beside, obstacles, bounds, measurer)]
}

/** A line through both lines of the axis, and its label in the upper one. */
function boxesOf(
  { x, label, labelX }: AxisScene['major'][number],
  bounds: Box,
  measurer: TextMeasurer,
): readonly Box[] {
  const width = measurer.widthOf(label, LABEL_STYLE)
  return [
    { ...bounds, x, width: 1 },
    { x: labelX, y: LINES_TOP_PX, width, height: LOWER_PX - UPPER_PX - 2 },
  ]
}

function request(each: SeenBreak, spots: readonly LabelSpot[]): LabelRequest<string> {
  const forms = formsOf(each.days)
  return { payload: each.key, importance: 1, forms, firstForm: 0, style: STYLE, spots }
}

function middleOf({ x, width }: SeenBreak): LabelSpot {
  return { x: x + width / 2, centreY: LOWER_PX, align: 'middle', fromForm: 0 }
}

function spotsBeside({ x, width, isCutLeft, isCutRight }: SeenBreak): readonly LabelSpot[] {
  return [LOWER_PX, UPPER_PX].flatMap((centreY): readonly LabelSpot[] => [
    ...(isCutRight
      ? []
      : [{ x: x + width + GAP_PX, centreY, align: 'start' as const, fromForm: 0 }]),
    ...(isCutLeft ? [] : [{ x: x - GAP_PX, centreY, align: 'end' as const, fromForm: 0 }]),
  ])
}

/** "May 2014 – Jan 2017 squeezed", and shorter. */
function formsOf(days: TimeWindow): readonly string[] {
  const months = monthsOf(days)
  const [first, last] = yearsOf(days)
  const years = first === last ? String(first) : `${String(first)}–${String(last)}`
  return [`${months} squeezed`, months, years]
}

/** The first and the last month that a stretch of whole months leaves out. */
export function monthsOf({ from, to }: TimeWindow): string {
  return [dayAt(from), dayAt(to - 1)]
    .map((day) => {
      const { year, month } = ymdOfDay(day)
      return `${monthName(month)} ${String(year)}`
    })
    .join(' – ')
}

function yearsOf({ from, to }: TimeWindow): readonly [number, number] {
  return [ymdOfDay(dayAt(from)).year, ymdOfDay(dayAt(to - 1)).year]
}
