import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** Shortens at a word where there is one, and says so with an ellipsis; empty where nothing fits. */
export function cutTo(
  text: string,
  widthPx: number,
  style: TextStyle,
  measurer: TextMeasurer,
): string {
  if (measurer.widthOf(text, style) <= widthPx) return text
  const words = text.split(' ')
  for (let count = words.length - 1; count > 0; count -= 1) {
    const cut = `${words.slice(0, count).join(' ')}…`
    if (measurer.widthOf(cut, style) <= widthPx) return cut
  }
  for (let length = text.length - 1; length > 1; length -= 1) {
    const cut = `${text.slice(0, length)}…`
    if (measurer.widthOf(cut, style) <= widthPx) return cut
  }
  return ''
}
