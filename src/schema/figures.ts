/**
 * Finding a figure in a paragraph of a source, as a whole token.
 *
 * Typesetting is levelled on both sides first: any run of white space is one space, any hyphen or dash
 * is `-`, curly quotes are straight, and a backslash before a dollar sign is dropped.
 */

/** Blocks of non-blank lines, each as one line of text, in order; evidence counts them from 1. */
export function paragraphsOf(sourceText: string): readonly string[] {
  return sourceText
    .split(/\r?\n(?:[^\S\n]*\r?\n)+/)
    .map((block) => level(block))
    .filter((block) => block !== '')
}

/** Whether the figure stands in the paragraph and nothing around it makes it a part of something else. */
export function hasFigure(paragraph: string, figure: string): boolean {
  const text = level(paragraph)
  const token = level(figure)
  if (token === '') return false
  const numbers = [...text.matchAll(NUMBER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return occurrences(text, token).some((start) => {
    const end = start + token.length
    const cutsNumber = numbers.some((number) => isInside(number, start) || isInside(number, end))
    return !cutsNumber && !continues(text, start, end)
  })
}

interface Extent {
  readonly start: number
  readonly end: number
}

/** With thousands and decimals, so that neither `500` nor `2` is found in `2,500` nor `25` in `31.25`. */
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/g
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** A unit that goes on, as mCi does in mCi/m². */
const PER_UNIT = /^\/(?:m²|m2|kg)/

function isInside(number: Extent, position: number): boolean {
  return number.start < position && position < number.end
}

function continues(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const joinsBefore = isWordCharacter(before) && isWordCharacter(text.charAt(start))
  const joinsAfter = isWordCharacter(after) && isWordCharacter(text.charAt(end - 1))
  const unitGoesOn = isWordCharacter(text.charAt(end - 1)) && PER_UNIT.test(text.slice(end))
  return joinsBefore || joinsAfter || unitGoesOn
}

function isWordCharacter(character: string): boolean {
  return LETTER_OR_DIGIT.test(character)
}

function occurrences(text: string, token: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(token); at !== -1; at = text.indexOf(token, at + 1)) found.push(at)
  return found
}

function level(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\\\$/g, '$')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\ufeff]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .trim()
}
