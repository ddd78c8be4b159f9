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
  if (claims.length < 2) return undefined
  const torn = claims.filter((claim) => claims.some((other) => !shareDay(claim, other)))
  if (torn.length === 0) return undefined
  const describe = ({ when }: ClaimWithWhen): string => formatWhen(when)
  return makeConflict({ kind: 'dates', lead: 'No common day', claims: torn, describe }, knowledge)
}

function shareDay(a: ClaimWithWhen, b: ClaimWithWhen): boolean {
  return intersectBounds(a.when, b.when) !== undefined
}

/** What two or more claims hold against each other, before it is put into words. */
interface Dispute<C extends Claim> {
  readonly kind: Conflict['kind']
  readonly lead: string
  /** In the order in which they became known. */
  readonly claims: readonly C[]
  readonly describe: (claim: C) => string
}

/** A conflict in words: each thing told, with who told it when. */
export function makeConflict<C extends Claim>(
  { kind, lead, claims, describe }: Dispute<C>,
  knowledge: Knowledge,
): Conflict {
  const tellers = new Map<string, Set<string>>()
  for (const claim of claims) {
    const { issuer, published } = knowledge.sourceOf(claim)
    const told = describe(claim)
    tellers.set(told, (tellers.get(told) ?? new Set()).add(`${issuer}, ${formatWhen(published)}`))
  }
  const sides = [...tellers].map(([told, by]) => `${told} (${[...by].join('; ')})`)
  return { kind, summary: `${lead}: ${sides.join(' / ')}`, claims }
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
    knowledge.asOf - knowledge.dayOf(claim),
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
