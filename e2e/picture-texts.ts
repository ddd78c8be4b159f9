import { expect } from '@playwright/test'
import type { Locator } from '@playwright/test'

/** A text and the room that it takes. */
export interface TextBox {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly bottom: number
}

/** How far two boxes of text may touch: the font's own blank above and below its letters. */
const TOUCH_PX = 3

/** No text of a picture lies on another, and none is cut at its edge. */
export async function expectTextsApart(picture: Locator): Promise<void> {
  const { boxes, frame } = await picture.evaluate((svg) => {
    const boxOf = (element: Element): TextBox => {
      const { x, y, right, bottom } = element.getBoundingClientRect()
      return { text: element.textContent, x, y, right, bottom }
    }
    const texts = [...svg.querySelectorAll('text')]
    return { boxes: texts.map(boxOf), frame: boxOf(svg) }
  })
  expect(boxes.length).toBeGreaterThan(5)
  expect(pairsOn(boxes)).toEqual([])
  const cut = boxes.filter(
    ({ x, y, right, bottom }) =>
      x < frame.x - 1 ||
      right > frame.right + 1 ||
      y < frame.y - TOUCH_PX ||
      bottom > frame.bottom + TOUCH_PX,
  )
  expect(cut.map(({ text }) => text)).toEqual([])
}

/** Which texts lie on which. */
export function pairsOn(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.x, b.x) > TOUCH_PX &&
          Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y) > TOUCH_PX,
      )
      .map((b) => `${a.text} on ${b.text}`),
  )
}
