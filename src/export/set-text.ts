import { wrapText } from '../layout/text-block.ts'
import type { TextMeasurer, TextStyle } from '../layout/text-measurer.ts'
import type { DrawnText } from './drawing.ts'

/** Words that stand around a picture: where, how large, and in which ink. */
export interface Setting extends TextStyle {
  readonly key: string
  readonly text: string
  /** Left end, or right end where the text is set to the right. */
  readonly x: number
  readonly baselineY: number
  readonly colour: string
  readonly isToTheRight?: boolean
}

/** One line of text with its finished place. */
export function setLine(setting: Setting, measurer: TextMeasurer): DrawnText {
  const { key, text, x, baselineY, colour, sizePx, weight, isToTheRight = false } = setting
  const widthPx = measurer.widthOf(text, { sizePx, weight })
  return {
    type: 'text',
    key,
    alt: undefined,
    opacity: 1,
    text,
    x: isToTheRight ? x - widthPx : x,
    baselineY,
    widthPx,
    sizePx,
    weight,
    isItalic: false,
    colour,
  }
}

/** The part of a line's height that lies above its baseline. */
const ABOVE_BASELINE = 0.74

/** Text broken at blanks to a width, from `y` downwards; nothing is left out. */
export function setBlock(
  {
    widthPx,
    y,
    linePx,
    ...setting
  }: Omit<Setting, 'baselineY'> & {
    readonly widthPx: number
    readonly y: number
    readonly linePx: number
  },
  measurer: TextMeasurer,
): { readonly texts: readonly DrawnText[]; readonly heightPx: number } {
  const lines = wrapText(setting.text, widthPx, setting, measurer)
  const texts = lines.map((text, index) =>
    setLine(
      {
        ...setting,
        key: index === 0 ? setting.key : `${setting.key}-${index + 1}`,
        text,
        baselineY: y + (index + ABOVE_BASELINE) * linePx,
      },
      measurer,
    ),
  )
  return { texts, heightPx: lines.length * linePx }
}
