import { describe, expect, it } from 'vitest'
import { dayOf } from '../time/testing/read-when.ts'
import type { CohortState } from './state.ts'
import {
  knownOf,
  makeClaim,
  makeCohort,
  makeDose,
  makeDoseClaim,
  makeMilestone,
  makeSource,
} from './testing/make-dataset.ts'

const SOURCES = [
  makeSource({ id: 'early', published: '2015-03-08' }),
  makeSource({ id: 'news', published: '2016-05-20', tier: 'news' }),
  makeSource({ id: 'late', published: '2018-11-02' }),
]

function only(claims: readonly Parameters<typeof makeDoseClaim>[0][]): CohortState | undefined {
  const cohorts = [makeCohort({ claims: claims.map((claim) => makeDoseClaim(claim)) })]
  return knownOf({ sources: SOURCES, cohorts }).known.cohorts[0]
}

const dose = (total: number): { readonly dose: ReturnType<typeof makeDose> } => ({
  dose: makeDose({ total }),
})

describe('the dose of a cohort', () => {
  it('is the one given, however much newer a plan is', () => {
    const state = only([
      { source: 'early', status: 'happened', ...dose(12.5) },
      { source: 'late', status: 'expected', ...dose(18.75) },
    ])
    expect(state).toMatchObject({ status: 'happened', dose: { total: 12.5 } })
    expect(state?.conflicts).toEqual([])
  })

  it('is the newest plan while none is given', () => {
    const state = only([
      { source: 'early', status: 'expected', ...dose(12.5) },
      { source: 'late', status: 'expected', ...dose(18.75) },
    ])
    expect(state).toMatchObject({ status: 'expected', dose: { total: 18.75 } })
    expect(state?.conflicts).toEqual([])
  })

  it('keeps the split that an older claim states', () => {
    const parts = [{ amount: 9.375 }, { amount: 9.375 }]
    const state = only([
      { source: 'early', dose: makeDose({ total: 18.75, parts }) },
      { source: 'late', ...dose(18.75) },
    ])
    expect(state?.dose).toMatchObject({ total: 18.75, parts })
  })

  it('loses nothing that an older claim states to a later one that leaves it out', () => {
    const state = only([
      { source: 'early', dose: makeDose({ total: 25, count: 1, parts: [{ amount: 25, day: 1 }] }) },
      { source: 'news', dose: makeDose({ total: null, minutes: 30 }) },
      { source: 'late', dose: makeDose({ total: 925, unit: 'MBq/m²', parts: [{ amount: 925 }] }) },
    ])
    const parts = [{ amount: 925, day: 1 }]
    expect(state?.dose).toEqual({ unit: 'MBq/m²', total: 925, count: 1, minutes: 30, parts })
  })

  it('takes nothing from a dose that it is in conflict with', () => {
    const state = only([
      { source: 'news', dose: makeDose({ total: 25, minutes: 30 }) },
      { source: 'early', ...dose(12.5) },
      { source: 'late', dose: makeDose({ total: null, count: 1 }) },
    ])
    expect(state?.dose).toEqual({ unit: 'mCi/m²', total: 12.5, count: 1, parts: [] })
  })

  it('is in conflict where two given doses differ, and the most credible stands', () => {
    const state = only([
      { source: 'news', ...dose(25) },
      { source: 'early', ...dose(12.5) },
    ])
    expect(state).toMatchObject({ dose: { total: 12.5 }, conflicts: [{ kind: 'values' }] })
    expect(state?.conflicts[0]?.summary).toBe(
      'Different doses: 12.5 mCi/m² (Acme Therapeutics, 8 Mar 2015) / ' +
        '25 mCi/m² (Acme Therapeutics, 20 May 2016)',
    )
  })

  it('is null where no source states it, with the bounds that follow', () => {
    const bounds = [makeDose({ total: 12.5 }), makeDose({ total: 25 })] as const
    const state = only([
      { source: 'early', dose: null, basis: 'absent' },
      { source: 'late', dose: null, basis: 'derived', bounds },
    ])
    expect(state).toMatchObject({ dose: null, bounds })
  })

  it('stands as it is told; what we read into it is kept beside it', () => {
    const told = makeDose({ total: 37.5, parts: [] })
    const read = makeDose({ total: 37.5, count: 2, minutes: 30, parts: [] })
    const state = only([
      { source: 'late', dose: told },
      { source: 'late', dose: read, basis: 'inferred' },
    ])
    expect(state?.dose).toEqual(told)
    expect(state?.reading).toEqual(read)
  })

  it('is what we read where nothing tells it', () => {
    const read = makeDose({ total: 37.5, count: 2, parts: [] })
    const state = only([{ source: 'late', dose: read, basis: 'inferred' }])
    expect(state?.dose).toEqual(read)
    expect(state?.reading).toBeUndefined()
  })

  it('steps over the cohort before and over the first, where both are known', () => {
    const cohorts = [12.5, null, 25, 31.25].map((total, position) =>
      makeCohort({
        number: position + 1,
        claims: [makeDoseClaim({ dose: total === null ? null : makeDose({ total }) })],
      }),
    )
    const steps = knownOf({ cohorts }).known.cohorts.map(({ stepOverPrevious, stepOverFirst }) => [
      stepOverPrevious,
      stepOverFirst,
    ])
    expect(steps).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, 100],
      [25, 150],
    ])
  })
})

