import type { Box } from '../layout/scene.ts'
import { arialWidth } from './arial-widths.ts'
import type { DrawnText, Stroke } from './drawing.ts'
import { colourXml, solidXml } from './slide-paint.ts'
import { centipoints, emu, escapeXml, tag } from './slide-markup.ts'

/**
 * Slides are set in Arial, which every program that shows them has, or has its measures: the app's own font
 * is seldom installed, and what stands in for it may be wider and run into its neighbours. Letters are
 * spaced so that each text is exactly as wide as on screen.
 */
export const SLIDE_FONT = 'Arial'

/** Of Arial: how far the baseline lies below the top of a line, and the height of a line. */
const ASCENT = 0.905
const LINE = 1.149

/** Small letters of Arial are so much smaller than those of the app's font at the same size. */
const REGULAR_GROWTH = 1.04

/** In points: smaller letters cannot be read across a table. They are set closer, so that they need no more room. */
const LEAST_POINTS = 9

/** The size in whole halves of a point, as a person would set it. */
function slideSizePx({ sizePx, weight }: DrawnText): number {
  const points = sizePx * (isBold(weight) ? 1 : REGULAR_GROWTH) * 0.75
  return Math.max(LEAST_POINTS, Math.round(points * 2) / 2) / 0.75
}

function isBold(weight: DrawnText['weight']): boolean {
  return weight >= 600
}

/** More than this looks spaced out rather than set. */
const MOST_SPACING = 60

/** Where a text stands; its first baseline is that of the drawing. */
export function textFrame(text: DrawnText): Box {
  const { x, baselineY, widthPx } = text
  const sizePx = slideSizePx(text)
  return { x, y: baselineY - ASCENT * sizePx, width: widthPx, height: LINE * sizePx }
}

/** Nothing wraps, nothing shrinks, nothing keeps a distance from the frame. */
const BODY_XML = tag(
  'a:bodyPr',
  { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor: 't' },
  '<a:noAutofit/>',
)

/** The content of a text shape: one line each; `isNumber` makes it the number that the slide has. */
export function linesXml(lines: readonly DrawnText[], isNumber: boolean): string {
  const runs = lines.map((line) => runXml(line, isNumber)).join('<a:br/>')
  const paragraph = tag('a:p', {}, tag('a:pPr', { algn: 'l' }), runs)
  return tag('p:txBody', {}, BODY_XML, '<a:lstStyle/>', paragraph)
}

const FIELD_ID = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}'

function runXml(line: DrawnText, isNumber: boolean): string {
  const style = runStyleXml(line, spacingOf(line))
  const text = `<a:t>${escapeXml(line.text)}</a:t>`
  return isNumber
    ? tag('a:fld', { id: FIELD_ID, type: 'slidenum' }, style, text)
    : tag('a:r', {}, style, text)
}

function runStyleXml(line: DrawnText, spacing: number): string {
  const { weight, isItalic, colour, opacity, halo } = line
  return tag(
    'a:rPr',
    {
      lang: 'en-US',
      sz: centipoints(slideSizePx(line)),
      b: isBold(weight) ? 1 : 0,
      i: isItalic ? 1 : 0,
      spc: spacing === 0 ? undefined : spacing,
      dirty: 0,
    },
    solidXml(colour, opacity),
    haloXml(halo),
    FONT_XML,
  )
}

/** An outline would be painted over the letters; a glow lies behind them. */
function haloXml(halo: Stroke | undefined): string {
  if (halo === undefined) return ''
  const colour = colourXml(halo.colour, halo.opacity)
  return tag('a:effectLst', {}, tag('a:glow', { rad: emu(halo.widthPx / 2) }, colour))
}

/** The typeface of words on a slide. */
export const FONT_XML =
  tag('a:latin', { typeface: SLIDE_FONT }) + tag('a:cs', { typeface: SLIDE_FONT })

/** Hundredths of a point between the letters. */
function spacingOf(line: DrawnText): number {
  const { text, widthPx, weight } = line
  const arialPx = arialWidth(text, slideSizePx(line), isBold(weight) ? 'bold' : 'regular')
  const spacing = centipoints((widthPx - arialPx) / Math.max(1, [...text].length))
  return Math.max(-MOST_SPACING, Math.min(MOST_SPACING, spacing))
}
