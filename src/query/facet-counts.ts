import { ensure } from '../base/assert.ts'
import type { Basis, Claim, Source, Tier } from '../model/types.ts'
import {
  BASIS_ORDER,
  KIND_ORDER,
  PHASE_ORDER,
  STATUS_ORDER,
  TIER_ORDER,
  VERDICT_ORDER,
} from '../model/vocabulary.ts'
import { NO_CRITERIA } from './criteria.ts'
import type { Criteria } from './criteria.ts'
import { claimFilter, filterItems } from './filter.ts'
import type { SearchIds } from './filter.ts'
import type { Item } from './item.ts'

/** The criteria that are chosen from lists. */
export type Facet =
  | 'compounds'
  | 'programs'
  | 'phases'
  | 'kinds'
  | 'statuses'
  | 'indications'
  | 'verdicts'
  | 'tiers'
  | 'bases'

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
    compounds: countChoices(input, 'compounds', () => (item) => item.compounds),
    programs: countChoices(input, 'programs', () => (item) => item.programs),
    phases: countChoices(input, 'phases', () => (item) => item.phases),
    kinds: countChoices(input, 'kinds', () => (item) => [item.kind]),
    statuses: countChoices(input, 'statuses', () => (item) => [item.status]),
    indications: countChoices(input, 'indications', () => (item) => item.indications),
    verdicts: countChoices(input, 'verdicts', () => (item) => item.verdicts),
    tiers: countChoices(input, 'tiers', ofClaims(tierOf)),
    bases: countChoices(input, 'bases', ofClaims(basisOf)),
  }
}

function tierOf(_claim: Claim, { tier }: Source): Tier {
  return tier
}

function basisOf({ basis }: Claim): Basis {
  return basis
}

interface CountInput {
  readonly items: readonly Item[]
  readonly criteria: Criteria
  readonly search: SearchIds
}

/** The choices that an item offers under the criteria. */
type ChoicesUnder<T> = (criteria: Criteria) => (item: Item) => readonly T[]

function countChoices<F extends Facet>(
  { items, criteria, search }: CountInput,
  facet: F,
  choicesUnder: ChoicesUnder<Criteria[F][number]>,
): readonly FacetCount<Criteria[F][number]>[] {
  const counts = new Map<Criteria[F][number], number>()
  const choicesOf = choicesUnder(NO_CRITERIA)
  for (const item of items) {
    for (const choice of choicesOf(item)) counts.set(choice, 0)
  }
  const without: Criteria = { ...criteria, [facet]: [] }
  const openChoicesOf = choicesUnder(without)
  for (const item of filterItems(items, without, search)) {
    for (const choice of distinct(openChoicesOf(item))) {
      counts.set(choice, (counts.get(choice) ?? 0) + 1)
    }
  }
  return [...counts].map(([choice, count]) => ({ choice, count })).sort(ORDER[facet])
}

function distinct<T>(values: readonly T[]): Iterable<T> {
  return values.length < 2 ? values : new Set(values)
}

/** What the claims of an item that pass the criteria have to choose from. */
function ofClaims<T>(valueOf: (claim: Claim, source: Source) => T): ChoicesUnder<T> {
  return (criteria) => {
    const passes = claimFilter(criteria)
    return ({ claims, sources }) => {
      const values: T[] = []
      for (const [position, claim] of claims.entries()) {
        const source = ensure(sources[position], 'a source')
        if (passes(claim, source)) values.push(valueOf(claim, source))
      }
      return values
    }
  }
}

type CompareChoices = (a: { readonly choice: string }, b: { readonly choice: string }) => number

const ORDER: Readonly<Record<Facet, CompareChoices>> = {
  compounds: () => 0,
  programs: () => 0,
  phases: byRankIn(PHASE_ORDER),
  kinds: byRankIn(KIND_ORDER),
  statuses: byRankIn(STATUS_ORDER),
  indications: (a, b) => a.choice.localeCompare(b.choice, 'en'),
  verdicts: byRankIn(VERDICT_ORDER),
  tiers: byRankIn(TIER_ORDER),
  bases: byRankIn(BASIS_ORDER),
}

function byRankIn(order: readonly string[]): CompareChoices {
  return (a, b) => order.indexOf(a.choice) - order.indexOf(b.choice)
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
  'verdicts',
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
