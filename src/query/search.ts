import MiniSearch from 'minisearch'
import type { Query } from 'minisearch'
import { aliasesOf } from '../history/aliases.ts'
import { namesKnownOn } from '../history/names.ts'
import type { KnownState } from '../history/state.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Claim, CompoundId, Person } from '../model/types.ts'
import { KIND_LABELS } from '../model/vocabulary.ts'
import type { Item, Subject } from './item.ts'
import { knownRegistryNumber } from './registry-number.ts'
import { fuzzinessOf, isHit, isNumeric, termsOf, tokensOf } from './search-tokens.ts'

export interface Found {
  readonly ids: ReadonlySet<string>
  /** Best first. */
  readonly order: readonly string[]
}

export interface Search {
  /** Items in which each word of the text is found; all of them where the text has no word. */
  readonly find: (q: string) => Found
}

/**
 * Full-text search over titles, names and aliases, people, figures and notes.
 *
 * A word is found by its beginning or with a typing error or two; a number, and a name that looks like
 * a word, only exactly. What a compound is called is as known in `known`. The search index is built at
 * the first question, so that a reader who never searches never waits for it.
 */
export function createSearch(
  items: readonly Item[],
  index: DatasetIndex,
  known: KnownState,
): Search {
  let ask: ((terms: readonly string[]) => readonly string[]) | undefined
  return {
    find(q) {
      const terms = termsOf(q)
      if (terms.length === 0) return foundOf(items.map(({ id }) => id))
      ask ??= createEngine(items, {
        index,
        known,
        aliases: aliasesOf(index.dataset.compounds, known),
      })
      return foundOf(ask(terms))
    },
  }
}

function foundOf(order: readonly string[]): Found {
  return { ids: new Set(order), order }
}

/** What of an item is searched, by weight: a hit in a title says more than one in a note. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly names: string
  readonly people: string
  readonly figures: string
  readonly notes: string
  /** Names that look like words, least of all: they stand for every single thing of a compound. */
  readonly codes: string
}

const BOOST = { title: 4, names: 2, people: 2, figures: 1, notes: 0.5, codes: 0.1 }

/** What the names of a thing are looked up in. */
interface Names {
  readonly index: DatasetIndex
  readonly known: KnownState
  readonly aliases: ReadonlyMap<CompoundId, readonly string[]>
}

/** A short name in capitals alone, which would be a word in any other case, such as LIGHT. */
const CODE = /^\p{Lu}{2,6}$/u

function createEngine(
  items: readonly Item[],
  names: Names,
): (terms: readonly string[]) => readonly string[] {
  const codes = new Set([...names.aliases.values()].flat().filter(isCode).flatMap(termsOf))
  const isExact = (term: string): boolean => isNumeric(term) || codes.has(term)
  const engine = new MiniSearch<Entry>({
    fields: Object.keys(BOOST),
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      prefix: (term) => !isExact(term),
      fuzzy: (term) => (codes.has(term) ? false : fuzzinessOf(term)),
    },
  })
  engine.addAll(items.map((item) => entryOf(item, names)))
  return (terms) => {
    const queries = terms.map(inProseOrAsCode)
    return engine.search({ combineWith: 'AND', queries }).map(({ id }) => String(id))
  }
}

function isCode(name: string): boolean {
  return CODE.test(name)
}

const PROSE = Object.keys(BOOST).filter((field) => field !== 'codes')

/** A code is found by the whole of it alone, so that the beginning of a word does not bring it up. */
function inProseOrAsCode(term: string): Query {
  return {
    combineWith: 'OR',
    queries: [
      { fields: PROSE, queries: [term] },
      { fields: ['codes'], prefix: false, fuzzy: false, queries: [term] },
    ],
  }
}

function entryOf(item: Item, names: Names): Entry {
  const { id, title, kind, claims, indications, sources } = item
  const evidence = claims.flatMap(({ evidence }) => evidence)
  const aliases = item.compounds.flatMap((compound) => names.aliases.get(compound) ?? [])
  return {
    id,
    title: `${title} ${KIND_LABELS[kind]}`,
    names: join([
      ...namesOf(item, names),
      ...aliases.filter((alias) => !isCode(alias)),
      ...indications,
    ]),
    people: join([
      ...peopleOf(item.subject).flatMap(({ name, role }) => [name, role]),
      ...claims.map(({ by }) => by),
    ]),
    figures: join([...evidence.flatMap(({ figures }) => figures), ...claims.map(valueOf)]),
    notes: join([
      ...claims.flatMap(({ note, reasoning }) => [note, reasoning]),
      ...sources.flatMap(({ printed = [] }) => printed),
    ]),
    codes: join(aliases.filter(isCode)),
  }
}

function namesOf(
  { programs, subject }: Item,
  { index, known }: Names,
): readonly (string | undefined)[] {
  const agency = subject.type === 'milestone' ? subject.state.milestone.agency : undefined
  return [
    agency,
    ...programs.flatMap((id) =>
      namesKnownOn(index.programById.get(id)?.names ?? [], known).flatMap(({ name, shortName }) => [
        name,
        shortName,
      ]),
    ),
    ...programs.map((id) => knownRegistryNumber(index.programById.get(id) ?? {}, known.sources)),
  ]
}

function peopleOf(subject: Subject): readonly Person[] {
  if (subject.type === 'milestone') return subject.state.milestone.people ?? []
  return subject.type === 'fact' ? (subject.state.fact.people ?? []) : []
}

/** A value in words or as a number is found as it stands. */
function valueOf(claim: Claim): string | undefined {
  const value = 'value' in claim ? claim.value : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** Words that occur again and again in one entry weigh no more than once. */
function join(texts: readonly (string | undefined)[]): string {
  return [...new Set(texts.filter((text) => text !== undefined))].join('\n')
}

/** A piece of a text, and whether the search found it. */
export interface HighlightPart {
  readonly text: string
  readonly isHit: boolean
}

/** Splits a text into what a search text finds in it and what lies between; together they are the text. */
export function highlight(text: string, q: string): readonly HighlightPart[] {
  const wanted = termsOf(q)
  const parts: HighlightPart[] = []
  let end = 0
  for (const { from, to, term } of wanted.length === 0 ? [] : tokensOf(text)) {
    if (!wanted.some((each) => isHit(term, each))) continue
    if (from > end) parts.push({ text: text.slice(end, from), isHit: false })
    parts.push({ text: text.slice(from, to), isHit: true })
    end = to
  }
  if (end < text.length) parts.push({ text: text.slice(end), isHit: false })
  return parts
}
