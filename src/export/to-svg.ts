import type { Colophon } from './colophon.ts'
import type { Drawing, DrawnGroup, DrawnShape, DrawnText, Fill, Stroke } from './drawing.ts'
import { hatchSegments } from './hatch.ts'

/** Inter first; where it cannot be had, faces that are about as wide. */
const FAMILY = "Inter, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif"

export interface SvgMaking {
  /** The font's file in base64, so that the drawing looks alike anywhere; else the font is only named. */
  readonly font?: string | undefined
  /** Sets ids apart where several drawings stand on one page. */
  readonly prefix?: string
}

/** A drawing as a file of its own. */
export function toSvg(
  drawing: Drawing,
  colophon: Colophon,
  { font, prefix = '' }: SvgMaking,
): string {
  const defs: string[] = []
  const groups = drawing.groups.map((group, index) =>
    groupText(group, `${prefix}${index + 1}`, defs),
  )
  const { widthPx, heightPx, background } = drawing
  const size = `width="${fine(widthPx)}" height="${fine(heightPx)}"`
  const box = `viewBox="0 0 ${fine(widthPx)} ${fine(heightPx)}"`
  const face = font === undefined ? '' : fontFace(font)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} role="img" aria-labelledby="${prefix}title ${prefix}desc" ` +
      `font-family="${FAMILY}" text-rendering="geometricPrecision">`,
    `<title id="${prefix}title">${escapeXml(colophon.title)}</title>`,
    `<desc id="${prefix}desc">${escapeXml(descriptionOf(colophon))}</desc>`,
    `<defs>${face}${defs.join('')}</defs>`,
    background === undefined ? '' : `<rect width="100%" height="100%" fill="${background}"/>`,
    ...groups,
    '</svg>\n',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function fontFace(font: string): string {
  const source = `url(data:font/woff2;base64,${font}) format('woff2')`
  return `<style>@font-face{font-family:Inter;font-weight:100 900;src:${source}}</style>`
}

function descriptionOf({ asOf, evidence, filters, madeOn, link, sources }: Colophon): string {
  const told = sources.map(({ published, title }) => `${published}: ${title}`)
  return [
    [asOf, evidence, ...filters].join('. '),
    `Made on ${madeOn}.`,
    link,
    `Sources: ${told.join('; ')}.`,
  ].join(' ')
}

function groupText({ id, name, shapes }: DrawnGroup, place: string, defs: string[]): string {
  const safe = `${place}-${id.replaceAll(/[^A-Za-z0-9-]/g, '-')}`
  const content = shapes.map((shape, index) => shapeText(shape, `${safe}-${index}`, defs))
  const label = `<title>${escapeXml(name)}</title>`
  return `<g id="group-${safe}" aria-label="${escapeXml(name)}">${label}\n${content.join('\n')}\n</g>`
}

function shapeText(shape: DrawnShape, id: string, defs: string[]): string {
  const opacity = shape.opacity === 1 ? '' : ` opacity="${fine(shape.opacity)}"`
  switch (shape.type) {
    case 'text':
      return textText(shape, opacity)
    case 'line': {
      const ends = `x1="${fine(shape.x1)}" y1="${fine(shape.y1)}" x2="${fine(shape.x2)}" y2="${fine(shape.y2)}"`
      return element('line', `${ends}${strokeText(shape.stroke)}${opacity}`, shape.alt)
    }
    case 'path': {
      const paint = fillText(shape.fill, id, defs) + strokeText(shape.stroke)
      return element('path', `d="${shape.d}" fill-rule="evenodd"${paint}${opacity}`, shape.alt)
    }
    case 'rect': {
      if (shape.fill?.type === 'hatch') return hatchText(shape, shape.fill, id, defs)
      const box = `x="${fine(shape.x)}" y="${fine(shape.y)}" width="${fine(shape.width)}" height="${fine(shape.height)}"`
      const round = shape.radius === 0 ? '' : ` rx="${fine(shape.radius)}"`
      const paint = fillText(shape.fill, id, defs) + strokeText(shape.stroke)
      return element('rect', `${box}${round}${paint}${opacity}`, shape.alt)
    }
  }
}

function element(name: string, attributes: string, alt: string | undefined): string {
  if (alt === undefined) return `<${name} ${attributes}/>`
  return `<${name} ${attributes}><title>${escapeXml(alt)}</title></${name}>`
}

/** The stated length keeps a label in its box where another font stands in. */
function textText(shape: DrawnText, opacity: string): string {
  const { text, x, baselineY, sizePx, weight, isItalic, colour, halo, widthPx } = shape
  const around =
    halo === undefined ? '' : ` paint-order="stroke"${strokeText(halo)} stroke-linejoin="round"`
  const style = isItalic ? ' font-style="italic"' : ''
  return (
    `<text x="${fine(x)}" y="${fine(baselineY)}" font-size="${fine(sizePx)}" font-weight="${weight}"` +
    `${style} fill="${colour}"${around}${opacity} textLength="${fine(widthPx)}" ` +
    `lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`
  )
}

/** Lines that are cut to their shape by themselves: programs differ in what they make of patterns. */
function hatchText(
  shape: Extract<DrawnShape, { type: 'rect' }>,
  fill: Extract<Fill, { type: 'hatch' }>,
  id: string,
  defs: string[],
): string {
  const { x, width } = shape
  const d = hatchSegments(shape, fill.origin)
    .map(({ x1, y1, x2, y2 }) => `M${fine(x1)},${fine(y1)}L${fine(x2)},${fine(y2)}`)
    .join('')
  const opacity = ` stroke-opacity="${fine(fill.opacity * shape.opacity)}"`
  if (fill.stops === undefined) {
    return element('path', `d="${d}" fill="none" stroke="${fill.colour}"${opacity}`, shape.alt)
  }
  const stops = stopsText(fill.colour, fill.stops)
  const ends = `x1="${fine(x)}" x2="${fine(x + width)}"`
  defs.push(
    `<linearGradient id="fade-${id}" gradientUnits="userSpaceOnUse" ${ends}>${stops}</linearGradient>`,
  )
  return element('path', `d="${d}" fill="none" stroke="url(#fade-${id})"${opacity}`, shape.alt)
}

const ENDS: Readonly<Record<'across' | 'down' | 'rising', string>> = {
  across: '',
  down: ' x2="0" y2="1"',
  rising: ' y1="1" x2="1" y2="0"',
}

function fillText(fill: Fill | undefined, id: string, defs: string[]): string {
  if (fill === undefined || fill.type === 'hatch') return ' fill="none"'
  if (fill.type === 'solid') {
    const opacity = fill.opacity === 1 ? '' : ` fill-opacity="${fine(fill.opacity)}"`
    return ` fill="${fill.colour}"${opacity}`
  }
  const ends = ENDS[fill.angle ?? 'across']
  const stops = stopsText(fill.colour, fill.stops)
  defs.push(`<linearGradient id="fade-${id}"${ends}>${stops}</linearGradient>`)
  return ` fill="url(#fade-${id})"`
}

function stopsText(
  colour: string,
  stops: readonly { readonly at: number; readonly opacity: number }[],
): string {
  return stops
    .map(
      ({ at, opacity }) =>
        `<stop offset="${fine(at)}" stop-color="${colour}" stop-opacity="${fine(opacity)}"/>`,
    )
    .join('')
}

function strokeText(stroke: Stroke | undefined): string {
  if (stroke === undefined) return ''
  const { colour, opacity, widthPx, dash } = stroke
  const width = widthPx === 1 ? '' : ` stroke-width="${fine(widthPx)}"`
  const faint = opacity === 1 ? '' : ` stroke-opacity="${fine(opacity)}"`
  const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(fine).join(' ')}"`
  return ` stroke="${colour}"${width}${faint}${dashes}`
}

function fine(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Characters that XML cannot hold at all are left out. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
}
