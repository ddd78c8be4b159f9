import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { dayOf } from '../time/testing/read-when.ts'
import type { MilestoneState } from './state.ts'
import { knownOf, makeClaim, makeMilestone, makeSource } from './testing/make-dataset.ts'

const SOURCES = [
  makeSource({ id: 'early', published: '2015-03-08' }),
  makeSource({ id: 'middle', published: '2016-05-20', issuer: 'Acme Ltd', tier: 'filing' }),
  makeSource({ id: 'news', published: '2016-05-20', issuer: 'Daily News', tier: 'news' }),
  makeSource({ id: 'late', published: '2018-11-02' }),
]

function stateOf(
  claims: readonly Parameters<typeof makeClaim>[0][],
  asOf?: string,
): MilestoneState | undefined {
  const milestones = [makeMilestone({ claims: claims.map((claim) => makeClaim(claim)) })]
  return knownOf({ sources: SOURCES, milestones }, asOf).known.milestones[0]
}

function known(claims: Parameters<typeof stateOf>[0], asOf?: string): MilestoneState {
  return ensure(stateOf(claims, asOf), 'the milestone')
}

describe('status', () => {
  const EXPECTED = { source: 'early', status: 'expected', when: '2017' } as const

  it.each([
    ['expected while it is only promised', [EXPECTED], 'expected'],
    [
      'happened once told so, whatever is told on the same day',
      [EXPECTED, { ...EXPECTED, status: 'happened' }, { ...EXPECTED, status: 'cancelled' }],
      'happened',
    ],
    [
      'cancelled by the newest word',
      [EXPECTED, { source: 'late', status: 'cancelled' }],
      'cancelled',
    ],
    [
      'expected again after a cancellation',
      [
        { source: 'early', status: 'cancelled' },
        { source: 'late', status: 'expected', when: '2020' },
      ],
      'expected',
    ],
    ['ongoing by the newest word', [EXPECTED, { source: 'late', status: 'ongoing' }], 'ongoing'],
    [
      'not stated where all that is known is that no source says',
      [{ ...EXPECTED, basis: 'absent', when: null }],
      'not-stated',
    ],
    [
      'untouched by a later source that does not say',
      [EXPECTED, { source: 'late', status: 'happened', basis: 'absent', when: null }],
      'expected',
    ],
  ] as const)('is %s', (_words, claims, status) => {
    expect(known(claims).status).toBe(status)
  })

  it('is undone by a correction that replaces the claim', () => {
    const state = known([
      EXPECTED,
      { id: 'error', source: 'middle', status: 'happened', when: '2016-04' },
      { source: 'late', status: 'expected', when: '2019', replaces: 'error' },
    ])
    expect(state).toMatchObject({ status: 'expected', when: { text: '2019' } })
    expect(state.claims).toHaveLength(3)
    expect(state.conflicts).toEqual([])
  })
})

it('forgets a cancellation that a correction replaces, and what it did to the promise', () => {
  const state = known([
    { source: 'early', status: 'expected', when: '2031' },
    { id: 'error', source: 'middle', status: 'cancelled', when: null },
    { source: 'late', status: 'expected', when: '2031', replaces: 'error' },
  ])
  expect(state.status).toBe('expected')
  expect(state.expectations.map(({ verdict }) => verdict)).toEqual(['open', 'open'])
})

describe('the window of what happened', () => {
  it('is sharpened by every later claim', () => {
    const state = known([
      { source: 'early', when: '2014-Q4' },
      { source: 'late', when: 'by 2014-11-20' },
    ])
    expect(state.when?.text).toBe('2014-10-01..2014-11-20')
  })

  it('keeps the words of the claim that says exactly so', () => {
    const state = known([
      { source: 'early', when: 'by 2015-03-08' },
      { source: 'late', when: '2014-Q4' },
    ])
    expect(state.when?.text).toBe('2014-Q4')
  })

  it('becomes a plain day where only one is left', () => {
    const state = known([
      { source: 'early', when: 'by 2015-03-01' },
      { source: 'late', when: 'from 2015-03' },
    ])
    expect(state.when?.text).toBe('2015-03-01')
  })

  it.each([
    ['by 2015-03-01', 'by 2015-02', 'by 2015-02'],
    ['from 2014', 'after 2014', 'after 2014'],
  ])('stays open where "%s" and "%s" leave it so', (one, other, text) => {
    const state = known([
      { source: 'early', when: one },
      { source: 'late', when: other },
    ])
    expect(state.when?.text).toBe(text)
  })

  it('is not narrowed by a claim without a date', () => {
    const state = known([
      { source: 'early', when: null },
      { source: 'late', when: '2014' },
    ])
    expect(state).toMatchObject({ status: 'happened', when: { text: '2014' } })
  })

  it('is null where no claim gives a date', () => {
    expect(known([{ source: 'early', when: null }])).toMatchObject({
      status: 'happened',
      when: null,
    })
  })
})

describe('the window of what has not happened', () => {
  it('is that of the newest expectation', () => {
    const state = known([
      { source: 'early', status: 'expected', when: '2016' },
      { source: 'late', status: 'expected', when: '2019' },
    ])
    expect(state.when?.text).toBe('2019')
  })

  it('is not taken back by a word without a date', () => {
    const state = known([
      { source: 'early', status: 'expected', when: '2016' },
      { source: 'late', status: 'expected', when: null },
    ])
    expect(state.when?.text).toBe('2016')
  })

  it('is null where no expectation gives a date', () => {
    expect(known([{ source: 'early', status: 'expected', when: null }]).when).toBeNull()
  })

  it('stays on what was promised where a cancellation gives no date', () => {
    const state = known([
      { source: 'early', status: 'expected', when: '2016' },
      { source: 'late', status: 'cancelled', when: null },
    ])
    expect(state.when?.text).toBe('2016')
  })
})

describe('what is known', () => {
  it('grows with the day of the question', () => {
    const claims = [
      { source: 'early', status: 'expected', when: '2016' },
      { source: 'late', status: 'happened', when: '2016-10' },
    ] as const
    expect(stateOf(claims, '2015-03-07')).toBeUndefined()
    expect(known(claims, '2015-03-08').status).toBe('expected')
    expect(known(claims, '2018-11-01').status).toBe('expected')
    expect(known(claims, '2018-11-02').status).toBe('happened')
  })

  it('counts from the day on which a claim was public before its source', () => {
    const claims = [{ source: 'late', when: '2016-10', knownFrom: 'before 2017-03-05' }]
    expect(stateOf(claims, '2017-03-03')).toBeUndefined()
    expect(known(claims, '2017-03-04').firstKnown).toBe(dayOf('2017-03-04'))
  })

  it('lists the claims in the order in which they became known', () => {
    const state = known([
      { id: 'third', source: 'late' },
      { id: 'first', source: 'late', knownFrom: '2014-05' },
      { id: 'second', source: 'early' },
    ])
    expect(state.claims.map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  })
})
