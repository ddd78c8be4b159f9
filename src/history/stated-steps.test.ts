import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim, Cohort, Dataset, Fact, ValueClaim } from '../model/types.ts'
import type { CohortState, KnownState } from './state.ts'
import { checkStatedSteps } from './stated-steps.ts'
import type { StatedStep } from './stated-steps.ts'
import {
  knownOf,
  makeCohort,
  makeDose,
  makeDoseClaim,
  makeFact,
  makeSource,
  makeValueClaim,
} from './testing/make-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'

type ValueInput = NonNullable<Parameters<typeof makeValueClaim>[0]>

/** That cohort `number` lies 25% above the one before. */
function makeStep(number: number, claim: ValueInput, attribute = 'dose-step'): Fact {
  return makeFact({
    id: `c${String(number)}-${attribute}`,
    subject: `cohort:program-a-c${String(number)}`,
    attribute,
    label: 'Increase',
    claims: [makeValueClaim({ value: 25, unit: '%', ...claim })],
  })
}

function makeCohortOf(number: number, total: number | null): Cohort {
  const dose = total === null ? null : makeDose({ total })
  return makeCohort({ number, claims: [makeDoseClaim({ dose })] })
}

const LADDER = [makeCohortOf(1, 12.5), makeCohortOf(2, null), makeCohortOf(3, 25)]

function verdictsOf(dataset: Partial<Dataset>): readonly string[] {
  return checkStatedSteps(knownOf(dataset).known).map((step) =>
    step.verdict === 'cannot-check' ? step.reason : step.verdict,
  )
}

describe('checkStatedSteps', () => {
  it('recomputes a step over the cohort before from the two doses', () => {
    const cohorts = [...LADDER, makeCohortOf(4, 31.25)]
    const [step] = checkStatedSteps(knownOf({ cohorts, facts: [makeStep(4, {})] }).known)
    expect(step).toMatchObject({
      verdict: 'agrees',
      cohort: 'program-a-c4',
      reference: 'program-a-c3',
      from: { total: 25 },
      to: { total: 31.25 },
      percent: 25,
    })
  })

  it('warns of a percentage that the doses do not give', () => {
    const cohorts = [...LADDER, makeCohortOf(4, 31.25)]
    expect(verdictsOf({ cohorts, facts: [makeStep(4, { value: 30 })] })).toEqual(['disagrees'])
  })

  it('takes the step over the first cohort from the first', () => {
    const facts = [makeStep(3, { value: 100 }, 'dose-step-from-first')]
    expect(verdictsOf({ cohorts: LADDER, facts })).toEqual(['agrees'])
  })

  it('cannot check a step from a dose that is not stated, nor one of a first cohort', () => {
    expect(verdictsOf({ cohorts: LADDER, facts: [makeStep(3, { value: 30 })] })).toEqual([
      'no-dose',
    ])
    expect(verdictsOf({ cohorts: LADDER, facts: [makeStep(1, {})] })).toEqual(['no-dose'])
  })

  it('does not prove a percentage by a dose that was worked out from it', () => {
    const derived = makeDoseClaim({
      id: 'backwards',
      basis: 'derived',
      inputs: ['told'],
      dose: makeDose({ total: 12.5 }),
    })
    const facts = [makeStep(2, { id: 'told', value: 100 })]
    const cohorts = [makeCohort({ number: 1, claims: [derived] }), makeCohortOf(2, 25)]
    expect(verdictsOf({ cohorts, facts })).toEqual(['circular'])
    const confirmed = makeDoseClaim({ dose: makeDose({ total: 12.5 }) })
    const proven = [makeCohort({ number: 1, claims: [derived, confirmed] }), makeCohortOf(2, 25)]
    expect(verdictsOf({ cohorts: proven, facts })).toEqual(['agrees'])
  })

  it.each([
    [6.7, undefined, 'agrees'],
    [7, undefined, 'agrees'],
    [6.6, undefined, 'disagrees'],
    [6.2, 'about', 'agrees'],
    [5.9, 'about', 'disagrees'],
    [5, 'at least', 'agrees'],
    [8, 'at least', 'disagrees'],
    [6, 'more than', 'agrees'],
    [10, 'up to', 'agrees'],
    [6, 'less than', 'disagrees'],
  ] as const)('holds 37.5 → 40 against %d%%, told as %s: %s', (value, qualifier, verdict) => {
    const told = qualifier === undefined ? { value } : { value, qualifier }
    const cohorts = [makeCohortOf(1, 37.5), makeCohortOf(2, 40)]
    expect(verdictsOf({ cohorts, facts: [makeStep(2, told)] })).toEqual([verdict])
  })

  it('leaves alone what is no stated percentage between doses', () => {
    const facts = [
      makeStep(3, { basis: 'absent', value: null }),
      makeStep(3, { unit: 'mCi/m²' }),
      makeStep(3, { value: 50 }, 'overall-response-rate'),
      makeFact({ attribute: 'dose-step', claims: [makeValueClaim({ unit: '%' })] }),
    ]
    expect(verdictsOf({ cohorts: LADDER, facts })).toEqual([])
  })

  it('knows nothing of what is told later', () => {
    const sources = [makeSource(), makeSource({ id: 'later', published: '2018-03-03' })]
    const facts = [makeStep(3, { source: 'later', value: 100 }, 'dose-step-from-first')]
    const dataset = { sources, facts, cohorts: LADDER }
    expect(checkStatedSteps(knownOf(dataset, '2018-03-02').known)).toEqual([])
    expect(checkStatedSteps(knownOf(dataset, '2018-03-03').known)).toHaveLength(1)
  })
})

