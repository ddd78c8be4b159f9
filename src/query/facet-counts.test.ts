import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDataset } from '../history/testing/any-dataset.ts'
import {
  knownOf,
  makeClaim,
  makeFact,
  makeMilestone,
  makeProgram,
  makeSource,
} from '../history/testing/make-dataset.ts'
import type { Dataset } from '../model/types.ts'
import { NO_CRITERIA } from './criteria.ts'
import type { Criteria } from './criteria.ts'
import { facetCounts, whatBlocks } from './facet-counts.ts'
import type { Facet, FacetCounts } from './facet-counts.ts'
import { filterItems } from './filter.ts'
import { itemsOf } from './items.ts'
import type { Item } from './item.ts'
import { anyCriteria, noSearch } from './testing/any-criteria.ts'

function itemsFrom(dataset: Partial<Dataset>): readonly Item[] {
  const { index, known } = knownOf(dataset)
  return itemsOf(index, known)
}

function pairsOf(counts: FacetCounts): readonly [Facet, string, number][] {
  return (Object.keys(counts) as Facet[]).flatMap((facet) =>
    counts[facet].map(({ choice, count }): [Facet, string, number] => [facet, choice, count]),
  )
}

const ITEMS = itemsFrom({
  sources: [
    makeSource({ id: 'news', tier: 'news' }),
    makeSource({ id: 'release' }),
    makeSource({ id: 'filing', tier: 'filing' }),
  ],
  programs: [
    makeProgram({ phase: '2' }),
    makeProgram({ id: 'program-b', phase: '1', indications: ['glioma'] }),
  ],
  milestones: [
    makeMilestone({
      id: 'a',
      claims: [makeClaim({ when: '2016' }), makeClaim({ source: 'filing' })],
    }),
    makeMilestone({ id: 'b', programs: ['program-b'], kind: 'cohort-start' }),
    makeMilestone({
      id: 'c',
      programs: ['program-b'],
      claims: [makeClaim({ source: 'news', status: 'expected', when: null })],
    }),
  ],
  facts: [makeFact()],
})

function countsWith(criteria: Partial<Criteria>): FacetCounts {
  return facetCounts(ITEMS, { ...NO_CRITERIA, ...criteria }, noSearch)
}

describe('facetCounts', () => {
  it('counts every choice that exists, in the order of the vocabulary', () => {
    expect(countsWith({})).toEqual({
      compounds: [{ choice: 'compound-a', count: 4 }],
      programs: [
        { choice: 'program-a', count: 2 },
        { choice: 'program-b', count: 2 },
      ],
      phases: [
        { choice: '1', count: 2 },
        { choice: '2', count: 2 },
      ],
      kinds: [
        { choice: 'cohort-start', count: 1 },
        { choice: 'readout', count: 2 },
        { choice: 'fact', count: 1 },
      ],
      statuses: [
        { choice: 'happened', count: 2 },
        { choice: 'ongoing', count: 1 },
        { choice: 'expected', count: 1 },
      ],
      indications: [
        { choice: 'glioma', count: 2 },
        { choice: 'multiple myeloma', count: 2 },
      ],
      verdicts: [{ choice: 'open', count: 1 }],
      tiers: [
        { choice: 'release', count: 3 },
        { choice: 'filing', count: 1 },
        { choice: 'news', count: 1 },
      ],
      bases: [{ choice: 'stated', count: 4 }],
    })
  })

  it('keeps choices that would give nothing now', () => {
    const { tiers } = countsWith({ phases: ['2'] })
    expect(tiers).toContainEqual({ choice: 'news', count: 0 })
  })

  it('says what choosing just one choice gives, as filtering then does', () => {
    fc.assert(
      fc.property(anyDataset, anyCriteria, (dataset, criteria) => {
        const items = itemsFrom(dataset)
        const counts = pairsOf(facetCounts(items, criteria, noSearch))
        const filtered = counts.map(([facet, choice]) => {
          const chosen = { ...criteria, [facet]: [choice] }
          return [facet, choice, filterItems(items, chosen, noSearch).length]
        })
        expect(counts).toEqual(filtered)
      }),
    )
  })

  it('searches once, however many facets there are', () => {
    const asked: string[] = []
    const search = (q: string): ReadonlySet<string> => {
      asked.push(q)
      return new Set(['a', 'b'])
    }
    const { phases } = facetCounts(ITEMS, { ...NO_CRITERIA, q: 'results' }, search)
    expect(phases.map(({ count }) => count)).toEqual([1, 1])
    expect(asked).toEqual(['results'])
  })
})

describe('whatBlocks', () => {
  it('names each active criterion with what dropping it would give, the best first', () => {
    const criteria: Criteria = { ...NO_CRITERIA, kinds: ['readout'], tiers: ['news'], q: 'a or b' }
    expect(whatBlocks(ITEMS, criteria, () => new Set(['a', 'b']))).toEqual([
      { criterion: 'q', count: 1 },
      { criterion: 'tiers', count: 1 },
      { criterion: 'kinds', count: 0 },
    ])
  })

  it('has nothing to name where nothing is asked', () => {
    expect(whatBlocks(ITEMS, { ...NO_CRITERIA, q: ' ', sure: 'certain' }, noSearch)).toEqual([])
  })

  it('tells the truth about every criterion that it names', () => {
    fc.assert(
      fc.property(anyDataset, anyCriteria, (dataset, criteria) => {
        const items = itemsFrom(dataset)
        const blockers = whatBlocks(items, criteria, noSearch)
        expect(blockers.map(({ count }) => count)).toEqual(
          blockers.map(
            ({ criterion }) =>
              filterItems(items, { ...criteria, [criterion]: NO_CRITERIA[criterion] }, noSearch)
                .length,
          ),
        )
        expect(blockers).toEqual(blockers.toSorted((a, b) => b.count - a.count))
      }),
    )
  })
})
