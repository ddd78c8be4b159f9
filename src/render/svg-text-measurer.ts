import type { TextMeasurer, TextStyle } from '../layout/text-measurer.ts'

const FAMILY = 'Inter'
const WEIGHTS: readonly TextStyle['weight'][] = [400, 500, 600]

/** Widths are proportional to the size in this font, so each text is measured once, at one size. */
const MEASURED_AT_PX = 100

/**
 * Measures with the browser's own text engine, in the font of the picture.
 *
 * Only after `fontReady`: a width measured before is that of the fallback font, and it is kept.
 */
export function createBrowserTextMeasurer(): TextMeasurer {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) throw new Error('Bug: no canvas to measure text with')
  context.textRendering = 'geometricPrecision'
  const widths = new Map<string, number>()
  return {
    widthOf: (text, { sizePx, weight }) => {
      const key = `${weight} ${text}`
      const known = widths.get(key)
      if (known !== undefined) return known * sizePx
      context.font = fontOf(weight)
      const width = context.measureText(text).width / MEASURED_AT_PX
      widths.set(key, width)
      return width * sizePx
    },
  }
}

/** Resolves when text can be measured; also where the font cannot be loaded, and the fallback is the truth. */
export async function fontReady(): Promise<void> {
  await Promise.allSettled(WEIGHTS.map((weight) => document.fonts.load(fontOf(weight))))
}

function fontOf(weight: TextStyle['weight']): string {
  return `${weight} ${MEASURED_AT_PX}px ${FAMILY}, system-ui, sans-serif`
}
