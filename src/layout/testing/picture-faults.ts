import { isOverlapping } from '../boxes.ts'
import type { TextMark } from '../picture.ts'
import type { Box } from '../scene.ts'
import type { TextMeasurer } from '../text-measurer.ts'

/** What is wrong with the texts of a picture, in words; nothing when all is well. */
export function textFaults(
  texts: readonly TextMark[],
  bounds: Box,
  measurer: TextMeasurer,
): readonly string[] {
  return texts.flatMap((mark, index) => {
    const { text, box } = mark
    const others = texts.slice(index + 1).filter((other) => isOverlapping(box, other.box))
    return [
      ...others.map((other) => `"${text}" overlaps "${other.text}"`),
      ...(measurer.widthOf(text, mark) > box.width ? [`"${text}" is wider than its box`] : []),
      ...(isInside(box, bounds) ? [] : [`"${text}" is cut`]),
    ]
  })
}

/** Texts that lie on a mark. */
export function coverFaults(texts: readonly TextMark[], marks: readonly Box[]): readonly string[] {
  return texts.flatMap(({ text, box }) =>
    marks.filter((mark) => isOverlapping(box, mark)).map(() => `"${text}" covers a mark`),
  )
}

/** Whether a box lies wholly in another, but for the dust of sums. */
export function isInside(box: Box, bounds: Box): boolean {
  const dust = 1e-6
  return (
    box.x >= bounds.x - dust &&
    box.y >= bounds.y - dust &&
    box.x + box.width <= bounds.x + bounds.width + dust &&
    box.y + box.height <= bounds.y + bounds.height + dust
  )
}

/** Every letter as wide as its size times 0.6: fast, and wider than the real font. */
export const PLAIN_MEASURER: TextMeasurer = {
  widthOf: (text, { sizePx }) => text.length * sizePx * 0.6,
}
