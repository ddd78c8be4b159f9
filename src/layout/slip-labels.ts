import { boxAround, isOverlapping, padded } from './boxes.ts'
import type { TextMark } from './picture.ts'
import type { LabelRequest, LabelSpot, PlacedLabel } from './place-labels.ts'
import { placeLabels } from './place-labels.ts'
import type { Box } from './scene.ts'
import { SHAPE_PX } from './slip-marks.ts'
import type { SlipSeriesPlan } from './slip-plan.ts'
import type { SlipEventMark, SlipPromiseMark } from './slip-scene.ts'
import { signRoomOf } from './slip-signs.ts'
import type { TextMeasurer } from './text-measurer.ts'

interface Owner {
  readonly key: string
  readonly itemId: string
}

/** What names have to keep clear of. */
export interface SlipGround {
  readonly promises: readonly SlipPromiseMark[]
  readonly events: readonly SlipEventMark[]
  readonly plot: Box
  /** The as-of line, where it lies inside the plot. */
  readonly asOfX: number | undefined
}

const NEAR_PX = 10
const LINE_PX = 15
/** How far a label may move away from its mark, on a thin line, and in how many places it looks there. */
const FAR_PX = 26
const FAR_STEPS = 10
const LEADER_PX = 3

/** A thing and the newest of its promises that has a date. */
interface Named {
  readonly plan: SlipSeriesPlan
  readonly mark: SlipPromiseMark
}

/** What stands already: names, and the lines that lead to them. */
interface Standing {
  readonly placed: PlacedLabel<Owner>[]
  readonly lines: Box[]
}

/**
 * One name for each thing with a dated promise, beside the newest of them and with its verdict in words.
 *
 * Names cover no mark, nor the diagonal. What finds no place beside its mark moves away on a thin line
 * that crosses no other mark and no name. What finds none there either may lie on the diagonal; then it
 * goes, the least important first.
 */
export function layoutSlipLabels(
  series: readonly SlipSeriesPlan[],
  ground: SlipGround,
  measurer: TextMeasurer,
): readonly TextMark[] {
  const named = series
    .flatMap((plan): readonly Named[] => {
      const mark = ground.promises.findLast(({ target }) => target.itemId === plan.id)
      return mark === undefined ? [] : [{ plan, mark }]
    })
    .toSorted((a, b) => a.plan.importance - b.plan.importance)
  const standing: Standing = { placed: [], lines: [] }
  const marks = obstaclesOf(ground)
  const clear = [...marks, ...alongDiagonal(ground.plot)]
  const place = (
    waiting: readonly Named[],
    spotsOf: (mark: SlipPromiseMark) => readonly FarSpot[],
    obstacles: readonly Box[],
  ): readonly Named[] =>
    waiting.filter(({ plan, mark }) => {
      const names = standing.placed.map(({ box }) => padded(box, 2))
      const spots = freeSpots(spotsOf(mark), mark, { ground, names })
      const taken = [...obstacles, ...names, ...standing.lines]
      const found = placeLabels([requestOf(plan, mark, spots)], taken, ground.plot, measurer)
      standing.placed.push(...found)
      standing.lines.push(...linesOf(found, spots))
      return found.length === 0
    })
  const withoutPlace = place(place(named, nearSpots, clear), farSpots, clear)
  place(withoutPlace, nearSpots, marks)
  return standing.placed.map(textMark)
}

/** Spots whose line to the mark crosses no other mark and no name. */
function freeSpots(
  spots: readonly FarSpot[],
  { key: own }: SlipPromiseMark,
  { ground, names }: { readonly ground: SlipGround; readonly names: readonly Box[] },
): readonly FarSpot[] {
  const others = ground.promises.filter(({ key }) => key !== own).flatMap(markBoxes)
  return spots.filter(
    ({ line }) =>
      line === undefined || ![...others, ...names].some((box) => isOverlapping(line, box)),
  )
}

function linesOf(placed: readonly PlacedLabel<Owner>[], spots: readonly FarSpot[]): readonly Box[] {
  const leaders = placed.flatMap(({ leader }) => (leader === undefined ? [] : [leader]))
  return spots.flatMap(({ leader, line }) =>
    leader !== undefined && line !== undefined && leaders.includes(leader) ? [line] : [],
  )
}

