import { expect, it } from 'vitest'
import type { Dose } from '../model/types.ts'
import { amountText, doseText, fractionText } from './dose-text.ts'

function makeDose(overrides: Partial<Dose>): Dose {
  return { unit: 'mCi/m²', total: 31.25, parts: [], ...overrides }
}

it('shows a total whose split is not stated as the total alone', () => {
  expect(doseText(makeDose({ total: 37.5 }))).toBe('37.5 mCi/m²')
  expect(fractionText(makeDose({ total: 37.5 }))).toBeUndefined()
})

it('shows even fractions as a product and uneven ones as a sum', () => {
  const even = makeDose({
    parts: [
      { amount: 15.625, day: 1 },
      { amount: 15.625, day: 8 },
    ],
  })
  const uneven = makeDose({ total: 30, parts: [{ amount: 10 }, { amount: 20 }] })
  expect(doseText(even)).toBe('2 × 15.625 mCi/m²')
  expect(fractionText(even)).toBe('2 × 15.625')
  expect(doseText(uneven)).toBe('10 + 20 mCi/m²')
})

it('names an optional second part without adding it to the dose', () => {
  const dose = makeDose({ total: 25, parts: [{ amount: 25 }, { amount: 25, optional: true }] })
  expect(doseText(dose)).toBe('25 mCi/m² + optional 25')
  expect(fractionText(dose)).toBe('single')
})

it('says of a dose without total and parts that it is not stated', () => {
  expect(doseText(makeDose({ total: null }))).toBe('dose not stated')
})

it('never shows the dust of binary fractions', () => {
  expect(amountText(0.1 + 0.2)).toBe('0.3')
})
