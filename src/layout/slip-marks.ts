import { boxAround, isOverlapping, padded } from './boxes.ts'
import { glyphPath } from './glyphs.ts'
import type { OpenStretch } from './mark-plan.ts'
import type { ItemTarget } from './picture.ts'
import type { Box, FadeStop } from './scene.ts'
import type { SlipEventPlan, SlipPromisePlan, SlipSeriesPlan } from './slip-plan.ts'
import type { SlipEventMark, SlipFade, SlipPromiseMark } from './slip-scene.ts'
import { verdictPath } from './verdict-marks.ts'

/** Where days lie on the chart; the edges are those of the plot. */
export interface SlipScales {
  readonly xOf: (day: number) => number
  readonly yOf: (day: number) => number
  readonly plot: Box
}

export const SHAPE_PX = 10
const BAR_PX = 8
const SLOT_PX = 12
const OPEN_PX = 30
const LEAST_EVENT_PX = 7
const TAIL_PX = 9
const MIN_HIT_PX = 24

const FULL = 1
const GONE = 0.05

/** A window from top to bottom, and where its shape stands. */
interface Upright {
  readonly top: number
  readonly bottom: number
  readonly anchorY: number
  readonly fade: SlipFade | undefined
}

/**
 * A promised window on the upright axis. An open end fades: that of a "by" down to the day on which it
 * was said, as nobody promises the past.
 */
function uprightOf({ from, to }: OpenStretch, toldOn: number, { yOf, plot }: SlipScales): Upright {
  const said = yOf(toldOn)
  if (from !== undefined && to !== undefined) {
    const [top, bottom] = atLeast(yOf(to), yOf(from), 3)
    return { top, bottom, anchorY: (top + bottom) / 2, fade: undefined }
  }
  if (to !== undefined) {
    const top = yOf(to)
    const bottom = Math.min(Math.max(said, top + OPEN_PX), plot.y + plot.height)
    return { top, bottom, anchorY: top, fade: fade('down', FULL, GONE) }
  }
  const bottom = from === undefined ? said : yOf(from)
  const top = Math.max(bottom - OPEN_PX, plot.y)
  return { top, bottom, anchorY: bottom, fade: fade('down', GONE, FULL) }
}

function fade(angle: SlipFade['angle'], first: number, last: number): SlipFade {
  const stops: readonly FadeStop[] = [
    { at: 0, opacity: first },
    { at: 1, opacity: last },
  ]
  return { angle, stops }
}

/** Two ends at least so far apart, about the same middle. */
function atLeast(from: number, to: number, leastPx: number): readonly [number, number] {
  if (to - from >= leastPx) return [from, to]
  const middle = (from + to) / 2
  return [middle - leastPx / 2, middle + leastPx / 2]
}

/** What happened, as a box on the diagonal. */
export function eventMark(
  series: SlipSeriesPlan,
  event: SlipEventPlan,
  scales: SlipScales,
): SlipEventMark {
  const { window } = event
  const x = alongAxis(window, scales.xOf, 1)
  const y = alongAxis(window, scales.yOf, -1)
  const box = { x: x.from, y: y.from, width: x.to - x.from, height: y.to - y.from }
  const isOpen = window.from === undefined || window.to === undefined
  const rising = window.from === undefined ? fade('rising', GONE, FULL) : fade('rising', FULL, GONE)
  return {
    key: `event-${series.id}`,
    target: targetOf({
      id: `event:${series.id}`,
      itemId: series.id,
      name: event.name,
      x: x.anchor,
      y: y.anchor,
      around: boxAround(x.anchor, y.anchor, SHAPE_PX, SHAPE_PX),
    }),
    hue: series.hue,
    tone: 'plain',
    kind: series.kind,
    box,
    fade: isOpen ? rising : undefined,
    path: glyphPath(series.kind),
    x: x.anchor,
    y: y.anchor,
    isDisputed: event.isDisputed,
    isOutside: event.isOutside,
  }
}

/** A window along one axis of the diagonal; `sign` is −1 where pixels run against days. */
function alongAxis(
  { from, to }: OpenStretch,
  at: (day: number) => number,
  sign: 1 | -1,
): { readonly from: number; readonly to: number; readonly anchor: number } {
  const start = from === undefined ? at(to ?? 0) - sign * OPEN_PX : at(from)
  const end = to === undefined ? at(from ?? 0) + sign * OPEN_PX : at(to)
  const [low, high] = atLeast(Math.min(start, end), Math.max(start, end), LEAST_EVENT_PX)
  const closed = from === undefined ? end : start
  const anchor = from !== undefined && to !== undefined ? (low + high) / 2 : closed
  return { from: low, to: high, anchor }
}

interface TargetInput {
  readonly id: string
  readonly itemId: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly around: Box
}

function targetOf({ id, itemId, name, x, y, around }: TargetInput): ItemTarget {
  return { id, itemId, name, rowId: itemId, anchorX: x, anchorY: y, hit: around }
}

/** A promise with a date, before its place among its neighbours is found. */
interface Draft {
  readonly series: SlipSeriesPlan
  readonly promise: SlipPromisePlan
  readonly x: number
  readonly upright: Upright
}

/**
 * The promises with a date. What one document promised stands side by side about the day of the document:
 * each takes the nearest free slot, the successive promises of one thing from left to right.
 */
