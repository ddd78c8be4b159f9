import { expect, it } from 'vitest'
import { createRealStore } from '../store/testing/real-store.ts'
import { makeDay } from '../time/day.ts'
import { colophonOf, fileNameOf } from './colophon.ts'

const LINK = 'https://example.org/?asof=2018-09-24'

it('says what is shown, as of when, by which filters, from which sources, and where it opens again', () => {
  const store = createRealStore()
  store.actions.asOfChanged(makeDay({ year: 2018, month: 9, dayOfMonth: 24 }))
  store.actions.filterToggled('kinds', 'readout')
  store.actions.filterToggled('kinds', 'supply')
  store.actions.evidenceChosen('documents')
  const colophon = colophonOf(store, LINK)
  expect(colophon.title).toMatch(/: timeline$/)
  expect(colophon.asOf).toBe('As known on 24 Sep 2018')
  expect(colophon.filters).toEqual(['Kind: Readout, Supply'])
  expect(colophon.evidence).toMatch(/^Only documents whose text was checked: \d press releases$/)
  expect(colophon.sources.map(({ published }) => published)).not.toContain('15 May 2019')
  expect(colophon.link).toBe(LINK)
})

it('names as filters what arranges the picture, too', () => {
  const store = createRealStore()
  // The compound was not yet called iopofosine.
  store.actions.asOfChanged(makeDay({ year: 2018, month: 9, dayOfMonth: 24 }))
  store.actions.searched('  cohort ')
  store.actions.alignChosen('first-patient')
  store.actions.lanesFolded(['clr131-mm-p1'])
  const { filters } = colophonOf(store, LINK)
  expect(filters).toContain('Search: “cohort”')
  expect(filters.filter((words) => words.startsWith('Aligned on'))).toHaveLength(1)
  expect(filters).toContain('Folded: CLR 131 · Phase 1 · Myeloma')
})

it('names files by what they show and as of when', () => {
  const store = createRealStore()
  store.actions.asOfChanged(makeDay({ year: 2018, month: 9, dayOfMonth: 24 }))
  expect(fileNameOf(store, 'svg')).toBe('phaseline-timeline-as-of-2018-09-24.svg')
  store.actions.viewChosen('guidance')
  expect(fileNameOf(store, 'pdf')).toBe('phaseline-guidance-as-of-2018-09-24.pdf')
})
