import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { checkStatedSteps } from '../history/stated-steps.ts'
import {
  knownOf,
  makeClaim,
  makeCohort,
  makeDose,
  makeDoseClaim,
  makeFact,
  makeMilestone,
  makeSource,
  makeValueClaim,
} from '../history/testing/make-dataset.ts'
import type { Cohort, Dataset, Fact } from '../model/types.ts'
import type { DoseLine } from './dose-words.ts'
import { clearedLines, infusionText, resultLines, scheduleText, stepLines } from './dose-words.ts'

/** Firm blanks are blanks to a reader. */
function plain(lines: readonly DoseLine[]): readonly string[] {
  return lines.map(({ text }) => text.replaceAll('\u00a0', ' '))
}

function makeCohortOf(number: number, total: number | null): Cohort {
  const dose = total === null ? null : makeDose({ total })
  return makeCohort({ number, claims: [makeDoseClaim({ dose })] })
}

function stepsOf(
  dataset: Partial<Dataset>,
  number: number,
  unit: 'mci' | 'mbq' = 'mci',
): readonly DoseLine[] {
  const { known } = knownOf(dataset)
  const state = known.cohorts.find(({ cohort }) => cohort.number === number)
  const checks = checkStatedSteps(known).filter(({ cohort }) => cohort === state?.cohort.id)
  return stepLines(ensure(state, 'the cohort'), checks, unit)
}

function makeStep(number: number, value: number, attribute = 'dose-step'): Fact {
  return makeFact({
    id: `${attribute}-${String(number)}`,
    subject: `cohort:program-a-c${String(number)}`,
    attribute,
    claims: [makeValueClaim({ value, unit: '%' })],
  })
}

describe('infusionText and scheduleText', () => {
  it.each([
    [{ parts: [{ amount: 25, day: 1 }], minutes: 30 }, 'single infusion, 30 min', 'day 1'],
    [
      {
        parts: [
          { amount: 20, day: 1 },
          { amount: 20, day: 8 },
        ],
        minutes: 30,
      },
      '2 × 20, 30 min each',
      'days 1 and 8',
    ],
    [{ parts: [{ amount: 15 }, { amount: 22.5 }] }, '15 + 22.5', 'days not stated'],
    [{ count: 2 }, '2 infusions, split not stated', 'days not stated'],
    [{ count: 1 }, 'single infusion', 'days not stated'],
    [{}, 'split not stated', 'days not stated'],
    [
      {
        parts: [
          { amount: 25, day: 1 },
          { amount: 25, day: [76, 181], optional: true as const },
        ],
      },
      'single infusion, then optional 25',
      'day 1, optional days 76–181',
    ],
  ] as const)('says how %j is given', (dose, infusion, days) => {
    expect(infusionText(makeDose(dose)).replaceAll('\u00a0', ' ')).toBe(infusion)
    expect(scheduleText(makeDose(dose))).toBe(days)
  })
})

