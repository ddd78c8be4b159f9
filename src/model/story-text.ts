import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'

/** What a reference in a text of a story may speak of, and what it may ask of each (docs/stories.md). */
export const FIGURE_FIELDS = {
  cohort: ['total', 'split', 'parts', 'step', 'step-over-first', 'start', 'lowest', 'highest'],
  fact: ['value', 'words', 'when'],
  milestone: [
    'when',
    'year',
    'known',
    'promised',
    'promised-on',
    'first-promised',
    'first-promised-on',
    'promises',
    'verdict',
    'slip',
  ],
  span: ['from', 'programs', 'last-word'],
  program: ['name', 'last-word', 'quiet-since'],
  source: ['published', 'title'],
  record: [
    'kept',
    'early',
    'late',
    'unknown',
    'open',
    'overdue',
    'no-later-word',
    'cancelled',
    'n',
    'told',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type FigureKind = keyof typeof FIGURE_FIELDS

/** `{{cohort:clr131-mm-p1-c5.total}}`, with a day behind: as it was known on that day. */
export interface FigureReference {
  readonly kind: FigureKind
  readonly id: string
  readonly field: string
  /** An ISO day. */
  readonly day: string | undefined
}

/** A text in its parts: words, and what stands between double braces, readable or not. */
export type TextPart =
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'figure'; readonly source: string; readonly read: Result<FigureReference> }

/** Takes a text apart; its parts in order give the text again. */
export function partsOf(text: string): readonly TextPart[] {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('{{') && part.endsWith('}}')
        ? { type: 'figure', source: part, read: readReference(part.slice(2, -2)) }
        : { type: 'words', words: part },
    )
}

const REFERENCE = /^([a-z]+):([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z-]+)(?:@(\d{4}-\d{2}-\d{2}))?$/

/** Reads what stands between the braces. */
function readReference(text: string): Result<FigureReference> {
  const [, kind = '', id = '', field = '', day] = REFERENCE.exec(text) ?? []
  if (kind === '') return fail('expected kind:id.field, such as cohort:clr131-mm-p1-c5.total')
  if (!isFigureKind(kind)) {
    return fail(`expected one of ${Object.keys(FIGURE_FIELDS).join(', ')} before the colon`)
  }
  const fields: readonly string[] = FIGURE_FIELDS[kind]
  if (!fields.includes(field)) return fail(`expected a ${kind}'s ${fields.join(', ')}`)
  return succeed({ kind, id, field, day })
}

function isFigureKind(word: string): word is FigureKind {
  return Object.hasOwn(FIGURE_FIELDS, word)
}

const UNITS =
  'mCi|MBq|GBq|kBq|mg|kg|percent|times|hours?|days?|weeks?|months?|quarters?|years?|minutes?|patients?|people|children|centers?|cohorts?|scenes?|promises?|programs?|trials?|doses?|infusions?|fractions?|parts?|documents?|releases?|suppliers?|exemptions?|claims?'

/** "One" is left out: it is an article as often as a count. */
const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|dozen|half a'

const SPANS_OF_TIME = 'day|week|month|quarter|half|year'

/** Figures that nobody types: they come from the data, or they go stale. */
const LITERAL_FIGURES: readonly RegExp[] = [
  /\d[\d.,]*\s*[%‰×]/u,
  new RegExp(`\\d[\\d.,]*[\\s\\u00a0-]*(?:${UNITS})\\b`, 'iu'),
  /\d+[.,]\d+/u,
  /[$€£]\s*\d/u,
  /\bQ[1-4]\b/u,
  new RegExp(`\\b(?:${NUMBER_WORDS})[\\s\\u00a0-](?:[a-z-]+[\\s\\u00a0-])?(?:${UNITS})\\b`, 'iu'),
  new RegExp(
    `\\b(?:a|an|half)[\\s\\u00a0-](?:${SPANS_OF_TIME})[\\s\\u00a0](?:before|after|later|earlier|ago)\\b`,
    'iu',
  ),
  // "May" at the head of a sentence is a verb.
  /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/u,
  /(?<=\p{Ll},? )May\b/u,
]

/** Digits that belong to a name: "Phase 2 trial" counts no trials. */
const NAMES =
  /\b(?:phase|cohorts?|CLR|PTX|clover)[\s\u00a0-]?\d+(?:[ab]|\/\d)?(?: (?:to|and) \d+)?\b/giu

const YEAR = /(?<![\d.-])(?:19|20)\d{2}(?![\d.])/u

/**
 * A figure that is written out in a text instead of being taken from the data; undefined where there is
 * none. Names may hold digits (CLR 131, cohort 5), and a title may name its year.
 */
export function literalFigureOf(text: string, mayNameYear: boolean): string | undefined {
  const words = partsOf(text)
    .map((part) => (part.type === 'words' ? part.words : '\u2026'))
    .join('')
    .replace(NAMES, 'name')
  const rules = mayNameYear ? LITERAL_FIGURES : [...LITERAL_FIGURES, YEAR]
  return rules.map((rule) => rule.exec(words)?.[0]).find((found) => found !== undefined)
}

/** How long a text is to whoever reads it out; what a reference becomes is not counted. */
export function wordsLength(text: string): number {
  return partsOf(text)
    .map((part) => (part.type === 'words' ? part.words.length : 0))
    .reduce((sum, length) => sum + length, 0)
}
