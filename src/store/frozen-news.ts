import { createKnowledge } from '../history/known-claims.ts'
import type { Knowledge } from '../history/known-claims.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Claim } from '../model/types.ts'
import type { EvidenceScope } from '../query/criteria.ts'
import { countsFor } from '../query/filter.ts'
import type { Day } from '../time/day.ts'
import { readDataName } from './data-name.ts'
import type { TimelineStore } from './timeline-store.ts'

/** What the data hold that a frozen view does not show, or did not show when it was frozen. */
export interface FrozenNews {
  /** Became known after its day, by the evidence that is looked at. */
  readonly claims: number
  /** Documents that tell these. */
  readonly documents: number
  /**
   * How many more claims of its day or before the data hold than when it was frozen, less than 0 for fewer;
   * undefined where the link does not say how many there were.
   */
  readonly addedBefore: number | undefined
}

/** Counts what came since the day that the store shows. */
export function frozenNews({ index, today, select, getState }: TimelineStore): FrozenNews {
  const asOf = select.asOf()
  const { known, claims } = knowledgeOn(index, today, getState().criteria.evidence)
  const news = claims.filter((claim) => known.dayOf(claim) > asOf)
  const told = readDataName(getState().frozenData ?? '')?.claimCount
  return {
    claims: news.length,
    documents: new Set(news.map((claim) => known.sourceOf(claim).id)).size,
    addedBefore: told === undefined ? undefined : claimCountOn(index, asOf) - told,
  }
}

/** How many claims were known on a day, of everything public. */
export function claimCountOn(index: DatasetIndex, asOf: Day): number {
  return knowledgeOn(index, asOf, 'public').claims.length
}

function knowledgeOn(
  index: DatasetIndex,
  asOf: Day,
  evidence: EvidenceScope,
): { readonly known: Knowledge; readonly claims: readonly Claim[] } {
  const known = createKnowledge(index, { asOf, counts: countsFor(evidence) })
  const all = [...index.claimById.values()].map(({ claim }) => claim)
  return { known, claims: known.countedOf(all) }
}
