import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDataset } from '../history/testing/any-dataset.ts'
import {
  knownOf,
  makeActivityClaim,
  makeClaim,
  makeCompound,
  makeDoseClaim,
  makeFact,
  makeMilestone,
  makeProgram,
  makeSource,
  makeValueClaim,
} from '../history/testing/make-dataset.ts'
import type { CompoundId, Dataset, ProgramId } from '../model/types.ts'
import { whenOf } from '../time/testing/read-when.ts'
import { NO_CRITERIA } from './criteria.ts'
import type { Criteria } from './criteria.ts'
import { claimRowsOf, countsFor, filterItems, statusOfClaim } from './filter.ts'
import { itemsOf } from './items.ts'
import type { Item } from './item.ts'
import { anyCriteria, noSearch } from './testing/any-criteria.ts'

const DATASET: Partial<Dataset> = {
  sources: [
    makeSource({ id: 'release', sha256: '5f' }),
    makeSource({ id: 'filing', tier: 'filing', published: '2018-11-02' }),
    makeSource({ id: 'news', tier: 'news', published: '2019-01-30' }),
  ],
  compounds: [makeCompound(), makeCompound({ id: 'compound-b' })],
  programs: [
    makeProgram(),
    makeProgram({ id: 'program-b', compound: 'compound-b', phase: '2', indications: ['glioma'] }),
  ],
  milestones: [
    makeMilestone({ id: 'results', claims: [makeClaim({ when: '2016-Q3' })] }),
    makeMilestone({
      id: 'permit',
      programs: ['program-b'],
      kind: 'regulatory',
      claims: [
        makeClaim({ source: 'filing', status: 'expected', when: '2019' }),
        makeClaim({ source: 'news', status: 'happened', when: 'by 2019-01-30' }),
      ],
    }),
    makeMilestone({
      id: 'grant',
      programs: [],
      kind: 'finance',
      claims: [
        makeClaim({ when: '2016-02' }),
        makeClaim({ source: 'filing', basis: 'inferred', when: '2016-11' }),
      ],
    }),
  ],
  facts: [makeFact({ claims: [makeValueClaim({ source: 'news' })] })],
}

const { index, known } = knownOf(DATASET)
const ITEMS = itemsOf(index, known)

function idsWith(criteria: Partial<Criteria>): readonly string[] {
  return filterItems(ITEMS, { ...NO_CRITERIA, ...criteria }, noSearch).map(({ id }) => id)
}

function during(text: string, sure: Criteria['sure']): Partial<Criteria> {
  return { during: whenOf(text), sure }
}

