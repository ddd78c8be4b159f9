import type { Source, Tier } from './types.ts'
import { TIER_LABELS, TIER_ORDER } from './vocabulary.ts'

/** What a source is called: as its tier, but a page of the company that bears no day is no press release. */
export type SourceKind = Tier | 'page'

export const SOURCE_KIND_LABELS: Readonly<Record<SourceKind, string>> = {
  ...TIER_LABELS,
  page: 'Company page',
}

/** The order of tiers, pages after the releases that they are believed like. */
export const SOURCE_KIND_ORDER: readonly SourceKind[] = TIER_ORDER.flatMap((tier) =>
  tier === 'release' ? [tier, 'page' as const] : [tier],
)

/** A release has a day; of a page it is known only by which day it was certainly there. */
export function kindOfSource({ tier, published }: Pick<Source, 'tier' | 'published'>): SourceKind {
  return tier === 'release' && published.earliest === null ? 'page' : tier
}

/** "Press release", "Company page". */
export function sourceKindName(source: Pick<Source, 'tier' | 'published'>): string {
  return SOURCE_KIND_LABELS[kindOfSource(source)]
}
