import { expect, it } from 'vitest'
import { makeDataset, makeMilestone, makeSource } from '../history/testing/make-dataset.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import { createTimelineStore } from '../store/timeline-store.ts'
import { makeDay } from '../time/day.ts'
import { squeezeSentence } from './squeeze-words.ts'

it('says what is squeezed, and that it rests while lanes are aligned', () => {
  const store = createRealStore({ evidence: 'documents' })
  expect(squeezeSentence(store)).toBe('All of the time is drawn in full.')
  store.actions.filterChosen('kinds', ['trial-start'])
  store.actions.squeezeToggled()
  expect(squeezeSentence(store)).toBe(
    '2 empty stretches are squeezed: May 2014 – Nov 2016, Oct 2017 – Jul 2018.',
  )
  store.actions.alignChosen('trial-start')
  expect(squeezeSentence(store)).toBe('Squeezing rests while lanes are aligned.')
})

it('says so where nothing is empty enough', () => {
  const store = createTimelineStore({
    dataset: makeDataset({ sources: [makeSource()], milestones: [makeMilestone()] }),
    today: makeDay({ year: 2017, month: 6, dayOfMonth: 1 }),
    measurer: { widthOf: (text, { sizePx }) => text.length * sizePx },
    initial: {},
  })
  store.actions.squeezeToggled()
  expect(store.select.isSqueezed()).toBe(true)
  expect(squeezeSentence(store)).toBe('Nothing to squeeze: no stretch of a year or more is empty.')
})
