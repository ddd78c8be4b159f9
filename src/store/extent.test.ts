import { expect, it } from 'vitest'
import {
  makeClaim,
  makeDataset,
  makeMilestone,
  makeSource,
} from '../history/testing/make-dataset.ts'
import { makeDay } from '../time/day.ts'
import { createExtents, extentOf, limitsOf, openingOf } from './extent.ts'

const firstOf = (year: number): number => makeDay({ year, month: 1, dayOfMonth: 1 })

it('opens on the whole years in which anything lies, promised or past', () => {
  const dataset = makeDataset({
    sources: [makeSource({ id: 'one', published: '2015-03-04' })],
    milestones: [makeMilestone({ claims: [makeClaim({ source: 'one', when: '2019-Q4' })] })],
    programs: [],
    cohorts: [],
  })
  expect(extentOf(dataset)).toEqual({ from: firstOf(2015), to: firstOf(2020) })
})

it('takes an open side for no day at all', () => {
  const dataset = makeDataset({
    sources: [makeSource({ id: 'one', published: '2015-03-04' })],
    milestones: [makeMilestone({ claims: [makeClaim({ source: 'one', when: 'by 2014-11-30' })] })],
    programs: [],
    cohorts: [],
  })
  expect(extentOf(dataset)).toEqual({ from: firstOf(2014), to: firstOf(2016) })
})

it('lets the reader see a little beyond, and never less than a week', () => {
  const limits = limitsOf({ from: 1000, to: 2000 })
  expect(limits).toEqual({ min: 900, max: 2100, minSpanDays: 7 })
})

it('has a stretch even for a data set without any day', () => {
  const nothing = makeDataset({
    sources: [],
    milestones: [],
    programs: [],
    cohorts: [],
    facts: [],
    spans: [],
  })
  expect(extentOf(nothing)).toEqual({ from: firstOf(2000), to: firstOf(2001) })
})

const CHECKED = { sha256: 'c0ffee' } as const
const RECORD = makeDataset({
  sources: [
    makeSource({ id: 'early', published: '2009-06-07', tier: 'news' }),
    makeSource({ id: 'first', published: '2014-03-04', ...CHECKED }),
    makeSource({ id: 'last', published: '2017-05-15', ...CHECKED }),
    makeSource({ id: 'late', published: '2025-11-13', tier: 'registry' }),
  ],
  milestones: ['early', 'first', 'last', 'late'].map((source) =>
    makeMilestone({ id: `told-${source}`, claims: [makeClaim({ source, when: null })] }),
  ),
  programs: [],
  cohorts: [],
})

it('opens on the years of the documents whose text was checked, and the year after', () => {
  const extent = extentOf(RECORD)
  expect(extent).toEqual({ from: firstOf(2009), to: firstOf(2026) })
  expect(openingOf(RECORD, extent)).toEqual({ from: firstOf(2014), to: firstOf(2019) })
})

it('opens on all there is where no text was checked', () => {
  const extent = { from: firstOf(2009), to: firstOf(2010) }
  expect(openingOf({ ...RECORD, sources: [] }, extent)).toBe(extent)
})

it('ends where the evidence that is looked at ends', () => {
  const { extent, opening } = createExtents(RECORD, () => 'documents')
  expect(extent()).toEqual({ from: firstOf(2014), to: firstOf(2018) })
  expect(opening()).toEqual(extent())
  expect(extent()).toBe(extent())
})
