import { pairsOn } from './picture-texts.ts'
import type { TextBox } from './picture-texts.ts'
import { poppler } from './exported-files.ts'

/** A page, a slide or a sheet, and where each of its texts stands on it. */
export interface TextPage {
  readonly width: number
  readonly height: number
  readonly boxes: readonly TextBox[]
}

/** What is wrong with the texts of a file, in words: one on another, one cut at an edge, none at all. */
export function textFaults(pages: readonly TextPage[]): readonly string[] {
  return pages.flatMap(({ width, height, boxes }, index) => {
    const cut = boxes.filter(
      ({ x, y, right, bottom }) => x < -1 || y < -1 || right > width + 1 || bottom > height + 1,
    )
    return [
      ...(boxes.length === 0 ? ['no text'] : []),
      ...pairsOn(boxes),
      ...cut.map(({ text }) => `${text} is cut`),
    ].map((fault) => `page ${String(index + 1)}: ${fault}`)
  })
}

/** The part of a letter's size that capitals and figures rise above the baseline. */
const CAPITALS = 0.73
/** The part of it that reaches below. */
const DESCENDERS = 0.2

/** The texts of an SVG that the app has written, by its own numbers. */
export function pageOfSvg(svg: string): TextPage {
  const [, width, height] = /<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)]
  return {
    width: Number(width),
    height: Number(height),
    boxes: texts.map(([, attributes = '', text = '']) => {
      const of = (name: string): number =>
        Number(new RegExp(`\\b${name}="([\\d.-]+)"`).exec(attributes)?.[1])
      const [x, baseline, size] = [of('x'), of('y'), of('font-size')]
      return {
        text,
        x,
        y: baseline - size * CAPITALS,
        right: x + of('textLength'),
        bottom: baseline + size * DESCENDERS,
      }
    }),
  }
}

/** The words of a PDF as another program reads them, in points. */
export function pagesOfPdf(path: string): readonly TextPage[] {
  const text = poppler('pdftotext', ['-bbox', path, '-'])
  return text
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
      const words = [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g,
        ),
      ]
      return {
        width: Number(width),
        height: Number(height),
        boxes: words.map(([, x, top, right, bottom, word = '']) => {
          const y = Number(top)
          // The font's own blank above its capitals and below its descenders.
          const blank = (Number(bottom) - y) * 0.18
          return {
            text: word,
            x: Number(x),
            y: y + blank,
            right: Number(right),
            bottom: Number(bottom) - blank,
          }
        }),
      }
    })
}