describe('stepLines', () => {
  const cohorts = [12.5, null, 25, 31.25, 31.25, 33.33].map((total, index) =>
    makeCohortOf(index + 1, total),
  )

  it('says of each step how much it is, and over which cohort', () => {
    expect([1, 2, 3, 4, 5, 6].map((number) => plain(stepsOf({ cohorts }, number)))).toEqual([
      ['first dose'],
      ['over C1 not known'],
      ['over C2 not known', '+100% over C1'],
      ['+25% over C3', '+150% over C1'],
      ['same total as C4', '+150% over C1'],
      ['about +6.7% over C5', 'about +166.6% over C1'],
    ])
  })

  it('puts the sum beside a stated percentage, in the chosen unit', () => {
    const facts = [makeStep(4, 25), makeStep(4, 150, 'dose-step-from-first')]
    const steps = stepsOf({ cohorts, facts }, 4)
    expect(plain(steps)).toEqual([
      '+25% over C3',
      '✓ stated 25% = (31.25 − 25) ÷ 25',
      '+150% over C1',
      '✓ stated 150% = (31.25 − 12.5) ÷ 12.5',
    ])
    expect(steps.map(({ tone }) => tone)).toEqual(['plain', 'tick', 'plain', 'tick'])
    expect(plain(stepsOf({ cohorts, facts }, 4, 'mbq'))[1]).toBe(
      '✓ stated 25% = (1156.25 − 925) ÷ 925',
    )
  })

  it('warns where the doses give another percentage', () => {
    const steps = stepsOf({ cohorts, facts: [makeStep(4, 30)] }, 4)
    expect(plain(steps)[1]).toBe('⚠ stated 30%, but (31.25 − 25) ÷ 25 = +25%')
    expect(steps[1]?.tone).toBe('warning')
  })

  it('says why a percentage is not checked', () => {
    expect(plain(stepsOf({ cohorts, facts: [makeStep(3, 40)] }, 3))).toEqual([
      'over C2 not known',
      'stated 40%, not checked: a dose is not stated',
      '+100% over C1',
    ])
  })
})

describe('clearedLines', () => {
  it('names each judge once, with the first word of it', () => {
    const sources = [makeSource(), makeSource({ id: 'later', published: '2018-03-03' })]
    const claims = [
      makeClaim({ when: 'by 2017-05-17', by: 'the company' }),
      makeClaim({ source: 'later', when: 'by 2018-03-03', by: 'a committee' }),
      makeClaim({ source: 'later', when: 'by 2018-03-03', by: 'the company' }),
    ]
    const { known } = knownOf({ sources, milestones: [makeMilestone({ claims })] })
    expect(plain(clearedLines(known.milestones[0]))).toEqual([
      'by 17 May 2017',
      'the company',
      'by 3 Mar 2018',
      'a committee',
    ])
  })

  it('takes no expectation for a clearing, nor silence for a refusal', () => {
    const claims = [makeClaim({ status: 'expected', when: '2017-Q4' })]
    const { known } = knownOf({ milestones: [makeMilestone({ claims })] })
    expect(plain(clearedLines(known.milestones[0]))).toEqual(['not cleared; expected Q4 2017'])
    expect(plain(clearedLines(undefined))).toEqual(['no clearing told'])
  })
})

describe('resultLines', () => {
  const linesOf = (facts: readonly Fact[]): readonly string[] =>
    plain(resultLines(knownOf({ facts }).known.facts))
  const rate = { id: 'rate', attribute: 'overall-response-rate', label: 'Response rate' }

  it('gives a rate with its number of patients, or says that it is not stated', () => {
    const claim = { value: 50, unit: '%' }
    expect(linesOf([makeFact({ ...rate, claims: [makeValueClaim(claim)] })])).toEqual([
      'Response rate 50%, n not stated',
    ])
    expect(linesOf([makeFact({ ...rate, claims: [makeValueClaim({ ...claim, of: 8 })] })])).toEqual(
      ['Response rate 50%, n = 8'],
    )
  })

  it('says that a floor may still rise', () => {
    const claim = { value: 22, unit: 'months', qualifier: 'more than', accruing: true } as const
    const fact = makeFact({
      attribute: 'median-overall-survival',
      label: 'Median survival',
      claims: [makeValueClaim(claim)],
    })
    expect(linesOf([fact])).toEqual([
      'Median survival more than 22 months, may still rise, n not stated',
    ])
  })

  it('tells results that are said to be missing from those of which nothing is told', () => {
    const absent = makeValueClaim({ basis: 'absent', value: null })
    expect(linesOf([makeFact({ ...rate, claims: [absent] })])).toEqual(['results not stated'])
    expect(linesOf([makeFact({ attribute: 'evaluable', label: 'Evaluable' })])).toEqual([
      'Evaluable: 17',
      'no results told',
    ])
  })
})
