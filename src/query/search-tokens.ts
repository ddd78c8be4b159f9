/**
 * The words of a text, as search sees them.
 *
 * A number keeps its decimals and a letter that belongs to it ("31.25", "1b"); a short code stays whole
 * ("Q2", "m²"); a name with a number falls apart, so that "CLR131", "CLR 131" and "clr-131" are one.
 */
const WORD =
  /(?<![\p{L}\p{N}])\p{L}\p{N}(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)*(?:\p{L}(?![\p{L}\p{N}]))?|[\p{L}\p{M}]+/gu

export interface Token {
  /** Where it stands in the text. */
  readonly from: number
  readonly to: number
  /** Lower case, without accents, superscripts and thousands separators. */
  readonly term: string
}

/** The words of a text with their places. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    term: normalise(word),
  }))
}

/** The words of a text. */
export function termsOf(text: string): string[] {
  return tokensOf(text).map(({ term }) => term)
}

function normalise(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
}

/** A number must be hit exactly: 25 is not 31.25, nor the beginning of 250. */
export function isNumeric(term: string): boolean {
  return /\d/.test(term)
}

/** Letters that a reader may get wrong per letter typed; short words must be right. */
const FUZZY_SHARE = 0.2
const FUZZY_FROM_LENGTH = 4

/** The share of letters that may differ, as the search index takes it. */
export function fuzzinessOf(term: string): number | false {
  return isNumeric(term) || term.length < FUZZY_FROM_LENGTH ? false : FUZZY_SHARE
}

/** Whether a word of a text is what a word of the query may mean: the same, its beginning, or nearly so. */
export function isHit(term: string, wanted: string): boolean {
  if (isNumeric(wanted)) return term === wanted
  if (term.startsWith(wanted)) return true
  const fuzziness = fuzzinessOf(wanted)
  if (fuzziness === false) return false
  return editDistance(term, wanted) <= Math.round(wanted.length * fuzziness)
}

/** How many letters must be put in, taken out or changed to make one word of the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let line = 1; line <= a.length; line += 1) {
    const next = [line]
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[line - 1] === b[column - 1] ? 0 : 1
      next.push(
        Math.min(
          (next[column - 1] ?? 0) + 1,
          (row[column] ?? 0) + 1,
          (row[column - 1] ?? 0) + change,
        ),
      )
    }
    row = next
  }
  return row[b.length] ?? 0
}
