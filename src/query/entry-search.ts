import MiniSearch from 'minisearch'
import { fuzzinessOf, isNumeric, termsOf } from './search-tokens.ts'

/** Something that can be found by its words. */
export interface SearchEntry {
  readonly id: string
  readonly title: string
  /** Further words by which it is found, less than by its title. */
  readonly words: string
  /** How much a hit counts, 1 unless said; below 1 it comes after others that fit as well. */
  readonly weight?: number
}

/**
 * Finds entries by the beginnings of their words, a typing error or two forgiven; best first. Without a
 * word, all of them as they are.
 */
export function createEntrySearch<E extends SearchEntry>(
  entries: readonly E[],
): (q: string) => readonly E[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const engine = new MiniSearch<SearchEntry>({
    fields: ['title', 'words'],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3 },
      combineWith: 'AND',
      prefix: (term) => !isNumeric(term),
      fuzzy: fuzzinessOf,
      boostDocument: (id) => byId.get(String(id))?.weight ?? 1,
    },
  })
  engine.addAll(entries)
  return (q) =>
    termsOf(q).length === 0
      ? entries
      : engine.search(q).flatMap(({ id }) => byId.get(String(id)) ?? [])
}
