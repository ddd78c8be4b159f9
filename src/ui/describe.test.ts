import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { makeDose, makeValueClaim } from '../history/testing/make-dataset.ts'
import type { Dose, FactValue } from '../model/types.ts'
import { parseWhen } from '../time/when.ts'
import type { When } from '../time/when.ts'
import { amountText } from '../layout/dose-text.ts'
import { doseInOther, doseSchedule, doseSplit, doseTotal } from './describe-dose.ts'
import { verdictText } from './describe-outcome.ts'
import { valueText } from './describe-value.ts'
import { explainWhen } from './describe-when.ts'

const dose = (input: Partial<Dose>): Dose => makeDose({ unit: 'mCi/m²', ...input })

const when = (text: string): When => {
  const read = parseWhen(text)
  return ensure(read.ok ? read.value : undefined, text)
}

it('gives a dose in both units without rounding', () => {
  const single = dose({ total: 31.25, parts: [{ amount: 31.25, day: 1 }] })
  expect(doseTotal(single, 'mci')).toBe('31.25 mCi/m²')
  expect(doseInOther(single, 'mci')).toBe('1156.25 MBq/m²')
  expect(doseSplit(single, 'mci')).toBe('one infusion')
})

it('multiplies by 37 exactly, to the last digit that was told', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (thousandths) => {
      const text = ensure(
        doseInOther(dose({ total: thousandths / 1000, parts: [] }), 'mci'),
        'the other unit',
      )
      expect(text).toBe(`${amountText((thousandths * 37) / 1000)} MBq/m²`)
      expect(/\d{5,} MBq|\.\d{4,}/.test(text)).toBe(false)
    }),
  )
})

it('says how a dose is split, and what of the split is not told', () => {
  const halves = [
    { amount: 20, day: 1 },
    { amount: 20, day: 8 },
  ] as const
  expect(doseSplit(dose({ total: 40, parts: halves }), 'mci')).toBe('2 infusions of 20 mCi/m² each')
  expect(doseSchedule(dose({ total: 40, parts: halves }))).toBe('days 1 and 8')
  expect(doseSplit(dose({ total: 37.5, count: 2, parts: [] }), 'mci')).toBe(
    '2 infusions, their split not stated',
  )
  const withOption = [{ amount: 25 }, { amount: 12, optional: true }] as const
  expect(doseSplit(dose({ total: 25, parts: withOption }), 'mbq')).toBe(
    'one infusion, and an optional 444 MBq/m² more',
  )
})

it('never puts a flat dose on the scale of one by body surface', () => {
  expect(doseTotal(dose({ unit: 'mCi', total: 5, parts: [] }), 'mbq')).toBe('185 MBq')
  expect(doseInOther(dose({ unit: 'mCi', total: null, parts: [] }), 'mci')).toBeUndefined()
})

const named = { unit: 'mci', anything: (ref: string): string => `the ${ref}` } as const

const value = (input: { readonly value: FactValue; readonly unit?: string }): string =>
  valueText(makeValueClaim(input), 'size', named)

it('writes a value with its unit, and says of a missing one that it is', () => {
  expect(value({ value: 12, unit: 'patients' })).toBe('12 patients')
  expect(value({ value: [50, 89.9], unit: '%' })).toBe('50 to 89.9%')
  expect(value({ value: { ref: 'clr-131' } })).toBe('the clr-131')
  expect(value({ value: null, unit: 'patients' })).toBe('not stated')
})

it('never shows a rate without saying of how many', () => {
  const rate = makeValueClaim({ value: 50, unit: '%' })
  expect(valueText(rate, 'response-rate', named)).toBe(
    '50% of a number of patients that is not stated',
  )
  expect(valueText(makeValueClaim({ value: 50, unit: '%', of: 6 }), 'response-rate', named)).toBe(
    '50% of 6',
  )
  expect(valueText(rate, 'dose-step', named)).toBe('50%')
})

it.each([
  ['by 2017-02-22', false, 'Reported by then; the day itself is not stated.'],
  ['by 2014', true, 'Expected on that day or before it.'],
  ['2017-02-22', false, 'The source gives the day.'],
  ['2018', false, 'Some day of that year; which one is not stated.'],
  ['2019-Q4', true, 'Expected on some day of that quarter.'],
  ['from 2017-H2', true, 'Expected then at the earliest; no end is given.'],
  ['end of 2017-Q2', true, 'The source says “end of”; taken as 1 Jun 2017 to 30 Jun 2017.'],
])('explains what %s does and does not say (expected: %s)', (text, isExpected, words) => {
  expect(explainWhen(when(text), isExpected)).toBe(words)
})

it('says in words how far off a promise was', () => {
  const claim = { claim: undefined as never, window: null, step: 'first' } as const
  expect(verdictText({ ...claim, verdict: 'early', slip: { min: null, max: -99 } }, false)).toBe(
    'early, by at least 99 days',
  )
  expect(verdictText({ ...claim, verdict: 'late', slip: { min: 3, max: 20 } }, false)).toBe(
    'late, by between 3 and 20 days',
  )
  expect(verdictText({ ...claim, verdict: 'cannot-tell' }, true)).toBe(
    'cannot tell: sources disagree on when it came',
  )
})
