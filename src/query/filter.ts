import { assertNever, ensure } from '../base/assert.ts'
import type { CurrentStatus } from '../history/state.ts'
import type {
  ActivityClaim,
  Claim,
  DatedClaim,
  DoseClaim,
  Source,
  ValueClaim,
} from '../model/types.ts'
import { containsBounds, intersectBounds } from '../time/span.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import { isCompanyWord } from '../model/company-word.ts'
import type { Criteria, EvidenceScope } from './criteria.ts'
import type { Item } from './item.ts'
import { statusOfActivity } from './items.ts'

/** The ids that a search text finds; undefined where the text asks for nothing. */
export type SearchIds = (q: string) => ReadonlySet<string> | undefined

/** One claim of one item, with the document that makes it. */
export interface ClaimRow {
  readonly item: Item
  readonly claim: Claim
  readonly source: Source
}

/** The things that satisfy every criterion, in their given order. */
export function filterItems(
  items: readonly Item[],
  criteria: Criteria,
  search: SearchIds,
): readonly Item[] {
  const tests = itemTestsOf(criteria, search)
  return items.filter((item) => tests.every((passes) => passes(item)))
}

type ItemTest = (item: Item) => boolean

/** The tests that the criteria come down to; a criterion that asks for nothing has none. */
function itemTestsOf(criteria: Criteria, search: SearchIds): readonly ItemTest[] {
  const { during, sure, conflictOnly } = criteria
  const found = criteria.q.trim() === '' ? undefined : search(criteria.q)
  const tests: readonly (ItemTest | undefined)[] = [
    listTest(criteria.compounds, ({ compounds }) => compounds),
    listTest(criteria.programs, ({ programs }) => programs),
    listTest(criteria.phases, ({ phases }) => phases),
    listTest(criteria.kinds, ({ kind }) => [kind]),
    listTest(criteria.statuses, ({ status }) => [status]),
    listTest(criteria.indications, ({ indications }) => indications),
    listTest(criteria.verdicts, ({ verdicts }) => verdicts),
    found === undefined ? undefined : ({ id }) => found.has(id),
    during === undefined ? undefined : (item) => liesWithin(item, during, sure),
    conflictOnly ? ({ hasConflict }) => hasConflict : undefined,
    claimTest(criteria),
  ]
  return tests.filter((test) => test !== undefined)
}

function listTest<T>(
  chosen: readonly T[],
  valuesOf: (item: Item) => readonly T[],
): ItemTest | undefined {
  if (chosen.length === 0) return undefined
  return (item) => valuesOf(item).some((value) => chosen.includes(value))
}

/**
 * One and the same claim must pass all criteria on claims. What has none of its own, as a stretch of which only
 * the beginning is told, is known by others: those have counted already.
 */
function claimTest(criteria: Criteria): ItemTest | undefined {
  const { tiers, bases, evidence } = criteria
  const isOfScopeOnly = tiers.length === 0 && bases.length === 0
  if (isOfScopeOnly && evidence === 'public') return undefined
  const passes = claimFilter(criteria)
  return ({ claims, sources }) =>
    (isOfScopeOnly && claims.length === 0) ||
    claims.some((claim, position) => passes(claim, ensure(sources[position], 'a source')))
}

/** Whether a claim passes the criteria on claims. */
export function claimFilter(
  criteria: Pick<Criteria, 'tiers' | 'bases' | 'evidence'>,
): (claim: Claim, source: Source) => boolean {
  const { tiers, bases } = criteria
  const counts = countsFor(criteria.evidence)
  return (claim, source) =>
    (tiers.length === 0 || tiers.includes(source.tier)) &&
    (bases.length === 0 || bases.includes(claim.basis)) &&
    counts(claim, source)
}

/**
 * Which claims count in a scope of evidence: of the documents whose text was checked, of what the
 * company published itself, or all.
 */
export function countsFor(scope: EvidenceScope): (claim: Claim, source: Source) => boolean {
  switch (scope) {
    case 'documents':
      return (_claim, { sha256 }) => sha256 !== undefined
    case 'company':
      return (_claim, source) => isCompanyWord(source)
    case 'public':
      return () => true
    default:
      return assertNever(scope)
  }
}

/**
 * Certain: all of the days that it could be lie in the range. Possible: one of them does. What has no
 * date is neither: nothing says that it could lie there more than anywhere else.
 */
function liesWithin(
  { window }: Item,
  during: NonNullable<Criteria['during']>,
  sure: Criteria['sure'],
): boolean {
  if (window === null || (window.earliest === null && window.latest === null)) return false
  // A stretch that is told to end before it begins lies nowhere, possibly or certainly.
  const isPossible = intersectBounds(during, window) !== undefined
  return isPossible && (sure === 'possible' || containsBounds(during, window))
}

/**
 * The claims of the given items that pass the criteria on claims; where statuses are chosen, only those
 * whose own status is among them.
 */
export function claimRowsOf(
  items: readonly Item[],
  criteria: Criteria,
  index: DatasetIndex,
): readonly ClaimRow[] {
  const passes = claimFilter(criteria)
  const { statuses } = criteria
  return items.flatMap((item) =>
    item.claims
      .map((claim) => ({
        item,
        claim,
        source: ensure(index.sourceById.get(claim.source), claim.source),
      }))
      .filter(
        ({ claim, source }) =>
          passes(claim, source) &&
          (statuses.length === 0 || statuses.includes(statusOfClaim(claim))),
      ),
  )
}

/** The status that a claim gives, in the words by which the reader filters. */
export function statusOfClaim(
  claim: Claim | DatedClaim | ActivityClaim | ValueClaim | DoseClaim,
): CurrentStatus {
  if (claim.basis === 'absent' || !('status' in claim)) return 'not-stated'
  return claim.status === 'expected' || claim.status === 'happened' || claim.status === 'cancelled'
    ? claim.status
    : statusOfActivity(claim.status)
}
