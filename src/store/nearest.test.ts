import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearestOf } from './nearest.ts'

const KINDS = ['readout', 'designation', 'supply', 'dose']

it('finds the word that a slip of the finger meant', () => {
  expect(nearestOf('desgination', KINDS)).toBe('designation')
  expect(nearestOf('Suply', KINDS)).toBe('supply')
  expect(nearestOf('dsoe', KINDS)).toBe('dose')
})

it('proposes nothing where no word is close', () => {
  expect(nearestOf('cohort', KINDS)).toBeUndefined()
  expect(nearestOf('', KINDS)).toBeUndefined()
})

it('finds every word itself, and every word with one letter missing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), fc.nat(), (word, seed) => {
      const at = seed % word.length
      expect(nearestOf(word, KINDS)).toBe(word)
      expect(nearestOf(word.slice(0, at) + word.slice(at + 1), KINDS)).toBe(word)
    }),
  )
})
