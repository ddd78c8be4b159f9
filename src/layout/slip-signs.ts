import { boxAround } from './boxes.ts'
import { SIGN_PX } from './outside-signs.ts'
import type { Box, OutsideSign } from './scene.ts'
import type { SlipEventMark, SlipPromiseMark } from './slip-scene.ts'

/** From the middle of a shape to its sign, to the lower right; a neighbour in the next slot stays clear of it. */
const OFF_SHAPE_PX = 4

/** The rings on the marks that others than the company told of. */
export function outsideSignsOn(
  marks: readonly (SlipPromiseMark | SlipEventMark)[],
): readonly OutsideSign[] {
  return marks
    .filter(({ isOutside }) => isOutside)
    .map(({ key, hue, x, y }) => ({ key, hue, x: x + OFF_SHAPE_PX, y: y + OFF_SHAPE_PX }))
}

/** The room of the ring of a mark, where it has one. */
export function signRoomOf(mark: SlipPromiseMark | SlipEventMark): readonly Box[] {
  return outsideSignsOn([mark]).map(({ x, y }) => boxAround(x, y, SIGN_PX, SIGN_PX))
}
