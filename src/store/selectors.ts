import { memoLast } from '../base/memo.ts'
import { knownOn } from '../history/known-on.ts'
import type { KnownState } from '../history/state.ts'
import type { Scene } from '../layout/scene.ts'
import type { TextMeasurer } from '../layout/text-measurer.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Criteria } from '../query/criteria.ts'
import { facetCounts, whatBlocks } from '../query/facet-counts.ts'
import type { FacetCounts } from '../query/facet-counts.ts'
import { claimRowsOf, countsFor, filterItems } from '../query/filter.ts'
import type { ClaimRow } from '../query/filter.ts'
import type { Item } from '../query/item.ts'
import { itemsOf } from '../query/items.ts'
import { createSearch } from '../query/search.ts'
import type { Search } from '../query/search.ts'
import type { Day } from '../time/day.ts'
import { compareBounds } from '../time/span.ts'
import type { TimeWindow, Viewport, WindowLimits } from '../time/viewport.ts'
import { createPictureSelectors } from './picture-selectors.ts'
import type { ViewState } from './view-state.ts'

export interface SelectorInput {
  readonly index: DatasetIndex
  readonly today: Day
  readonly measurer: TextMeasurer
  readonly extent: TimeWindow
  readonly limits: WindowLimits
  readonly state: () => ViewState
}

/**
 * Everything that is worked out from the state, stage by stage; nothing of it is stored.
 *
 * Each stage remembers its last result by what it depends on: a hover re-runs only the last stage of the
 * Scene, a pan nothing of history and query.
 */
export interface Selectors {
  readonly asOf: () => Day
  readonly known: () => KnownState
  /** All that is known, unfiltered. */
  readonly items: () => readonly Item[]
  readonly itemById: () => ReadonlyMap<string, Item>
  readonly search: () => Search
  /** What passes the filters. */
  readonly matched: () => readonly Item[]
  /** What passes, along time: for stepping from one to the next. */
  readonly matchedInTime: () => readonly Item[]
  readonly facets: () => FacetCounts
  /** Of each active criterion, how many things would match without it. */
  readonly blocks: () => ReturnType<typeof whatBlocks>
  readonly claimRows: () => readonly ClaimRow[]
  readonly window: () => TimeWindow
  readonly limits: () => WindowLimits
  /** The window that shows the whole data set. */
  readonly fitWindow: () => TimeWindow
  /** The window that shows all of one row, or one thing with what surrounds it. */
  readonly windowOfRow: (rowId: string) => TimeWindow
  readonly windowOfItem: (id: string) => TimeWindow
  readonly viewport: () => Viewport
  readonly scene: () => Scene
}

/** One set of memos; a factory, so that two stores never share a cache. */
export function createSelectors(input: SelectorInput): Selectors {
  const data = createDataSelectors(input)
  return { ...data, ...createPictureSelectors(input, data) }
}

export type DataSelectors = Pick<
  Selectors,
  | 'asOf'
  | 'known'
  | 'items'
  | 'itemById'
  | 'search'
  | 'matched'
  | 'matchedInTime'
  | 'facets'
  | 'blocks'
  | 'claimRows'
>

function createDataSelectors({ index, today, state }: SelectorInput): DataSelectors {
  const knownStage = memoLast((asOf: Day, evidence: Criteria['evidence']) =>
    knownOn(index, { asOf, counts: countsFor(evidence) }),
  )
  const itemStage = memoLast((known: KnownState) => itemsOf(index, known))
  const byIdStage = memoLast(
    (items: readonly Item[]) => new Map(items.map((item) => [item.id, item] as const)),
  )
  const searchStage = memoLast((items: readonly Item[]) => createSearch(items, index))
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
  const criteria = (): Criteria => state().criteria
  const asOf = (): Day => state().asOf ?? today
  const known = (): KnownState => knownStage(asOf(), criteria().evidence)
  const items = (): readonly Item[] => itemStage(known())
  const search = (): Search => searchStage(items())
  const matched = (): readonly Item[] => matchedStage(items(), criteria())
  function find(q: string): ReadonlySet<string> | undefined {
    return q.trim() === '' ? undefined : search().find(q).ids
  }
  return {
    asOf,
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
