import { ensure } from '../base/assert.ts'
import type { Conflict, ShownBy } from '../history/state.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Claim, Source } from '../model/types.ts'
import type { Item, Subject } from '../query/item.ts'
import { claimEntryOf } from './claim-entries.ts'
import type { ClaimEntry } from './claim-entries.ts'
import type { Naming } from './naming.ts'

/** One of the things told that cannot all be right, with everyone who told it. */
export interface ConflictSide {
  /** The date at its precision, the value with its unit, or the status. */
  readonly said: string
  /** Why it is the one that is shown; undefined where it is not. */
  readonly shownBy: ShownBy | undefined
  readonly tellers: readonly Teller[]
}

export interface Teller {
  readonly claim: Claim
  readonly source: Source
}

/** In which respects a thing is told in contradictions; a stretch has none of its own. */
export function conflictsIn({ type, state }: Subject): readonly Conflict[] {
  return type === 'span' ? [] : state.conflicts
}

/** The sides of a conflict in the order in which they became known; who says the same stands together. */
export function conflictSidesOf(
  { kind, claims, shown }: Conflict,
  index: DatasetIndex,
  naming: Naming,
): readonly ConflictSide[] {
  const tellersOf = new Map<string, Teller[]>()
  for (const claim of claims) {
    const owned = ensure(index.claimById.get(claim.id), claim.id)
    const said = saidBy(kind, ensure(claimEntryOf(owned, claim.id, naming), claim.id))
    const teller = { claim, source: owned.source }
    const tellers = tellersOf.get(said)
    if (tellers === undefined) tellersOf.set(said, [teller])
    else tellers.push(teller)
  }
  return [...tellersOf].map(([said, tellers]) => ({
    said,
    tellers,
    shownBy: tellers.some(({ claim }) => claim.id === shown?.claim) ? shown?.by : undefined,
  }))
}

/** What the claim says of the matter that is in dispute. */
function saidBy(kind: Conflict['kind'], { value, when, status }: ClaimEntry): string {
  if (kind === 'dates') return when ?? status
  if (kind === 'statuses') return when === undefined ? status : `${status}, ${when}`
  return [value ?? status, when].filter((text) => text !== undefined).join(' · ')
}

export const CONFLICT_TEXTS: Readonly<Record<Conflict['kind'], string>> = {
  dates: 'The dates have no day in common.',
  values: 'The values cannot all be right.',
  statuses: 'The statuses cannot all be right.',
}

const RULES: Readonly<Record<ShownBy, string>> = {
  basis: 'it has the better basis',
  tier: 'its kind of document is believed first',
  exactness: 'it is told more exactly',
  newest: 'it was told last',
  happened: 'what has happened goes before all else',
  advanced: 'of one day, the more advanced status holds',
  'first-told': 'of two told alike, the first stands',
  'last-told': 'of two told on one day, the last stands',
}

/** Why one side is the one that is shown. */
export function ruleText(by: ShownBy): string {
  return `Shown: ${RULES[by]}.`
}

/** One contradiction, and the thing that is shown to carry it. */
export interface Dispute {
  readonly item: Item
  readonly conflict: Conflict
}

/** Everything that is told in contradictions, each contradiction once however many marks carry it. */
export function disputesOf(items: readonly Item[]): readonly Dispute[] {
  const disputes = new Map<Conflict, Dispute>()
  for (const item of items) {
    for (const conflict of conflictsIn(item.subject)) {
      if (!disputes.has(conflict)) disputes.set(conflict, { item, conflict })
    }
  }
  return [...disputes.values()]
}
