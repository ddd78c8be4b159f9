import { ensure } from '../base/assert.ts'
import type { Day } from '../time/day.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Claim, ClaimId, Source } from '../model/types.ts'
import { firstDecisive } from './order.ts'

/** What counts: told by `asOf`, and accepted by the reader's choice of evidence. */
export interface KnowledgeOptions {
  readonly asOf: Day
  readonly counts: (claim: Claim, source: Source) => boolean
}

/** The claims and sources that count on one day, and since when each does. */
export interface Knowledge {
  readonly asOf: Day
  /** Published by then, by publication. */
  readonly sources: readonly Source[]
  readonly sourceOf: (claim: Claim) => Source
  /** The counted ones, in the order in which they became known. */
  readonly countedOf: <C extends Claim>(claims: readonly C[]) => readonly C[]
  /** The day from which a counted claim counts; not to be asked of another. */
  readonly dayOf: (claim: Claim) => Day
}

/**
 * Decides which claims count.
 *
 * A claim is known from its `knownFrom`, else from its source's publication, each at its latest: before
 * that day nobody can be sure that it was public. A claim that rests on others is known when the last
 * of them is, and counts only while all of them do. What has no certain day never counts.
 */
export function createKnowledge(
  index: DatasetIndex,
  { asOf, counts }: KnowledgeOptions,
): Knowledge {
  const days = new Map<ClaimId, Day | undefined>()
  const sourceOf = (claim: Claim): Source =>
    ensure(index.sourceById.get(claim.source), claim.source)

  const countedFrom = (claim: Claim): Day | undefined => {
    if (days.has(claim.id)) return days.get(claim.id)
    // Held as uncounted while its inputs are looked at, so that a cycle of inputs ends.
    days.set(claim.id, undefined)
    const day = workOut(claim)
    days.set(claim.id, day)
    return day
  }

  const workOut = (claim: Claim): Day | undefined => {
    const source = sourceOf(claim)
    if (!counts(claim, source)) return undefined
    const own = knownDay(claim, source)
    return claim.inputs === undefined ? own : latestOf([own, ...claim.inputs.map(countedFromOfId)])
  }

  const countedFromOfId = (id: ClaimId): Day | undefined => {
    const input = index.claimById.get(id)
    return input === undefined ? undefined : countedFrom(input.claim)
  }

  const isCounted = (claim: Claim): boolean => {
    const day = countedFrom(claim)
    return day !== undefined && day <= asOf
  }
  const dayOf = (claim: Claim): Day => ensure(countedFrom(claim), `the day of ${claim.id}`)
  const sourceRank = new Map(index.orderedSources.map((source, rank) => [source.id, rank]))
  const rankOf = (claim: Claim): number => sourceRank.get(claim.source) ?? 0

  const compareByKnowledge = (a: Claim, b: Claim): number =>
    firstDecisive(dayOf(a) - dayOf(b), rankOf(a) - rankOf(b))

  return {
    asOf,
    sources: countedSources(index, { asOf, counts }),
    sourceOf,
    dayOf,
    countedOf: (claims) => {
      const counted = claims.filter(isCounted)
      return counted.length < 2 ? counted : counted.sort(compareByKnowledge)
    },
  }
}

/** The day from which a claim by itself is surely public. */
function knownDay({ knownFrom }: Claim, { published }: Source): Day | undefined {
  return knownFrom?.latest ?? published.latest ?? undefined
}

/** Undefined where one of the days is. */
function latestOf([first, ...rest]: readonly (Day | undefined)[]): Day | undefined {
  let latest = first
  for (const day of rest) {
    if (latest === undefined || day === undefined) return undefined
    if (day > latest) latest = day
  }
  return latest
}

/** A source counts once it is surely public, unless each of its claims is left out by choice. */
function countedSources(
  index: DatasetIndex,
  { asOf, counts }: KnowledgeOptions,
): readonly Source[] {
  return index.orderedSources.filter((source) => {
    if (source.published.latest === null || source.published.latest > asOf) return false
    const claims = index.claimsBySource.get(source.id) ?? []
    return claims.length === 0 || claims.some(({ claim }) => counts(claim, source))
  })
}
