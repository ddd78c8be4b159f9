import { nearestOf } from './nearest.ts'

/**
 * What a reader is told of a part of a link that could not be used: what it was, and what was probably
 * meant.
 */
export function noticeOfUnknown(
  what: string,
  reason: string,
  meant: { readonly word: string; readonly candidates: readonly string[] },
): string {
  const nearest = nearestOf(meant.word, meant.candidates)
  const hint = nearest === undefined ? '' : ` Did you mean “${nearest}”?`
  return `${quote(what)} ${reason}.${hint}`
}

/** A link may hold anything; a notice holds the beginning of it. */
export function quote(text: string): string {
  const shown = [...text]
  return `“${shown.length > 60 ? `${shown.slice(0, 60).join('')}…` : text}”`
}
