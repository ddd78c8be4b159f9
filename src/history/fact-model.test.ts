import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexDataset } from '../model/index-dataset.ts'
import { dayAt } from '../time/day.ts'
import { factStateOf } from './facts.ts'
import { createKnowledge } from './known-claims.ts'
import { anyClaim, anySources } from './testing/any-dataset.ts'
import { slowCurrent, slowDisputes } from './testing/fact-model.ts'
import { makeDataset, makeFact, makeValueClaim } from './testing/make-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'

const anyCase = fc
  .record({
    sources: anySources,
    told: fc.array(
      fc.record(
        {
          common: anyClaim,
          status: fc.constantFrom('expected', 'happened', 'ongoing'),
          value: fc.constantFrom(10, 11, 20, 'blinded', null),
          when: fc.constantFrom('2017-02', 'by 2017-02-28'),
          of: fc.constantFrom(30, 40),
          qualifier: fc.constantFrom('about', 'at least', 'up to'),
          accruing: fc.constant(true),
        },
        { requiredKeys: ['common', 'status', 'value'] },
      ),
      { minLength: 1, maxLength: 5 },
    ),
    asOf: fc.integer({ min: 17_230, max: 17_320 }),
  })
  .map(({ sources, told, asOf }) => {
    const claims = told.map(({ common, ...rest }, order) =>
      makeValueClaim({ ...common, inputs: [], ...rest, id: `told-${order}` }),
    )
    const fact = makeFact({ claims })
    const index = indexDataset(makeDataset({ sources, facts: [fact] }))
    const knowledge = createKnowledge(index, { asOf: dayAt(asOf), counts: () => true })
    return { fact, knowledge }
  })

it('factStateOf agrees with dropping what loses, and with asking each number whether both allow it', () => {
  fc.assert(
    fc.property(anyCase, ({ fact, knowledge }) => {
      const state = factStateOf(fact, knowledge)
      const claims = knowledge.countedOf(fact.claims)
      expect(state === undefined).toBe(claims.length === 0)
      if (state === undefined) return
      expect(state.current.id).toBe(slowCurrent(claims, knowledge))
      const disputes = state.conflicts.map((conflict) => conflict.claims.map(({ id }) => id))
      expect(disputes).toEqual(slowDisputes(claims, knowledge))
    }),
    MODEL_RUNS,
  )
})
