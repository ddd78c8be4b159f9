/** Office counts in English Metric Units: 9525 to a CSS pixel, at 96 to the inch. */
const EMU_PER_PX = 9525

/** A length or a place in the units of a slide, which are whole. */
export function emu(px: number): number {
  return Math.round(px * EMU_PER_PX)
}

/** A size of type in hundredths of a point. */
export function centipoints(px: number): number {
  return Math.round(px * 75)
}

/** A share, 0 … 1, in thousandths of a percent. */
export function millipercent(share: number): number {
  return Math.round(share * 100_000)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it may stand in markup; signs that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; attributes that are undefined are left out. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const words = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  )
  const content = children.join('')
  const start = name + words.join('')
  return content === '' ? `<${start}/>` : `<${start}>${content}</${name}>`
}
