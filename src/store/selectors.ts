import { memoLast } from '../base/memo.ts'
import { knownOn } from '../history/known-on.ts'
import type { KnownState } from '../history/state.ts'
import type { ProgramId } from '../model/types.ts'
import type { Criteria } from '../query/criteria.ts'
import { facetCounts, whatBlocks } from '../query/facet-counts.ts'
import { claimRowsOf, countsFor, filterItems } from '../query/filter.ts'
import type { Item } from '../query/item.ts'
import { itemsOf } from '../query/items.ts'
import { createSearch } from '../query/search.ts'
import type { Search } from '../query/search.ts'
import type { Day } from '../time/day.ts'
import { compareBounds } from '../time/span.ts'
import { createDaySelectors } from './day-selectors.ts'
import { createPictureSelectors } from './picture-selectors.ts'
import type { DataSelectors, SelectorInput, Selectors } from './selector-types.ts'

/** One set of memos; a factory, so that two stores never share a cache. */
export function createSelectors(input: SelectorInput): Selectors {
  const data = createDataSelectors(input)
  const days = createDaySelectors(input, data)
  return { ...data, ...days, ...createPictureSelectors(input, { ...data, ...days }) }
}

function createDataSelectors({ index, today, state }: SelectorInput): DataSelectors {
  const knownStage = memoLast((asOf: Day, evidence: Criteria['evidence']) =>
    knownOn(index, { asOf, counts: countsFor(evidence) }),
  )
  const itemStage = memoLast((known: KnownState) => itemsOf(index, known))
  const byIdStage = memoLast(
    (items: readonly Item[]) => new Map(items.map((item) => [item.id, item] as const)),
  )
  const searchStage = memoLast((items: readonly Item[], state: KnownState) =>
    createSearch(items, index, state),
  )
  const matchedStage = memoLast((items: readonly Item[], criteria: Criteria) =>
    filterItems(items, criteria, find),
  )
  const inTimeStage = memoLast((items: readonly Item[]) => items.toSorted(compareItems))
  const facetStage = memoLast((items: readonly Item[], criteria: Criteria) =>
    facetCounts(items, criteria, find),
  )
  const blockStage = memoLast((items: readonly Item[], criteria: Criteria) =>
    whatBlocks(items, criteria, find),
  )
  const rowStage = memoLast((items: readonly Item[], criteria: Criteria) =>
    claimRowsOf(items, criteria, index),
  )
  const criteriaStage = memoLast((chosen: Criteria, program: ProgramId | undefined): Criteria =>
    program === undefined ? chosen : { ...chosen, programs: [program] },
  )
  const criteria = (): Criteria => criteriaStage(state().criteria, state().program)
  const asOf = (): Day => state().asOf ?? today
  const known = (): KnownState => knownStage(asOf(), criteria().evidence)
  const items = (): readonly Item[] => itemStage(known())
  const search = (): Search => searchStage(items(), known())
  const matched = (): readonly Item[] => matchedStage(items(), criteria())
  function find(q: string): ReadonlySet<string> | undefined {
    return q.trim() === '' ? undefined : search().find(q).ids
  }
  return {
    asOf,
    criteria,
    known,
    items,
    itemById: () => byIdStage(items()),
    search,
    matched,
    matchedInTime: () => inTimeStage(matched()),
    facets: () => facetStage(items(), criteria()),
    blocks: () => blockStage(items(), criteria()),
    claimRows: () => rowStage(matched(), criteria()),
  }
}

const UNDATED = { earliest: null, latest: null }

/** Along time, then by id, so that the order is one and the same on every run. */
function compareItems(a: Item, b: Item): number {
  const byTime = compareBounds(a.window ?? UNDATED, b.window ?? UNDATED)
  if (byTime !== 0) return byTime
  return a.id < b.id ? -1 : 1
}
