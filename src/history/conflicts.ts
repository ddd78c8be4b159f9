import type { Claim, DatedClaim } from '../model/types.ts'
import { BASIS_ORDER, TIER_ORDER } from '../model/vocabulary.ts'
import { formatWhen } from '../time/format-when.ts'
import { intersectBounds } from '../time/span.ts'
import type { When } from '../time/when.ts'
import type { Knowledge } from './known-claims.ts'
import type { Conflict } from './state.ts'

/** A claim that gives a date. */
export type ClaimWithWhen = DatedClaim & { readonly when: When }

/** Whether the claim gives a date at all. */
export function hasWhen(claim: DatedClaim): claim is ClaimWithWhen {
  return claim.when !== null
}

/** Claims without a common day, each with one that contradicts it; undefined where all can be right. */
export function dateConflictOf(
  claims: readonly ClaimWithWhen[],
  knowledge: Knowledge,
): Conflict | undefined {
  const torn = claims.filter((claim) => claims.some((other) => !shareDay(claim, other)))
  if (torn.length === 0) return undefined
  return makeConflict('dates', 'No common day', tellersOf(torn, describeDate, knowledge))
}

function shareDay(a: ClaimWithWhen, b: ClaimWithWhen): boolean {
  return intersectBounds(a.when, b.when) !== undefined
}

function describeDate(claim: ClaimWithWhen): string {
  return formatWhen(claim.when)
}

interface Told {
  readonly claim: Claim
  readonly text: string
}

/** What each claim says, and in which source: "by 22 Feb 2017 (Cellectar Biosciences, 22 Feb 2017)". */
export function tellersOf<C extends Claim>(
  claims: readonly C[],
  describe: (claim: C) => string,
  knowledge: Knowledge,
): readonly Told[] {
  return claims.map((claim) => {
    const { issuer, published } = knowledge.sourceOf(claim)
    return { claim, text: `${describe(claim)} (${issuer}, ${formatWhen(published)})` }
  })
}

/** A conflict in words, its sides in the order in which they became known. */
export function makeConflict(
  kind: Conflict['kind'],
  lead: string,
  told: readonly Told[],
): Conflict {
  return {
    kind,
    summary: `${lead}: ${told.map(({ text }) => text).join('; ')}`,
    claims: told.map(({ claim }) => claim),
  }
}

/**
 * The claim to show where claims contradict each other: the best basis, then the best tier, then the
 * narrowest by `widthOf`, then the newest.
 */
export function mostCredible<C extends Claim>(
  claims: readonly C[],
  knowledge: Knowledge,
  widthOf: (claim: C) => number,
): C | undefined {
  const rank = (claim: C): readonly number[] => [
    BASIS_ORDER.indexOf(claim.basis),
    TIER_ORDER.indexOf(knowledge.sourceOf(claim).tier),
    widthOf(claim),
    -knowledge.dayOf(claim),
  ]
  return claims.toSorted((a, b) => compareRanks(rank(a), rank(b)))[0]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const position = a.findIndex((value, index) => value !== b[index])
  return position === -1 || (a[position] ?? 0) < (b[position] ?? 0) ? -1 : 1
}

/** In days; an open side makes it endless. */
export function widthInDays({ when }: ClaimWithWhen): number {
  return when.earliest === null || when.latest === null ? Infinity : when.latest - when.earliest
}
