/** A file of the app's font that PDF can hold: one a weight. */
export interface FontFile {
  readonly name: 'Inter400' | 'Inter500' | 'Inter600'
  /** Beside the page. */
  readonly path: string
}

/** Made by `npm run font`. */
export const FONT_FILES: readonly FontFile[] = [
  { name: 'Inter400', path: 'fonts/inter-400.ttf' },
  { name: 'Inter500', path: 'fonts/inter-500.ttf' },
  { name: 'Inter600', path: 'fonts/inter-600.ttf' },
]

/** The font of the page itself, which SVG files carry with them. */
export const PAGE_FONT = 'fonts/inter.woff2'

/** The file in which a weight is set; nothing is set bolder than the boldest there is. */
export function fontNameOf(weight: 400 | 500 | 600 | 700): FontFile['name'] {
  return weight === 700 ? 'Inter600' : `Inter${weight}`
}
