/** A colour as files hold it: `#rrggbb`, and how much of it there is. */
export interface Colour {
  readonly colour: string
  /** 0 … 1. */
  readonly opacity: number
}

/**
 * A colour as a browser works it out: `rgb(…)`, `rgba(…)`, or `color(srgb …)` where colours were mixed.
 * Undefined where nothing is painted.
 */
export function readColour(text: string): Colour | undefined {
  const found = /^(color\(srgb |rgba?\()([^)]+)\)$/.exec(text)
  if (found === null) return undefined
  const [, word = '', list = ''] = found
  const numbers = list.split(/[\s,/]+/).map(readPart)
  const most = word.startsWith('rgb') ? 255 : 1
  const colour = `#${numbers
    .slice(0, 3)
    .map((part) => hexOf(part / most))
    .join('')}`
  const opacity = numbers[3] ?? 1
  return opacity === 0 ? undefined : { colour, opacity }
}

function readPart(text: string): number {
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text)
}

function hexOf(part: number): string {
  return Math.round(Math.min(1, Math.max(0, part)) * 255)
    .toString(16)
    .padStart(2, '0')
}