/** The start of a cohort, told in one document. */
function startOf(
  number: number,
  when: string | null,
  status: 'happened' | 'expected' = 'happened',
) {
  return makeMilestone({
    id: `c${number}-start`,
    kind: 'cohort-start',
    cohort: `program-a-c${number}`,
    claims: [makeClaim({ id: `c${number}-start-told`, source: 'late', status, when })],
  })
}

function startsOf(
  milestones: readonly ReturnType<typeof startOf>[],
): readonly (string | undefined)[] {
  const cohorts = [1, 2, 3].map((number) => makeCohort({ number, claims: [] }))
  return knownOf({ sources: SOURCES, cohorts, milestones }).known.cohorts.map(
    ({ cohort, start }) => `${cohort.number}: ${start?.text ?? 'unknown'}`,
  )
}

describe('the start of a cohort', () => {
  it('lies not before any lower cohort and not after any higher one', () => {
    expect(
      startsOf([startOf(1, '2015-05'), startOf(2, '2015'), startOf(3, 'by 2015-09-14')]),
    ).toEqual(['1: 2015-05', '2: 2015-05-01..2015-09-14', '3: 2015-05-01..2015-09-14'])
  })

  it('follows from the neighbours where nothing else tells it', () => {
    const cleared = makeMilestone({
      id: 'c2-cleared',
      kind: 'dose-cleared',
      cohort: 'program-a-c2',
      claims: [makeClaim({ source: 'late', when: '2017' })],
    })
    expect(startsOf([startOf(1, '2015-05-17'), cleared, startOf(3, '2015-09-14')])).toEqual([
      '1: 2015-05-17',
      '2: 2015-05-17..2015-09-14',
      '3: 2015-09-14',
    ])
  })

  it('is not sharpened by a start that is only expected, nor sharpens one', () => {
    expect(startsOf([startOf(1, '2015'), startOf(2, 'by 2014', 'expected')])).toEqual([
      '1: 2015',
      '2: by 2014',
    ])
  })

  it('stands as told where the order contradicts it, with the conflict on both', () => {
    const cohorts = [1, 2, 3].map((number) => makeCohort({ number, claims: [] }))
    const milestones = [startOf(1, '2016-02'), startOf(2, '2015-06'), startOf(3, 'by 2017')]
    const states = knownOf({ sources: SOURCES, cohorts, milestones }).known.cohorts
    expect(states.map(({ start }) => start?.text)).toEqual(['2016-02', '2015-06', 'by 2017'])
    expect(states.map(({ conflicts }) => conflicts[0]?.summary)).toEqual([
      'Cohorts told to start out of order: cohort 1 Feb 2016; cohort 2 Jun 2015',
      'Cohorts told to start out of order: cohort 1 Feb 2016; cohort 2 Jun 2015',
      undefined,
    ])
    expect(states[0]?.conflicts[0]?.claims.map(({ id }) => id)).toEqual([
      'c1-start-told',
      'c2-start-told',
    ])
  })
})

it('a cohort is in conflict about its dose, its order and its start at once', () => {
  const start = makeMilestone({
    id: 'c1-start',
    kind: 'cohort-start',
    cohort: 'program-a-c1',
    claims: [
      makeClaim({ source: 'early', when: '2014-Q2' }),
      makeClaim({ source: 'late', when: '2014-Q3' }),
    ],
  })
  const claims = [
    makeDoseClaim({ source: 'early', ...dose(12.5) }),
    makeDoseClaim({ source: 'late', ...dose(25) }),
  ]
  const cohorts = [makeCohort({ claims }), makeCohort({ number: 2, claims: [] })]
  const { known } = knownOf({ sources: SOURCES, cohorts, milestones: [start, startOf(2, '2013')] })
  expect(known.cohorts[0]?.conflicts.map(({ summary }) => summary.split(':')[0])).toEqual([
    'Different doses',
    'Cohorts told to start out of order',
    'No common day',
  ])
})

describe('a cohort', () => {
  it('is known from the first of its claims and milestones', () => {
    const { known } = knownOf({
      sources: SOURCES,
      cohorts: [makeCohort({ claims: [makeDoseClaim({ source: 'early' })] })],
      milestones: [startOf(1, '2014')],
    })
    expect(known.cohorts[0]?.firstKnown).toBe(dayOf('2015-03-08'))
  })

  it('has happened once a milestone of its own has', () => {
    const { known } = knownOf({
      sources: SOURCES,
      cohorts: [makeCohort({ claims: [makeDoseClaim({ status: 'expected', source: 'early' })] })],
      milestones: [startOf(1, '2014')],
    })
    expect(known.cohorts[0]).toMatchObject({
      status: 'happened',
      startMilestone: { status: 'happened' },
    })
  })

  it('names the milestone that cleared its dose, not one that is only expected to', () => {
    const cleared = (id: string, status: 'expected' | 'happened') =>
      makeMilestone({
        id,
        kind: 'dose-cleared',
        cohort: 'program-a-c1',
        claims: [makeClaim({ status, source: 'late' })],
      })
    const { known } = knownOf({
      sources: SOURCES,
      cohorts: [makeCohort({ claims: [] })],
      milestones: [cleared('hoped', 'expected'), cleared('done', 'happened')],
    })
    expect(known.cohorts[0]?.cleared?.milestone.id).toBe('done')
  })
})
