import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { knownOn } from '../history/known-on.ts'
import {
  knownOf,
  makeClaim,
  makeCohort,
  makeDose,
  makeDoseClaim,
  makeMilestone,
  makeSource,
} from '../history/testing/make-dataset.ts'
import type { DatedClaimInput } from '../history/testing/make-dataset.ts'
import { readRealIndex } from '../history/testing/read-real-index.ts'
import type { Dataset } from '../model/types.ts'
import { dayOf } from '../time/testing/read-when.ts'
import { isCompanyWord } from '../model/company-word.ts'
import { countsFor } from './filter.ts'
import { outsidePartOf, outsidePartsOf } from './outside-part.ts'
import type { OutsidePart } from './outside-part.ts'
import { itemsOf } from './items.ts'

const SOURCES = [
  makeSource({ id: 'release', tier: 'release' }),
  makeSource({ id: 'filing', tier: 'filing' }),
  makeSource({ id: 'registry', tier: 'registry' }),
  makeSource({ id: 'news', tier: 'news' }),
]

function partOf(id: string, things: Partial<Dataset>): OutsidePart | undefined {
  const { index, known } = knownOf({ sources: SOURCES, ...things })
  const items = itemsOf(index, known)
  return outsidePartOf(
    ensure(
      items.find((item) => item.id === id),
      id,
    ),
  )
}

function toldBy(...claims: readonly DatedClaimInput[]): OutsidePart | undefined {
  const milestone = makeMilestone({ id: 'start', claims: claims.map(makeClaim) })
  return partOf('start', { milestones: [milestone] })
}

describe('what of a thing rests on others than the company', () => {
  it('is nothing where a release or a filing tells it, and all of it where neither does', () => {
    expect(['release', 'filing', 'registry', 'news'].map((source) => toldBy({ source }))).toEqual([
      undefined,
      undefined,
      'all',
      'all',
    ])
  })

  it('is nothing where the company tells the same beside others', () => {
    expect(toldBy({ source: 'registry' }, { source: 'filing' })).toBeUndefined()
  })

  it('is the status where the company only promised what others tell of', () => {
    const promise: DatedClaimInput = { source: 'release', status: 'expected', when: '2017-Q4' }
    expect(toldBy(promise)).toBeUndefined()
    expect(toldBy(promise, { source: 'news', when: 'by 2017-05-10' })).toBe('status')
  })

  it('is the date where others tell it more closely', () => {
    const own: DatedClaimInput = { source: 'release', when: 'by 2017-05-17' }
    expect(toldBy(own, { source: 'news', when: 'by 2017-02-27' })).toBe('date')
    expect(toldBy(own, { source: 'news', when: 'from 2017' })).toBe('date')
    expect(toldBy(own, { source: 'news', when: '2017-01-01..2017-12-31' })).toBe('date')
    expect(toldBy(own, { source: 'news', when: 'by 2017-12' })).toBeUndefined()
  })

  it('is no date where the company tells one end, then the other', () => {
    const ends: readonly DatedClaimInput[] = [
      { source: 'release', when: 'by 2017-05-17' },
      { source: 'filing', when: '2017-01-01..2017-12-31' },
    ]
    expect(toldBy(...ends, { source: 'news', when: '2017-01-01..2017-05-17' })).toBeUndefined()
  })

  it('is the dose where the company tells of the cohort without it', () => {
    const told = (source: string, total: number | null) =>
      makeDoseClaim({ source, dose: total === null ? null : makeDose({ total }) })
    const partWith = (...claims: readonly ReturnType<typeof told>[]): OutsidePart | undefined =>
      partOf('program-a-c1', { cohorts: [makeCohort({ claims })] })
    expect(partWith(told('news', 25), told('release', null))).toBe('dose')
    expect(partWith(told('news', 25), told('release', 25))).toBeUndefined()
    expect(partWith(told('news', 25))).toBe('all')
  })
})

describe('the rings of the public record', () => {
  const index = readRealIndex()
  const known = knownOn(index, { asOf: dayOf('2026-11-20'), counts: () => true })
  const items = itemsOf(index, known)
  const parts = outsidePartsOf(items)

  it.each([
    // The company tells the readout by 14 August; a report of 27 February has it.
    ['clr131-mm-p1-c1-c3-readout', 'date'],
    // The company tells only the year, a report of the call the middle of it.
    ['clr131-ema-filing', 'date'],
    // The company tells only the year of these, reports the day by which it was so.
    ['clr131-rare-pediatric-rhabdomyosarcoma', 'date'],
    ['clr131-rare-pediatric-ewing-sarcoma', 'date'],
    ['clr131-rare-pediatric-osteosarcoma', 'date'],
    // The company promised it, the registry tells that it came.
    ['clr131-mm-p1-primary-completion', 'status'],
    // The registry alone tells that the trial is over.
    ['clr131-mm-p1', 'status'],
    // Nobody but a registry, a report, a paper tells of these.
    ['clr131-mm-p1-complete', 'all'],
    ['clr131-wam-topline', 'all'],
    ['i131-solid-p1a-readout', 'all'],
    ['clr131-launch', 'all'],
  ] as const)('%s has one for: %s', (id, part) => {
    expect(parts.get(id)).toBe(part)
  })

  it.each([
    // The company gives the same month as the registry, the same dose as the report.
    'clr131-mm-p1-start',
    'clr131-mm-p1-c1',
    // Each end of the window is the company's, though a report lies within it too.
    'clr131-clover1-readout',
    'i124-gbm-p2-start',
    // Two days are told, and the company's is shown.
    'ceo-caruso',
    // Only the promises were reported by others; that it is off follows from a release.
    'clr131-nda',
    // Told by the company alone.
    'clr131-mm-p1-c4-start',
    'clr131-clover1-start',
  ])('%s has none', (id) => {
    expect(items.some((item) => item.id === id)).toBe(true)
    expect(parts.has(id)).toBe(false)
  })

  it.each(['documents', 'company'] as const)('are none with evidence=%s', (evidence) => {
    const scoped = { asOf: known.asOf, counts: countsFor(evidence) }
    expect([...outsidePartsOf(itemsOf(index, knownOn(index, scoped))).keys()]).toEqual([])
  })

  it('are on every thing of which the company says nothing, and on none that it alone tells of', () => {
    for (const { id, claims, sources } of items) {
      if (claims.length > 0 && !sources.some(isCompanyWord)) expect(parts.get(id)).toBe('all')
      if (sources.every(isCompanyWord)) expect(parts.has(id)).toBe(false)
    }
  })
})
