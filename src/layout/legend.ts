import type { LegendMark } from './picture.ts'
import { layoutBlock } from './text-block.ts'
import type { TextMeasurer } from './text-measurer.ts'

export interface LegendEntry {
  readonly key: string
  readonly text: string
  readonly path: string | undefined
}

export interface LegendRoom {
  readonly x: number
  readonly y: number
  readonly widthPx: number
}

export interface LegendLayout {
  readonly marks: readonly LegendMark[]
  readonly heightPx: number
}

const SWATCH_WIDTH_PX = 16
const SWATCH_HEIGHT_PX = 11
const LINE_PX = 20
const GAP_PX = 6
const ENTRY_GAP_PX = 18
const STYLE = { sizePx: 11, weight: 400 } as const

/** Entries one after the other, as many on a line as fit. */
export function layoutLegend(
  entries: readonly LegendEntry[],
  room: LegendRoom,
  measurer: TextMeasurer,
): LegendLayout {
  let left = room.x
  let top = room.y
  const marks = entries.flatMap(({ key, text, path }): readonly LegendMark[] => {
    const textPx = Math.ceil(measurer.widthOf(text, STYLE)) + 2
    const widthPx = SWATCH_WIDTH_PX + GAP_PX + textPx
    if (left > room.x && left + widthPx > room.x + room.widthPx) {
      left = room.x
      top += LINE_PX
    }
    const x = left
    left += widthPx + ENTRY_GAP_PX
    const place = { key, itemId: undefined, x: x + SWATCH_WIDTH_PX + GAP_PX, y: top + 2 }
    const line = { role: 'legend', text, style: STYLE, linePx: LINE_PX - 4, gapPx: 0 }
    const block = layoutBlock([line], { ...place, widthPx: Math.max(textPx, 1) }, measurer)
    const swatch = {
      x,
      y: top + (LINE_PX - SWATCH_HEIGHT_PX) / 2,
      width: SWATCH_WIDTH_PX,
      height: SWATCH_HEIGHT_PX,
    }
    const centre = { x: x + SWATCH_WIDTH_PX / 2, y: top + LINE_PX / 2 }
    return block.marks.slice(0, 1).map((mark) => ({ key, swatch, path, ...centre, text: mark }))
  })
  return { marks, heightPx: marks.length === 0 ? 0 : top + LINE_PX - room.y }
}
