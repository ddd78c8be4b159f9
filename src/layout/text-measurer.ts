/** Text in the picture is set in one family; only these vary. */
export interface TextStyle {
  readonly sizePx: number
  readonly weight: 400 | 500 | 600
}

/**
 * How wide a text is, in CSS pixels, in the app's font.
 *
 * Injected, so that layout stays pure: the browser measures with its own text engine, tests and
 * exports with the metrics of the same font file.
 */
export interface TextMeasurer {
  readonly widthOf: (text: string, style: TextStyle) => number
}
