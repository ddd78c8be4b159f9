import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Dose, DoseUnit } from '../model/types.ts'
import { doseIn, scaleOf, unitOf } from './dose-unit.ts'
import { toMegabecquerel } from './doses.ts'
import { makeDose } from './testing/make-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'

const UNITS: readonly DoseUnit[] = ['mCi', 'mCi/m²', 'MBq', 'MBq/m²']

const anyDose: fc.Arbitrary<Dose> = fc
  .record({
    unit: fc.constantFrom(...UNITS),
    total: fc.option(fc.integer({ min: 0, max: 4_000_000 }).map((n) => n / 1000)),
    parts: fc.array(
      fc.record({ amount: fc.integer({ min: 0, max: 4_000_000 }).map((n) => n / 1000) }),
      { maxLength: 3 },
    ),
  })
  .map((dose) => ({ ...makeDose(), ...dose }))

it('takes 1 mCi as 37 MBq, in all and in each part', () => {
  const dose = makeDose({ total: 31.25, parts: [{ amount: 15.625 }, { amount: 15.625, day: 8 }] })
  expect(doseIn(dose, 'mbq')).toEqual({
    unit: 'MBq/m²',
    total: 1156.25,
    parts: [{ amount: 578.125 }, { amount: 578.125, day: 8 }],
  })
})

it('keeps flat doses flat and doses per body surface so, whatever the choice', () => {
  expect(UNITS.map(scaleOf)).toEqual(['flat', 'per-area', 'flat', 'per-area'])
  expect(UNITS.map((unit) => doseIn(makeDose({ unit }), 'mbq').unit)).toEqual([
    'MBq',
    'MBq/m²',
    'MBq',
    'MBq/m²',
  ])
  expect(UNITS.map((unit) => doseIn(makeDose({ unit }), 'mci').unit)).toEqual([
    'mCi',
    'mCi/m²',
    'mCi',
    'mCi/m²',
  ])
})

it('gives a dose back as told when the unit is switched there and back', () => {
  fc.assert(
    fc.property(anyDose, fc.constantFrom('mci', 'mbq'), (dose, choice) => {
      const told = choice === 'mci' ? 'mbq' : 'mci'
      const inTold = doseIn(dose, told)
      expect(doseIn(doseIn(inTold, choice), told)).toEqual(inTold)
    }),
    MODEL_RUNS,
  )
})

it('never changes how much a dose is', () => {
  fc.assert(
    fc.property(anyDose, (dose) => {
      expect(doseIn(dose, 'mci').unit).toBe(unitOf(scaleOf(dose.unit), 'mci'))
      expect(toMegabecquerel(doseIn(dose, 'mci')).total ?? -1).toBeCloseTo(
        toMegabecquerel(dose).total ?? -1,
        6,
      )
    }),
    MODEL_RUNS,
  )
})