describe('filterItems', () => {
  it('keeps everything where nothing is asked', () => {
    expect(filterItems(ITEMS, NO_CRITERIA, noSearch)).toEqual(ITEMS)
  })

  it.each<[string, Partial<Criteria>, readonly string[]]>([
    ['a compound', { compounds: ['compound-b' as CompoundId] }, ['permit']],
    ['a program', { programs: ['program-a' as ProgramId] }, ['results', 'fact-a']],
    ['a phase', { phases: ['2'] }, ['permit']],
    ['kinds', { kinds: ['readout', 'fact'] }, ['results', 'fact-a']],
    ['an indication', { indications: ['multiple myeloma'] }, ['results', 'fact-a']],
    ['a status', { statuses: ['ongoing'] }, ['fact-a']],
    ['a tier', { tiers: ['filing'] }, ['permit', 'grant']],
    ['a basis', { bases: ['inferred'] }, ['grant']],
    ['what is in conflict', { conflictOnly: true }, ['grant']],
    ['documents with a checked text', { evidence: 'documents' }, ['results', 'grant']],
    ["the company's own words", { evidence: 'company' }, ['results', 'permit', 'grant']],
  ])('keeps what has %s', (_words, criteria, ids) => {
    expect(idsWith(criteria)).toEqual(ids)
  })

  it('asks one claim for both tier and basis', () => {
    expect(idsWith({ tiers: ['release'], bases: ['inferred'] })).toEqual([])
    expect(idsWith({ tiers: ['filing'], bases: ['inferred'] })).toEqual(['grant'])
  })

  it('asks each list for one of its choices, and all lists at once', () => {
    expect(idsWith({ kinds: ['readout', 'regulatory'], phases: ['1'] })).toEqual(['results'])
  })

  it('keeps what the search finds, and asks it nothing for a blank text', () => {
    const search = (q: string): ReadonlySet<string> => new Set([q])
    const idsFor = (q: string): readonly string[] =>
      filterItems(ITEMS, { ...NO_CRITERIA, q }, search).map(({ id }) => id)
    expect(idsFor('grant')).toEqual(['grant'])
    expect(idsFor('  ')).toHaveLength(ITEMS.length)
  })

  it.each<[string, Criteria['sure'], readonly string[]]>([
    ['2016', 'certain', ['results', 'grant']],
    ['2016-08', 'certain', []],
    ['2016-08', 'possible', ['results', 'permit']],
    ['2020', 'possible', []],
    ['2018', 'certain', []],
    ['2018', 'possible', ['permit']],
    ['by 2020', 'certain', ['results', 'permit', 'grant']],
    ['from 2019', 'possible', ['permit']],
  ])('knows in %s what is %s', (text, sure, ids) => {
    expect(idsWith(during(text, sure))).toEqual(ids)
  })

  it('finds what has no date in no range, not even possibly', () => {
    expect(idsWith(during('1900..2100', 'possible'))).not.toContain('fact-a')
  })

  it('keeps nothing certainly that it does not keep possibly', () => {
    fc.assert(
      fc.property(anyDataset, anyCriteria, (dataset, criteria) => {
        const items = itemsFrom(dataset)
        const certain = filterItems(items, { ...criteria, sure: 'certain' }, noSearch)
        const possible = filterItems(items, { ...criteria, sure: 'possible' }, noSearch)
        expect(possible).toEqual(expect.arrayContaining([...certain]))
      }),
    )
  })

  it('keeps the order, and never more when more is asked', () => {
    fc.assert(
      fc.property(anyDataset, anyCriteria, anyCriteria, (dataset, criteria, more) => {
        const items = itemsFrom(dataset)
        const one = filterItems(items, criteria, noSearch)
        const both = filterItems(one, more, noSearch)
        expect(both).toEqual(items.filter((item) => both.includes(item)))
        expect(both).toEqual(filterItems(filterItems(items, more, noSearch), criteria, noSearch))
      }),
    )
  })
})

function itemsFrom(dataset: Partial<Dataset>): readonly Item[] {
  const all = knownOf(dataset)
  return itemsOf(all.index, all.known)
}

describe('claimRowsOf', () => {
  function rowsWith(criteria: Partial<Criteria>): readonly string[] {
    return claimRowsOf(ITEMS, { ...NO_CRITERIA, ...criteria }, index).map(
      ({ item, claim, source }) => `${item.id} ${source.id} ${statusOfClaim(claim)}`,
    )
  }

  it('gives every claim of every item', () => {
    expect(rowsWith({})).toEqual([
      'results release happened',
      'permit filing expected',
      'permit news happened',
      'grant release happened',
      'grant filing happened',
      'fact-a news ongoing',
    ])
  })

  it.each<[Partial<Criteria>, readonly string[]]>([
    [{ tiers: ['filing'] }, ['permit filing expected', 'grant filing happened']],
    [{ bases: ['inferred'] }, ['grant filing happened']],
    [{ statuses: ['expected'] }, ['permit filing expected']],
    [{ evidence: 'documents' }, ['results release happened', 'grant release happened']],
  ])('gives with %j only the claims that pass themselves', (criteria, rows) => {
    expect(rowsWith(criteria)).toEqual(rows)
  })
})

describe('statusOfClaim', () => {
  it.each([
    [makeClaim({ status: 'cancelled' }), 'cancelled'],
    [makeClaim({ status: 'ongoing' }), 'ongoing'],
    [makeClaim({ status: 'expected', basis: 'absent', when: null }), 'not-stated'],
    [makeActivityClaim({ status: 'planned' }), 'expected'],
    [makeActivityClaim({ status: 'completed' }), 'happened'],
    [makeActivityClaim({ status: 'dropped' }), 'cancelled'],
    [makeDoseClaim({ status: 'happened' }), 'happened'],
  ])('reads %o as %s', (claim, status) => {
    expect(statusOfClaim(claim)).toBe(status)
  })
})

describe('countsFor', () => {
  it.each([
    ['documents', [true, false, false, false]],
    ['company', [true, true, true, false]],
    ['public', [true, true, true, true]],
  ] as const)('lets into %s what belongs there', (scope, expected) => {
    const sources = [
      makeSource({ sha256: '5f' }),
      makeSource(),
      makeSource({ tier: 'filing' }),
      makeSource({ tier: 'registry' }),
    ]
    expect(sources.map((source) => countsFor(scope)(makeClaim(), source))).toEqual(expected)
  })
})