export function promiseMarks(
  series: readonly SlipSeriesPlan[],
  events: readonly SlipEventMark[],
  scales: SlipScales,
): readonly SlipPromiseMark[] {
  const drafts = series
    .flatMap((each) => each.promises.flatMap((promise) => draftOf(each, promise, scales)))
    .toSorted((a, b) => a.promise.toldOn - b.promise.toldOn)
  const shapes = events.map(({ x, y }) => boxAround(x, y, SHAPE_PX, SHAPE_PX))
  const taken: Taken = { near: shapes.slice(), whole: shapes.slice() }
  const last = new Map<string, number>()
  const marks = drafts.map((draft) => {
    const after = last.get(draft.series.id) ?? -Infinity
    const x = freeSlot(draft, { taken, after, plot: scales.plot })
    last.set(draft.series.id, x)
    taken.near.push(nearBox(draft, x))
    taken.whole.push(wholeBox(draft, x))
    return promiseMark(draft, x)
  })
  return widenHits(marks, taken.near)
}

function draftOf(
  series: SlipSeriesPlan,
  promise: SlipPromisePlan,
  scales: SlipScales,
): readonly Draft[] {
  if (promise.window === undefined) return []
  const upright = uprightOf(promise.window, promise.toldOn, scales)
  return [{ series, promise, x: scales.xOf(promise.toldOn + 0.5), upright }]
}

/** Its shape with all of its window. */
function wholeBox({ upright }: Draft, x: number): Box {
  return columnBox(x, upright, Infinity)
}

/** Its shape with what is next to it of a window that fades. */
function nearBox({ upright }: Draft, x: number): Box {
  return columnBox(x, upright, upright.fade === undefined ? Infinity : SHAPE_PX)
}

function columnBox(x: number, { top: from, bottom: to, anchorY }: Upright, reach: number): Box {
  const top = Math.min(Math.max(from, anchorY - reach), anchorY - SHAPE_PX / 2)
  const bottom = Math.max(Math.min(to, anchorY + reach), anchorY + SHAPE_PX / 2)
  return { x: x - SHAPE_PX / 2, y: top, width: SHAPE_PX, height: bottom - top }
}

/** The room of the marks that stand already. */
interface Taken {
  readonly near: Box[]
  readonly whole: Box[]
}

/** How many slots away a place is looked for where whole windows stay apart. */
const WHOLE_STEPS = 2

/**
 * The nearest slot right of the promise before it, in which its window meets no other; where all of those
 * close by are taken, fading ends may lie over each other, as they are of the same day.
 */
function freeSlot(
  draft: Draft,
  { taken, after, plot }: { readonly taken: Taken; readonly after: number; readonly plot: Box },
): number {
  const slots = Array.from({ length: taken.near.length * 2 + 2 }, (_, step) => {
    const side = step % 2 === 0 ? 1 : -1
    return draft.x + side * Math.ceil(step / 2) * SLOT_PX
  }).filter((x) => {
    const { x: left, width } = nearBox(draft, x)
    return left >= plot.x && left + width <= plot.x + plot.width && x > after
  })
  const isClose = (x: number): boolean => Math.abs(x - draft.x) <= WHOLE_STEPS * SLOT_PX
  return (
    slots.find((x) => isClose(x) && isFree(wholeBox(draft, x), taken.whole)) ??
    slots.find((x) => isFree(nearBox(draft, x), taken.near)) ??
    slots[0] ??
    draft.x
  )
}

function isFree(box: Box, taken: readonly Box[]): boolean {
  return !taken.some((other) => isOverlapping(padded(box, 1), other))
}

function promiseMark({ series, promise, upright, x: saidX }: Draft, x: number): SlipPromiseMark {
  const { top, bottom, anchorY } = upright
  const bar = { x: x - BAR_PX / 2, y: top, width: BAR_PX, height: bottom - top }
  const tailX = x - BAR_PX / 2 - 2
  return {
    key: promise.id,
    target: targetOf({
      id: promise.id,
      itemId: series.id,
      name: promise.name,
      x,
      y: anchorY,
      around: nearBox({ series, promise, upright, x: saidX }, x),
    }),
    hue: series.hue,
    tone: 'plain',
    verdict: promise.verdict,
    bar,
    fade: upright.fade,
    path: verdictPath(promise.verdict),
    x,
    y: anchorY,
    tail: promise.isToldBy ? `M${String(tailX)},${String(anchorY)}h${String(-TAIL_PX)}` : undefined,
    isOutside: promise.isOutside,
  }
}

/** Where a mark stands free, it is as easy to hit as a finger needs. */
function widenHits(
  marks: readonly SlipPromiseMark[],
  taken: readonly Box[],
): readonly SlipPromiseMark[] {
  return marks.map((mark) => {
    const { hit } = mark.target
    const width = Math.max(hit.width, MIN_HIT_PX)
    const height = Math.max(hit.height, MIN_HIT_PX)
    const wide = boxAround(hit.x + hit.width / 2, hit.y + hit.height / 2, width, height)
    const isAlone = taken.filter((other) => isOverlapping(wide, other)).length <= 1
    return isAlone ? { ...mark, target: { ...mark.target, hit: wide } } : mark
  })
}
