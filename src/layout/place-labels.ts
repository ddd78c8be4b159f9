import type { Box } from './scene.ts'
import { isOverlapping, padded } from './boxes.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** A label that wants a place. Forms and spots are in order of preference. */
export interface LabelRequest<Payload> {
  readonly payload: Payload
  readonly importance: 1 | 2 | 3
  /** Longest first. */
  readonly forms: readonly string[]
  /**
   * Index of the form that first looks for a place; later forms follow where it finds none. Forms before
   * it are used only where all labels have their place and there is room left beside this one.
   */
  readonly firstForm: number
  /** Looked for a place with only once none of the forms has found one: no longer the whole of any. */
  readonly lastForm?: string
  readonly style: TextStyle
  readonly spots: readonly LabelSpot[]
}

/** A place where a label may stand. */
export interface LabelSpot {
  /** The point it is aligned to. */
  readonly x: number
  readonly centreY: number
  readonly align: 'start' | 'middle' | 'end'
  /** Only the forms from this index on may stand here: far places are for short texts. */
  readonly fromForm: number
  /** So far from the mark that it is for last forms alone. */
  readonly isFar?: boolean
  /** Path of a thin line back to the mark. */
  readonly leader?: string
}

export interface PlacedLabel<Payload> {
  readonly payload: Payload
  readonly importance: 1 | 2 | 3
  readonly text: string
  readonly style: TextStyle
  readonly box: Box
  readonly baselineY: number
  readonly leader: string | undefined
}

/** Room kept free over and under each label, and beside it, so that two on one line do not read as one. */
const GAP_PX = 2
const BESIDE_PX = 5
/** Of the font: height of a line and of its ascent as parts of the size. */
const LINE_RATIO = 1.25
const BASELINE_RATIO = 0.36

/**
 * Places labels by importance, then lengthens them where there is room left.
 *
 * Each takes the first form and spot that overlaps nothing and is not cut; what finds no place is left
 * out: zooming brings it back. Equal importance is settled by order of requests, so the picture does not
 * depend on anything but its input.
 */
export function placeLabels<Payload>(
  requests: readonly LabelRequest<Payload>[],
  obstacles: readonly Box[],
  bounds: Box,
  measurer: TextMeasurer,
): readonly PlacedLabel<Payload>[] {
  const room: Room = { taken: obstacles.map((box) => padded(box, 1)), bounds, measurer }
  const placed: Standing<Payload>[] = []
  for (const importance of [1, 2, 3]) {
    const waiting = requests.filter((request) => request.importance === importance)
    const left = placeAll(waiting, isNear, { room, placed })
    const unplaced = placeAll(left, ({ isFar }) => isFar !== true, { room, placed })
    placeAll(unplaced.flatMap(shortened), () => true, { room, placed })
  }
  return placed.map((standing) => lengthen(standing, room))
}

/** Places what it can on the spots that are allowed, and returns what found none. */
function placeAll<Payload>(
  requests: readonly LabelRequest<Payload>[],
  isAllowed: (spot: LabelSpot) => boolean,
  { room, placed }: { readonly room: Room; readonly placed: Standing<Payload>[] },
): readonly LabelRequest<Payload>[] {
  return requests.filter((request) => {
    const standing = firstPlace(request, request.spots.filter(isAllowed), room)
    if (standing === undefined) return true
    placed.push(standing)
    room.taken.push(standing.taken)
    return false
  })
}

/** The request with its last form alone to begin with; where there is room left, it is lengthened too. */
function shortened<Payload>(request: LabelRequest<Payload>): readonly LabelRequest<Payload>[] {
  const { forms, lastForm } = request
  if (lastForm === undefined) return []
  return [{ ...request, forms: [...forms, lastForm], firstForm: forms.length }]
}

/** Next to its mark: labels that must move away from theirs wait until the others stand. */
function isNear({ leader }: LabelSpot): boolean {
  return leader === undefined
}

interface Room {
  readonly taken: Box[]
  readonly bounds: Box
  readonly measurer: TextMeasurer
}

interface Standing<Payload> {
  readonly request: LabelRequest<Payload>
  readonly spot: LabelSpot
  readonly form: number
  readonly box: Box
  /** What it takes from the others: its box and the gap about it. */
  readonly taken: Box
}

function firstPlace<Payload>(
  request: LabelRequest<Payload>,
  spots: readonly LabelSpot[],
  room: Room,
): Standing<Payload> | undefined {
  for (let form = request.firstForm; form < request.forms.length; form += 1) {
    for (const spot of spots) {
      if (form < spot.fromForm) continue
      const box = boxOf(request, spot, { form, measurer: room.measurer })
      if (isInside(box, room.bounds) && !isTaken(box, room.taken)) {
        return { request, spot, form, box, taken: withGap(box) }
      }
    }
  }
  return undefined
}

/** The longest form that fits where the label stands. */
function lengthen<Payload>(standing: Standing<Payload>, room: Room): PlacedLabel<Payload> {
  const { request, spot } = standing
  const others = room.taken.filter((box) => box !== standing.taken)
  for (let form = spot.fromForm; form < standing.form; form += 1) {
    const box = boxOf(request, spot, { form, measurer: room.measurer })
    if (!isInside(box, room.bounds) || isTaken(box, others)) continue
    room.taken.push(withGap(box))
    return placedLabel({ ...standing, form, box })
  }
  return placedLabel(standing)
}

function placedLabel<Payload>({
  request,
  spot,
  form,
  box,
}: Standing<Payload>): PlacedLabel<Payload> {
  const { payload, importance, style } = request
  return {
    payload,
    importance,
    style,
    text: request.forms[form] ?? '',
    box,
    baselineY: spot.centreY + style.sizePx * BASELINE_RATIO,
    leader: spot.leader,
  }
}

/** The room that a label takes where it stands: from others it is kept a little apart. */
export function withGap({ x, y, width, height }: Box): Box {
  return {
    x: x - BESIDE_PX,
    y: y - GAP_PX,
    width: width + 2 * BESIDE_PX,
    height: height + 2 * GAP_PX,
  }
}

function isTaken(box: Box, taken: readonly Box[]): boolean {
  return taken.some((other) => isOverlapping(box, other))
}

/** The box that the first form of a label would have at a spot. */
export function firstBoxAt<Payload>(
  request: LabelRequest<Payload>,
  spot: LabelSpot,
  measurer: TextMeasurer,
): Box {
  return boxOf(request, spot, { form: Math.max(request.firstForm, spot.fromForm), measurer })
}

function boxOf<Payload>(
  { forms, style }: LabelRequest<Payload>,
  spot: LabelSpot,
  { form, measurer }: { readonly form: number; readonly measurer: TextMeasurer },
): Box {
  const width = Math.ceil(measurer.widthOf(forms[form] ?? '', style)) + 1
  return labelBox(spot, width, style.sizePx)
}

function labelBox({ x, centreY, align }: LabelSpot, width: number, sizePx: number): Box {
  const height = sizePx * LINE_RATIO
  const shift = { start: 0, middle: width / 2, end: width }[align]
  return { x: x - shift, y: centreY - height / 2, width, height }
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y >= bounds.y &&
    box.y + box.height <= bounds.y + bounds.height
  )
}