/** Everything reachable from a claim through inputs, round by round until nothing is added. */
function basesOf(claim: Claim, known: KnownState): ReadonlySet<string> {
  const all = [...known.facts, ...known.cohorts].flatMap(({ claims }) => claims as readonly Claim[])
  let bases = new Set<string>(claim.inputs ?? [])
  for (let round = 0; round <= all.length; round += 1) {
    const more = all.filter(({ id }) => bases.has(id)).flatMap(({ inputs }) => inputs ?? [])
    bases = new Set([...bases, ...more])
  }
  return bases
}

/** Slow and obvious: by whole thousandths, every cohort against every fact. */
function slowCheck(known: KnownState): readonly string[] {
  return known.facts.flatMap(({ fact, claims }) =>
    claims
      .filter(({ basis, unit, value }) => basis === 'stated' && unit === '%' && value !== null)
      .flatMap((claim) => {
        const wanted = fact.attribute === 'dose-step' ? -1 : fact.attribute.endsWith('-first') && 1
        const to = known.cohorts.find(({ cohort }) => fact.subject === `cohort:${cohort.id}`)
        if (wanted === false || to === undefined) return []
        const number = wanted === -1 ? to.cohort.number - 1 : 1
        return [`${String(claim.id)} ${slowVerdict(claim, { to, number }, known)}`]
      }),
  )
}

function slowVerdict(
  claim: ValueClaim,
  { to, number }: { readonly to: CohortState; readonly number: number },
  known: KnownState,
): string {
  const from = known.cohorts.find(({ cohort }) => cohort.number === number)
  if (from === undefined || from === to) return 'no-dose'
  const [a, b] = [from, to].map(({ dose }) => dose?.total ?? 0)
  if (a === undefined || b === undefined || a * b === 0) return 'no-dose'
  const isFree = [from, to].every((state) =>
    state.claims
      .filter(({ dose }) => dose !== null && dose.total === state.dose?.total)
      .some((told) => !basesOf(told, known).has(claim.id)),
  )
  if (!isFree) return 'circular'
  const thousandths = Math.round(((b - a) * 100_000) / a)
  return Math.abs(thousandths - Number(claim.value) * 1000) <= 500 ? 'agrees' : 'disagrees'
}

const CLAIM_IDS = ['s0', 's1', 's2', 'd1-0', 'd2-0', 'd3-0']
const anyInputs = fc.subarray(CLAIM_IDS, { maxLength: 2 })

const anyCohorts = fc
  .array(
    fc.array(
      fc.record({
        total: fc.constantFrom(10, 12.5, 25, 31.25, null),
        inputs: anyInputs,
        source: fc.constantFrom('release', 'later'),
      }),
      { maxLength: 2 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((cohorts) =>
    cohorts.map((claims, index) =>
      makeCohort({
        number: index + 1,
        claims: claims.map(({ total, ...rest }, order) =>
          makeDoseClaim({
            ...rest,
            id: `d${String(index + 1)}-${String(order)}`,
            dose: total === null ? null : makeDose({ total }),
          }),
        ),
      }),
    ),
  )

const anyFacts = fc
  .array(
    fc.record({
      number: fc.integer({ min: 1, max: 4 }),
      attribute: fc.constantFrom('dose-step', 'dose-step-from-first', 'overall-response-rate'),
      value: fc.constantFrom(0, 25, 100, 150, 33, 213, null),
      basis: fc.constantFrom('stated', 'stated', 'stated', 'derived'),
      inputs: anyInputs,
    }),
    { maxLength: 3 },
  )
  .map((facts) =>
    facts.map(({ number, attribute, ...claim }, index) => ({
      ...makeStep(number, { ...claim, id: `s${String(index)}` }, attribute),
      id: `fact-${String(index)}` as Fact['id'],
    })),
  )

it('agrees with a slow and obvious check of any ladder', () => {
  const sources = [makeSource(), makeSource({ id: 'later', published: '2018-03-03' })]
  const days = fc.constantFrom('2017-06-01', '2018-06-01')
  fc.assert(
    fc.property(anyCohorts, anyFacts, days, (cohorts, facts, day) => {
      const { known } = knownOf({ sources, cohorts, facts }, day)
      const word = (step: StatedStep): string =>
        step.verdict === 'cannot-check' ? step.reason : step.verdict
      const steps = checkStatedSteps(known).map((step) => `${step.claim.id} ${word(step)}`)
      expect(steps).toEqual(slowCheck(known))
    }),
    MODEL_RUNS,
  )
})