function textMark({ payload, text, style, box, baselineY, leader }: PlacedLabel<Owner>): TextMark {
  const place = { x: box.x, baselineY, box, leader }
  return { ...payload, ...style, ...place, role: 'slip', text, tone: 'plain' }
}

function markBoxes(mark: SlipPromiseMark): readonly Box[] {
  const { bar, x, y } = mark
  const shape = boxAround(x, y, SHAPE_PX, SHAPE_PX)
  return [...(bar === undefined ? [] : [bar]), shape, ...signRoomOf(mark)]
}

function obstaclesOf({ promises, events, plot, asOfX }: SlipGround): readonly Box[] {
  return [
    ...promises.flatMap(markBoxes),
    ...events.flatMap((mark) => {
      const shape = boxAround(mark.x, mark.y, SHAPE_PX, SHAPE_PX)
      return [mark.box, shape, ...signRoomOf(mark)]
    }),
    ...(asOfX === undefined ? [] : [{ ...plot, x: asOfX - 1, width: 2 }]),
  ]
}

const DIAGONAL_STEPS = 160

/** Small boxes on the diagonal, so that it runs through no name. */
function alongDiagonal({ x, y, width, height }: Box): readonly Box[] {
  return Array.from({ length: DIAGONAL_STEPS }, (_, step) => {
    const part = (step + 0.5) / DIAGONAL_STEPS
    const size = Math.max(width, height) / DIAGONAL_STEPS
    return boxAround(x + width * part, y + height * (1 - part), size, Math.min(size, 4))
  })
}

function requestOf(
  { id, title, importance, promises }: SlipSeriesPlan,
  mark: SlipPromiseMark,
  spots: readonly LabelSpot[],
): LabelRequest<Owner> {
  const outcome = promises.find((promise) => promise.id === mark.key)?.outcome ?? ''
  return {
    payload: { key: `label-${id}`, itemId: id },
    importance,
    forms: [`${title} · ${outcome}`, title],
    firstForm: 0,
    style: { sizePx: 11, weight: 500 },
    spots,
  }
}

function nearSpots({ bar, x, y }: SlipPromiseMark): readonly FarSpot[] {
  const top = bar?.y ?? y
  const bottom = bar === undefined ? y : bar.y + bar.height
  const levels = [y, top + LINE_PX / 2, bottom - LINE_PX / 2]
  const spot = (at: number, centreY: number, align: 'start' | 'end'): FarSpot => ({
    x: at,
    centreY,
    align,
    fromForm: 0,
    line: undefined,
  })
  return [
    ...levels.map((centreY) => spot(x - NEAR_PX, centreY, 'end')),
    ...levels.map((centreY) => spot(x + NEAR_PX, centreY, 'start')),
    spot(x + 6, top - LINE_PX, 'end'),
    spot(x - 6, top - LINE_PX, 'start'),
  ]
}

/** Up and to the left, where the future that nobody promised is empty; then down into the past. */
function farSpots({ bar, x, y }: SlipPromiseMark): readonly FarSpot[] {
  const top = Math.min(bar?.y ?? y, y - SHAPE_PX / 2) - 2
  const bottom = Math.max(bar === undefined ? y : bar.y + bar.height, y + SHAPE_PX / 2) + 2
  return Array.from({ length: FAR_STEPS }, (_, step) => FAR_PX + step * LINE_PX).flatMap((far) => [
    farSpot({ x, from: top, to: top - far }, 'end'),
    farSpot({ x, from: top, to: top - far }, 'start'),
    farSpot({ x, from: bottom, to: bottom + far }, 'start'),
    farSpot({ x, from: bottom, to: bottom + far }, 'end'),
  ])
}

/** A spot, and the room that the line to it takes where it lies away from the mark. */
type FarSpot = LabelSpot & { readonly line: Box | undefined }

function farSpot(
  { x, from, to }: { readonly x: number; readonly from: number; readonly to: number },
  align: 'start' | 'end',
): FarSpot {
  const shift = align === 'start' ? 4 : -4
  const leader = `M${String(x)},${String(from)}V${String(to)}h${String(shift)}`
  const line = boxAround(x, (from + to) / 2, LEADER_PX, Math.abs(to - from))
  return { x: x + shift * 1.5, centreY: to, align, fromForm: 0, leader, line }
}
