import type { DrawnGroup } from '../drawing.ts'
import type { PictureParts } from '../picture-parts.ts'
import { NO_STRIP } from '../picture-parts.ts'

export const INKS = {
  surface: '#ffffff',
  ink: '#000000',
  ink2: '#333333',
  ink3: '#666666',
  line: '#cccccc',
  accent: '#0000ff',
} as const

const LANE_PX = 40

/** A picture of lanes with a word each, under an axis. */
export function pictureWith(words: readonly string[], widthPx = 700): PictureParts {
  const lanes = words.map((word, index) => {
    const y = index * LANE_PX
    return { groups: [textAt(word, y + 20)], name: word, y, height: LANE_PX }
  })
  return {
    widthPx,
    inks: INKS,
    head: { groups: [textAt('2018', 14)], heightPx: 20 },
    behind: [],
    lanes,
    over: [],
    foot: NO_STRIP,
    legend: [],
  }
}

function textAt(text: string, baselineY: number): DrawnGroup {
  const place = { x: 7, baselineY, widthPx: text.length * 6.6, sizePx: 11 }
  const style = { weight: 400, isItalic: false, colour: '#000000', opacity: 1 } as const
  return {
    id: text,
    name: text,
    shapes: [{ type: 'text', key: text, alt: undefined, text, ...place, ...style }],
  }
}
