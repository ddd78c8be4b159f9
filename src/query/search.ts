import MiniSearch from 'minisearch'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Claim, Person } from '../model/types.ts'
import { KIND_LABELS } from '../model/vocabulary.ts'
import type { Item, Subject } from './item.ts'
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
 * A word is found by its beginning or with a typing error or two; a number only exactly. The search
 * index is built at the first question, so that a reader who never searches never waits for it.
 */
export function createSearch(items: readonly Item[], index: DatasetIndex): Search {
  let engine: MiniSearch<Entry> | undefined
  return {
    find(q) {
      if (termsOf(q).length === 0) return foundOf(items.map(({ id }) => id))
      engine ??= createEngine(items, index)
      return foundOf(engine.search(q).map(({ id }) => String(id)))
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
}

const BOOST = { title: 4, names: 2, people: 2, figures: 1, notes: 0.5 }

function createEngine(items: readonly Item[], index: DatasetIndex): MiniSearch<Entry> {
  const engine = new MiniSearch<Entry>({
    fields: Object.keys(BOOST),
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      combineWith: 'AND',
      prefix: (term) => !isNumeric(term),
      fuzzy: fuzzinessOf,
    },
  })
  engine.addAll(items.map((item) => entryOf(item, index)))
  return engine
}

function entryOf(item: Item, index: DatasetIndex): Entry {
  const { id, title, kind, claims, indications, sources } = item
  const evidence = claims.flatMap(({ evidence }) => evidence)
  return {
    id,
    title: `${title} ${KIND_LABELS[kind]}`,
    names: join([...aliasesOf(item, index), ...indications]),
    people: join([
      ...peopleOf(item.subject).flatMap(({ name, role }) => [name, role]),
      ...claims.map(({ by }) => by),
    ]),
    figures: join([...evidence.flatMap(({ figures }) => figures), ...claims.map(valueOf)]),
    notes: join([
      ...claims.flatMap(({ note, reasoning }) => [note, reasoning]),
      ...sources.flatMap(({ printed = [] }) => printed),
    ]),
  }
}

function aliasesOf(
  { programs, compounds, subject }: Item,
  index: DatasetIndex,
): readonly (string | undefined)[] {
  const agency = subject.type === 'milestone' ? subject.state.milestone.agency : undefined
  return [
    agency,
    ...programs.flatMap((id) =>
      (index.programById.get(id)?.names ?? []).flatMap(({ name, shortName }) => [name, shortName]),
    ),
    ...programs.map((id) => index.programById.get(id)?.registryId),
    ...compounds.flatMap((id) => (index.compoundById.get(id)?.names ?? []).map(({ name }) => name)),
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
