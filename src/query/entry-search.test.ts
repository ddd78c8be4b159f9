import { expect, it } from 'vitest'
import { createEntrySearch } from './entry-search.ts'

const find = createEntrySearch([
  { id: 'fit', title: 'Fit everything', words: 'zoom out' },
  { id: 'c6', title: 'Cohort 6 initial results', words: 'Myeloma' },
  { id: 'c7', title: 'Cohort 7 started', words: 'Myeloma' },
])

const idsOf = (q: string): readonly string[] => find(q).map(({ id }) => id)

it('finds by the beginnings of words, not all of them given', () => {
  expect(idsOf('coh 6 res')).toEqual(['c6'])
  expect(idsOf('zoom')).toEqual(['fit'])
})

it('forgives a typing error in a word, never in a number', () => {
  expect(idsOf('evrything')).toEqual(['fit'])
  expect(idsOf('cohort 8')).toEqual([])
})

it('shows all entries as they are while nothing is asked', () => {
  expect(idsOf('  ')).toEqual(['fit', 'c6', 'c7'])
})
