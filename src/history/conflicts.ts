import type { Claim, DatedClaim } from '../model/types.ts'
import { BASIS_ORDER, TIER_ORDER } from '../model/vocabulary.ts'
import { formatWhen } from '../time/format-when.ts'
import { intersectBounds } from '../time/span.ts'
import type { When } from '../time/when.ts'
import type { Knowledge } from './known-claims.ts'
import type { Conflict, ShownBy, ShownSide } from './state.ts'

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
  const lead = 'No common day'
  const shown = mostCredibleDate(torn, knowledge)
  return makeConflict({ kind: 'dates', lead, claims: torn, describe, shown }, knowledge)
}

/** The date that stands against those that share no day with it. */
function mostCredibleDate(
  torn: readonly ClaimWithWhen[],
  knowledge: Knowledge,
): ShownSide | undefined {
  const best = mostCredible(torn, knowledge, widthInDays)
  if (best === undefined) return undefined
  const rivals = torn.filter((claim) => !shareDay(claim, best))
  return { claim: best.id, by: ruleAgainst(best, rivals, knowledge, widthInDays) }
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
  readonly shown?: ShownSide | undefined
}

/** A conflict in words: each thing told, with who told it when. */
export function makeConflict<C extends Claim>(
  { kind, lead, claims, describe, shown }: Dispute<C>,
  knowledge: Knowledge,
): Conflict {
  const tellers = new Map<string, Set<string>>()
  for (const claim of claims) {
    const { issuer, published } = knowledge.sourceOf(claim)
    const told = describe(claim)
    tellers.set(told, (tellers.get(told) ?? new Set()).add(`${issuer}, ${formatWhen(published)}`))
  }
  const sides = [...tellers].map(([told, by]) => `${told} (${[...by].join('; ')})`)
  const summary = `${lead}: ${sides.join(' / ')}`
  return { kind, summary, claims, ...(shown === undefined ? {} : { shown }) }
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
  const rank = (claim: C): readonly number[] => rankOf(claim, knowledge, widthOf)
  return claims.toSorted((a, b) => compareRanks(rank(a), rank(b)))[0]
}

/** In the order of a rank's numbers. */
const CREDIBILITY_RULES: readonly ShownBy[] = ['basis', 'tier', 'exactness', 'newest']

/** By which rule the most credible claim wins over the best of those that contradict it. */
export function ruleAgainst<C extends Claim>(
  best: C,
  rivals: readonly C[],
  knowledge: Knowledge,
  widthOf: (claim: C) => number,
): ShownBy {
  const rival = mostCredible(rivals, knowledge, widthOf)
  if (rival === undefined) return 'first-told'
  const other = rankOf(rival, knowledge, widthOf)
  const decisive = rankOf(best, knowledge, widthOf).findIndex(
    (value, position) => value !== other[position],
  )
  return CREDIBILITY_RULES[decisive] ?? 'first-told'
}

/** Smaller is more credible; the first number that differs decides. */
function rankOf<C extends Claim>(
  claim: C,
  knowledge: Knowledge,
  widthOf: (claim: C) => number,
): readonly number[] {
  return [
    BASIS_ORDER.indexOf(claim.basis),
    TIER_ORDER.indexOf(knowledge.sourceOf(claim).tier),
    widthOf(claim),
    knowledge.asOf - knowledge.dayOf(claim),
  ]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const position = a.findIndex((value, index) => value !== b[index])
  if (position === -1) return 0
  return (a[position] ?? 0) < (b[position] ?? 0) ? -1 : 1
}

/** In days; an open side makes it endless. */
export function widthInDays({ when }: ClaimWithWhen): number {
  return when.earliest === null || when.latest === null ? Infinity : when.latest - when.earliest
}
