import { boxAround, isOverlapping } from './boxes.ts'
import type { TextMark } from './picture.ts'
import type { Box } from './scene.ts'
import { SHAPE_PX } from './slip-marks.ts'
import type { SlipPromisePlan, SlipSeriesPlan } from './slip-plan.ts'
import type { SlipPromiseMark } from './slip-scene.ts'
import { layoutBlock } from './text-block.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'
import { verdictPath } from './verdict-marks.ts'

/** Promises that gave no date, in a strip above the plot: each with its name, as many lines as it takes. */
export interface UndatedLayout {
  readonly heightPx: number
  readonly marks: readonly SlipPromiseMark[]
  readonly labels: readonly TextMark[]
}

export interface UndatedRoom {
  readonly left: number
  readonly right: number
  readonly y: number
  readonly xOf: (day: number) => number
}

const LINE_PX = 18
const PAD_PX = 5
const STYLE: TextStyle = { sizePx: 11, weight: 400 }
const TEXT_GAP_PX = 4
/** Between two that stand on one line. */
const GAP_PX = 8

/** Each stands at the day it was said, in the first line where it and its name meet nothing. */
export function layoutUndated(
  series: readonly SlipSeriesPlan[],
  room: UndatedRoom,
  measurer: TextMeasurer,
): UndatedLayout {
  const undated = series
    .flatMap((each) =>
      each.promises
        .filter(({ window }) => window === undefined)
        .map((promise) => ({ series: each, promise })),
    )
    .toSorted((a, b) => a.promise.toldOn - b.promise.toldOn)
  const taken: Box[] = []
  const laid = undated.map((each) => {
    const place = placeOf(each, { taken, room, measurer })
    taken.push(place.box)
    return { mark: markOf(each, place), labels: place.labels }
  })
  const bottom = Math.max(room.y, ...taken.map((box) => box.y + box.height + PAD_PX))
  return {
    heightPx: bottom - room.y,
    marks: laid.map(({ mark }) => mark),
    labels: laid.flatMap(({ labels }) => labels),
  }
}

interface Undated {
  readonly series: SlipSeriesPlan
  readonly promise: SlipPromisePlan
}

interface Place {
  readonly x: number
  readonly y: number
  readonly box: Box
  readonly labels: readonly TextMark[]
}

interface Names {
  readonly taken: readonly Box[]
  readonly room: UndatedRoom
  readonly measurer: TextMeasurer
}

/** On the side where there is more room; a name that is too long for it goes on in the next line. */
function placeOf({ series, promise }: Undated, { taken, room, measurer }: Names): Place {
  const x = room.xOf(promise.toldOn + 0.5)
  const half = SHAPE_PX / 2 + TEXT_GAP_PX
  const isLeft = x - room.left > room.right - x
  const widthPx = (isLeft ? x - room.left : room.right - x) - half
  const whole = `${series.title} · ${promise.outcome}`
  const fits = Math.ceil(measurer.widthOf(whole, STYLE)) + 1 <= widthPx
  const text = {
    role: 'slip',
    text: fits ? whole : series.title,
    style: STYLE,
    linePx: 14,
    gapPx: 0,
  }
  const at = { key: `${promise.id}-label`, itemId: series.id, x: 0, y: 0, widthPx }
  const block = layoutBlock([text], at, measurer)
  const textPx = Math.max(...block.marks.map(({ box }) => box.width))
  const left = isLeft ? x - half - textPx : x - SHAPE_PX / 2
  const size = { width: textPx + half + SHAPE_PX / 2, height: block.heightPx + 4 }
  const box = firstFree({ x: left, y: room.y + PAD_PX, ...size }, taken)
  const labels = block.marks.map((mark) => movedBy(mark, isLeft ? left : x + half, box.y + 2))
  return { x, y: box.y + LINE_PX / 2, box, labels }
}

/** Down line by line until it meets nothing. */
function firstFree(box: Box, taken: readonly Box[]): Box {
  const wide = { ...box, x: box.x - GAP_PX, width: box.width + 2 * GAP_PX }
  if (!taken.some((other) => isOverlapping(wide, other))) return box
  return firstFree({ ...box, y: box.y + LINE_PX }, taken)
}

function movedBy(mark: TextMark, byX: number, byY: number): TextMark {
  const box = { ...mark.box, x: mark.box.x + byX, y: mark.box.y + byY }
  return { ...mark, x: mark.x + byX, baselineY: mark.baselineY + byY, box }
}

function markOf({ series, promise }: Undated, { x, y }: Place): SlipPromiseMark {
  return {
    key: promise.id,
    target: {
      id: promise.id,
      itemId: series.id,
      name: promise.name,
      rowId: series.id,
      anchorX: x,
      anchorY: y,
      hit: boxAround(x, y, LINE_PX, LINE_PX),
    },
    hue: series.hue,
    tone: 'plain',
    verdict: promise.verdict,
    bar: undefined,
    fade: undefined,
    path: verdictPath(promise.verdict),
    x,
    y,
    tail: undefined,
    isOutside: promise.isOutside,
  }
}
