import { ensure } from '../base/assert.ts'
import type { Claim, Source } from '../model/types.ts'
import {
  BASIS_ORDER,
  KIND_ORDER,
  PHASE_ORDER,
  STATUS_ORDER,
  TIER_ORDER,
} from '../model/vocabulary.ts'
import { NO_CRITERIA } from './criteria.ts'
import type { Criteria } from './criteria.ts'
import { claimFilter, filterItems } from './filter.ts'
import type { SearchIds } from './filter.ts'
import type { Item } from './item.ts'

/** The criteria that are chosen from lists. */
export type Facet =
  'compounds' | 'programs' | 'phases' | 'kinds' | 'statuses' | 'indications' | 'tiers' | 'bases'

/** One choice of a facet, and how many items choosing just it there would leave. */
export interface FacetCount<Choice> {
  readonly choice: Choice
  readonly count: number
}

export type FacetCounts = {
  readonly [F in Facet]: readonly FacetCount<Criteria[F][number]>[]
}

/**
 * Every choice that exists in the items, with the number of items that choosing just it in its facet
 * would give, all else unchanged. Words of the vocabulary come in its order, indications by alphabet,
 * the rest as the items do.
 */
export function facetCounts(
  items: readonly Item[],
  criteria: Criteria,
  search: SearchIds,
): FacetCounts {
  const input: CountInput = { items, criteria, search: rememberSearch(search) }
  return {
    compounds: countChoices(input, 'compounds', ({ compounds }) => compounds),
    programs: countChoices(input, 'programs', ({ programs }) => programs),
    phases: inOrder(
      countChoices(input, 'phases', ({ phases }) => phases),
      PHASE_ORDER,
    ),
    kinds: inOrder(
      countChoices(input, 'kinds', ({ kind }) => [kind]),
      KIND_ORDER,
    ),
    statuses: inOrder(
      countChoices(input, 'statuses', ({ status }) => [status]),
      STATUS_ORDER,
    ),
    indications: countChoices(input, 'indications', ({ indications }) => indications).toSorted(
      (a, b) => a.choice.localeCompare(b.choice, 'en'),
    ),
    tiers: inOrder(
      countChoices(input, 'tiers', (item, without) =>
        ofClaims(item, without, (_claim, { tier }) => tier),
      ),
      TIER_ORDER,
    ),
    bases: inOrder(
      countChoices(input, 'bases', (item, without) =>
        ofClaims(item, without, ({ basis }) => basis),
      ),
      BASIS_ORDER,
    ),
  }
}

interface CountInput {
  readonly items: readonly Item[]
  readonly criteria: Criteria
  readonly search: SearchIds
}

function countChoices<F extends Facet>(
  { items, criteria, search }: CountInput,
  facet: F,
  choicesOf: (item: Item, without: Criteria) => readonly Criteria[F][number][],
): readonly FacetCount<Criteria[F][number]>[] {
  const without: Criteria = { ...criteria, [facet]: [] }
  const counts = new Map<Criteria[F][number], number>()
  for (const item of items) {
    for (const choice of choicesOf(item, NO_CRITERIA)) counts.set(choice, 0)
  }
  for (const item of filterItems(items, without, search)) {
    for (const choice of new Set(choicesOf(item, without))) {
      counts.set(choice, (counts.get(choice) ?? 0) + 1)
    }
  }
  return [...counts].map(([choice, count]) => ({ choice, count }))
}

/** What the claims of an item that pass the other criteria have to choose from. */
function ofClaims<T>(
  { claims, sources }: Item,
  without: Criteria,
  valueOf: (claim: Claim, source: Source) => T,
): readonly T[] {
  const passes = claimFilter(without)
  return claims.flatMap((claim, position) => {
    const source = ensure(sources[position], 'a source')
    return passes(claim, source) ? [valueOf(claim, source)] : []
  })
}

function inOrder<T>(
  counts: readonly FacetCount<T>[],
  order: readonly T[],
): readonly FacetCount<T>[] {
  return counts.toSorted((a, b) => order.indexOf(a.choice) - order.indexOf(b.choice))
}

/** A criterion that stands in the way, and how many items there would be without it. */
export interface Blocker {
  readonly criterion: keyof Criteria
  readonly count: number
}

/**
 * How many items would match without each criterion that asks for something, the most rewarding first.
 *
 * The scope of evidence is not among them: the items given are those of the scope already.
 */
export function whatBlocks(
  items: readonly Item[],
  criteria: Criteria,
  search: SearchIds,
): readonly Blocker[] {
  const remembered = rememberSearch(search)
  return DROPPABLE.filter((criterion) => isActive(criteria, criterion))
    .map((criterion) => {
      const without = { ...criteria, [criterion]: NO_CRITERIA[criterion] }
      return { criterion, count: filterItems(items, without, remembered).length }
    })
    .sort((a, b) => b.count - a.count)
}

const DROPPABLE: readonly (keyof Criteria)[] = [
  'q',
  'during',
  'conflictOnly',
  'kinds',
  'statuses',
  'tiers',
  'bases',
  'indications',
  'phases',
  'programs',
  'compounds',
]

function isActive(criteria: Criteria, criterion: keyof Criteria): boolean {
  const value = criteria[criterion]
  if (Array.isArray(value)) return value.length > 0
  return typeof value === 'string' ? value.trim() !== '' : value !== NO_CRITERIA[criterion]
}

/** Searches once for one text, however often it is asked. */
function rememberSearch(search: SearchIds): SearchIds {
  const found = new Map<string, ReadonlySet<string> | undefined>()
  return (q) => {
    if (!found.has(q)) found.set(q, search(q))
    return found.get(q)
  }
}
