import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { TextMeasurer, TextStyle } from '../text-measurer.ts'

interface FontkitFont {
  readonly unitsPerEm: number
  readonly getVariation: (settings: { readonly wght: number }) => FontkitFont
  readonly layout: (text: string) => { readonly advanceWidth: number }
}

type SubsetFont = (
  font: Buffer,
  text: string,
  options: { readonly targetFormat: 'truetype' },
) => Promise<Buffer>

/** Every sign that the picture's texts may hold; more do no harm. */
const GLYPHS =
  Array.from({ length: 0x24f }, (_, code) => String.fromCodePoint(code + 32)).join('') +
  '–—…‘’“”·×→≥≤≈²½⁴⁷½¶✓⚠½'

const require = createRequire(import.meta.url)

/** Measures with the metrics of the very font file that the app serves, made by `npm run font`. */
export async function createFontMeasurer(path = 'public/fonts/inter.woff2'): Promise<TextMeasurer> {
  // Neither library has types of its own, and fontkit cannot vary the weight of a woff2 file: hence truetype.
  const fontkit = require('fontkit') as { readonly create: (file: Buffer) => FontkitFont }
  const subsetFont = require('subset-font') as SubsetFont
  const file = await subsetFont(await readFile(path), GLYPHS, { targetFormat: 'truetype' })
  const font = fontkit.create(file)
  const byWeight = new Map<TextStyle['weight'], FontkitFont>()
  const widths = new Map<string, number>()
  const fontOf = (weight: TextStyle['weight']): FontkitFont => {
    const known = byWeight.get(weight) ?? font.getVariation({ wght: weight })
    byWeight.set(weight, known)
    return known
  }
  return {
    widthOf: (text, { sizePx, weight }) => {
      const key = `${String(weight)} ${text}`
      const inFont = fontOf(weight)
      const ems = widths.get(key) ?? inFont.layout(text).advanceWidth / inFont.unitsPerEm
      widths.set(key, ems)
      return ems * sizePx
    },
  }
}
