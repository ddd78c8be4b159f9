import { memoLast } from '../base/memo.ts'
import { guidanceLedger, recordOf } from '../history/guidance.ts'
import type { GuidanceRecord, GuidanceRow } from '../history/guidance.ts'
import type { KnownState, Verdict } from '../history/state.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Criteria } from '../query/criteria.ts'
import { claimFilter, filterItems } from '../query/filter.ts'
import type { Item } from '../query/item.ts'
import type { TimelineStore } from './timeline-store.ts'

/** What the Guidance view is drawn from; apart, since only that view fetches it. */
export interface GuidanceSelectors {
  /** Every promise of what passes the filters; of verdicts that are chosen, only these. */
  readonly ledger: () => readonly GuidanceRow[]
  /** The promises whatever their verdict: a record is of all that was promised, or it is none. */
  readonly allVerdicts: () => readonly GuidanceRow[]
  readonly records: () => readonly GuidanceRecord[]
}

/** One set of memos for one view of one store. */
export function createGuidanceSelectors(store: TimelineStore): GuidanceSelectors {
  const { index, select } = store
  const rowStage = memoLast((known: KnownState) => guidanceLedger(known))
  const allStage = memoLast(
    (rows: readonly GuidanceRow[], items: readonly Item[], criteria: Criteria) =>
      rowsOfItems(rows, itemsOfAnyVerdict(store, items, criteria), { criteria, index }),
  )
  const ledgerStage = memoLast((rows: readonly GuidanceRow[], verdicts: readonly Verdict[]) =>
    verdicts.length === 0 ? rows : rows.filter(({ verdict }) => verdicts.includes(verdict)),
  )
  const recordStage = memoLast(recordOf)
  const allVerdicts = (): readonly GuidanceRow[] =>
    allStage(rowStage(select.known()), select.items(), select.criteria())
  return {
    ledger: () => ledgerStage(allVerdicts(), select.criteria().verdicts),
    allVerdicts,
    records: () => recordStage(allVerdicts()),
  }
}

function itemsOfAnyVerdict(
  { select }: TimelineStore,
  items: readonly Item[],
  criteria: Criteria,
): ReadonlySet<string> {
  const found = filterItems(
    items,
    { ...criteria, verdicts: [] },
    (q) => select.search().find(q).ids,
  )
  return new Set(found.map(({ id }) => id))
}

function rowsOfItems(
  rows: readonly GuidanceRow[],
  items: ReadonlySet<string>,
  { criteria, index }: { readonly criteria: Criteria; readonly index: DatasetIndex },
): readonly GuidanceRow[] {
  const passes = claimFilter(criteria)
  return rows.filter(({ milestone, claim }) => {
    const owned = index.claimById.get(claim)
    return items.has(milestone) && owned !== undefined && passes(owned.claim, owned.source)
  })
}
