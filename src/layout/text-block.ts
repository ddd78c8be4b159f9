import type { TextMark } from './picture.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** Of the font: where the baseline lies in a line, as part of the line's height. */
const BASELINE_PART = 0.76

/**
 * Breaks a text into lines that are no wider than the room, at blanks; a single word that is wider breaks
 * where it must, an address after one of its signs. Nothing is left out.
 */
export function wrapText(
  text: string,
  widthPx: number,
  style: TextStyle,
  measurer: TextMeasurer,
): readonly string[] {
  const fits = (line: string): boolean => Math.ceil(measurer.widthOf(line, style)) + 1 <= widthPx
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => pieces(each, fits))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || fits(longer)) {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Where an address is parted, and where its parts are. */
const PARTS = /[^/?&,]*[/?&,]|[^/?&,]+/g
const PART_WORDS = /[^-+_=]*[-+_=]|[^-+_=]+/g

/** A word, or the pieces of it that fit: they end where an address is parted, else where its parts are. */
function pieces(word: string, fits: (text: string) => boolean): readonly string[] {
  const broken = (text: string, at: RegExp): readonly string[] =>
    fits(text) ? [text] : (text.match(at) ?? [text])
  const units = broken(word, PARTS)
    .flatMap((part) => broken(part, PART_WORDS))
    .flatMap((unit) => (fits(unit) ? [unit] : [...unit]))
  const lines: string[] = []
  let line = ''
  for (const unit of units) {
    if (line !== '' && !fits(line + unit)) {
      lines.push(line)
      line = ''
    }
    line += unit
  }
  return [...lines, line]
}

/** One paragraph of a block. */
export interface BlockText {
  readonly role: string
  readonly text: string
  readonly style: TextStyle
  /** Height of a line. */
  readonly linePx: number
  /** Room above, unless it is the first. */
  readonly gapPx: number
}

export interface BlockPlace {
  readonly key: string
  readonly itemId: string | undefined
  readonly x: number
  readonly y: number
  readonly widthPx: number
}

/** Texts below each other, each wrapped to the width; their height is what they need. */
export function layoutBlock(
  texts: readonly BlockText[],
  { key, itemId, x, y, widthPx }: BlockPlace,
  measurer: TextMeasurer,
): { readonly marks: readonly TextMark[]; readonly heightPx: number } {
  const marks: TextMark[] = []
  let top = y
  for (const [index, { role, text, style, linePx, gapPx }] of texts.entries()) {
    if (index > 0) top += gapPx
    for (const line of wrapText(text, widthPx, style, measurer)) {
      marks.push({
        key: `${key}-${String(marks.length)}`,
        itemId,
        role,
        text: line,
        x,
        baselineY: top + linePx * BASELINE_PART,
        sizePx: style.sizePx,
        weight: style.weight,
        box: { x, y: top, width: Math.ceil(measurer.widthOf(line, style)) + 1, height: linePx },
        tone: 'plain',
        leader: undefined,
      })
      top += linePx
    }
  }
  return { marks, heightPx: top - y }
}
