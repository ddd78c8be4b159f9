import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexDataset } from '../model/index-dataset.ts'
import type { Dose } from '../model/types.ts'
import { dayAt } from '../time/day.ts'
import { stepInPercent } from './doses.ts'
import { createKnowledge } from './known-claims.ts'
import { doseOf } from './known-dose.ts'
import { anyClaim, anySources } from './testing/any-dataset.ts'
import { amountsOf, slowDose, totalOf } from './testing/dose-model.ts'
import type { SlowDose } from './testing/dose-model.ts'
import { makeCohort, makeDataset, makeDose, makeDoseClaim } from './testing/make-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'

/** Mostly one dose in different detail, now and then another. */
const anyDose: fc.Arbitrary<Dose> = fc
  .record({
    total: fc.constantFrom(25, 25, 25, 12.5),
    isTotalTold: fc.boolean(),
    isSplitTold: fc.boolean(),
    unit: fc.constantFrom('mCi/m²', 'mCi/m²', 'MBq/m²', 'mCi'),
    count: fc.constantFrom(undefined, 1, 2),
    minutes: fc.constantFrom(undefined, 30),
  })
  .map(({ total, isTotalTold, isSplitTold, unit, count, minutes }) => {
    const factor = unit.startsWith('MBq') ? 37 : 1
    return makeDose({
      unit,
      parts: isTotalTold && isSplitTold ? [{ amount: total * factor }] : [],
      ...(count === undefined ? {} : { count }),
      ...(minutes === undefined ? {} : { minutes }),
      total: isTotalTold ? total * factor : null,
    })
  })

const anyCase = fc
  .record({
    sources: anySources,
    told: fc.array(
      fc.record({
        common: anyClaim,
        status: fc.constantFrom('expected', 'happened'),
        dose: fc.option(anyDose, { freq: 8 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    asOf: fc.integer({ min: 17_230, max: 17_320 }),
  })
  .map(({ sources, told, asOf }) => {
    const claims = told.map(({ common, ...rest }, order) =>
      makeDoseClaim({ ...common, inputs: [], ...rest, id: `told-${order}` }),
    )
    const index = indexDataset(makeDataset({ sources, cohorts: [makeCohort({ claims })] }))
    const knowledge = createKnowledge(index, { asOf: dayAt(asOf), counts: () => true })
    return { claims: knowledge.countedOf(claims), knowledge }
  })

function fieldsOf(dose: Dose | null | undefined): SlowDose | undefined {
  if (dose === null || dose === undefined) return undefined
  const { count, minutes } = dose
  return { total: totalOf(dose), amounts: amountsOf(dose), count, minutes }
}

it('doseOf agrees with asking for each field who tells it', () => {
  fc.assert(
    fc.property(anyCase, ({ claims, knowledge }) => {
      const { dose, reading, conflict } = doseOf(claims, knowledge)
      const torn = (conflict?.claims ?? []).map(({ id }) => id)
      expect({ dose: fieldsOf(dose), reading: fieldsOf(reading), torn }).toEqual(
        slowDose(claims, knowledge),
      )
    }),
    MODEL_RUNS,
  )
})

it('stepInPercent agrees with the rule of three', () => {
  fc.assert(
    fc.property(anyDose, anyDose, (from, to) => {
      const [before, after] = [totalOf(from), totalOf(to)]
      const isOneScale = from.unit.includes('/m²') === to.unit.includes('/m²')
      const step = stepInPercent(from, to)
      if (before === undefined || after === undefined || !isOneScale) expect(step).toBeUndefined()
      else expect(step).toBeCloseTo((100 * after) / before - 100)
    }),
    MODEL_RUNS,
  )
})
