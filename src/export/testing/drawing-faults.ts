import type { Drawing, DrawnText } from '../drawing.ts'

/** The part of a letter's size that capitals and figures rise above the baseline. */
const CAPITALS = 0.73
/** The part of it that reaches below. */
const DESCENDERS = 0.2
/** How far two texts may touch before one can be said to lie on the other. */
const TOUCH_PX = 1

interface TextBox {
  readonly text: string
  readonly sizePx: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * What is wrong with the texts of a page, a slide or a sheet, in words: one that is cut at any of its edges, one
 * on another, one too small to be read.
 */
export function drawingFaults(
  { widthPx, heightPx, groups }: Drawing,
  leastPx: number,
): readonly string[] {
  const texts = groups.flatMap(({ shapes }) => shapes).filter((shape) => shape.type === 'text')
  const boxes = texts.map(boxOf)
  if (boxes.length === 0) return ['no text']
  return boxes.flatMap((box, index) => [
    ...(isWithin(box, widthPx, heightPx) ? [] : [`"${box.text}" is cut`]),
    ...(box.sizePx < leastPx - 1e-6 ? [`"${box.text}" is of ${box.sizePx.toFixed(1)} px`] : []),
    ...boxes
      .slice(index + 1)
      .filter((other) => isOn(box, other))
      .map((other) => `"${box.text}" on "${other.text}"`),
  ])
}

function boxOf({ text, x, baselineY, widthPx, sizePx }: DrawnText): TextBox {
  return {
    text,
    sizePx,
    left: x,
    top: baselineY - sizePx * CAPITALS,
    right: x + widthPx,
    bottom: baselineY + sizePx * DESCENDERS,
  }
}

function isWithin(
  { left, top, right, bottom }: TextBox,
  widthPx: number,
  heightPx: number,
): boolean {
  const isAcross = left >= -TOUCH_PX && right <= widthPx + TOUCH_PX
  return isAcross && top >= -TOUCH_PX && bottom <= heightPx + TOUCH_PX
}

function isOn(a: TextBox, b: TextBox): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const upright = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > TOUCH_PX && upright > TOUCH_PX
}
