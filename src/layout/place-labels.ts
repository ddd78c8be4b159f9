import type { Box } from './scene.ts'
import { isOverlapping, padded } from './boxes.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** A label that wants a place. Forms and spots are in order of preference. */
export interface LabelRequest<Payload> {
  readonly payload: Payload
  readonly importance: 1 | 2 | 3
  /** Longest first; a later form is used only where no earlier one fits. */
  readonly forms: readonly string[]
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

/** Room kept free about each label. */
const GAP_PX = 2
/** Of the font: height of a line and of its ascent as parts of the size. */
const LINE_RATIO = 1.25
const BASELINE_RATIO = 0.36

/**
 * Places labels by importance; each takes the first form and spot that overlaps nothing and is not cut.
 *
 * What finds no place is left out: zooming brings it back. Equal importance is settled by order of
 * requests, so the picture does not depend on anything but its input.
 */
export function placeLabels<Payload>(
  requests: readonly LabelRequest<Payload>[],
  obstacles: readonly Box[],
  bounds: Box,
  measurer: TextMeasurer,
): readonly PlacedLabel<Payload>[] {
  const taken: Box[] = obstacles.map((box) => padded(box, 1))
  const ranked = requests.toSorted((a, b) => a.importance - b.importance)
  return ranked.flatMap((request) => {
    const placed = placeOne(request, taken, bounds, measurer)
    if (placed === undefined) return []
    taken.push(padded(placed.box, GAP_PX))
    return [placed]
  })
}

function placeOne<Payload>(
  request: LabelRequest<Payload>,
  taken: readonly Box[],
  bounds: Box,
  measurer: TextMeasurer,
): PlacedLabel<Payload> | undefined {
  for (const [index, text] of request.forms.entries()) {
    const width = Math.ceil(measurer.widthOf(text, request.style)) + 1
    for (const spot of request.spots) {
      if (index < spot.fromForm) continue
      const box = labelBox(spot, width, request.style.sizePx)
      if (!isInside(box, bounds) || taken.some((other) => isOverlapping(box, other))) continue
      const { payload, importance, style } = request
      const baselineY = spot.centreY + style.sizePx * BASELINE_RATIO
      return { payload, importance, text, style, box, baselineY, leader: spot.leader }
    }
  }
  return undefined
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
