import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import type { Basis, Tier } from '../model/types.ts'
import type { MilestoneState } from './state.ts'
import { knownOf, makeClaim, makeMilestone, makeSource } from './testing/make-dataset.ts'

const SOURCES = [
  makeSource({ id: 'early', published: '2015-03-08' }),
  makeSource({ id: 'middle', published: '2016-05-20', issuer: 'Acme Ltd', tier: 'filing' }),
  makeSource({ id: 'news', published: '2016-05-20', issuer: 'Daily News', tier: 'news' }),
  makeSource({ id: 'late', published: '2018-11-02' }),
]

function known(claims: readonly Parameters<typeof makeClaim>[0][]): MilestoneState {
  const milestones = [makeMilestone({ claims: claims.map((claim) => makeClaim(claim)) })]
  return ensure(knownOf({ sources: SOURCES, milestones }).known.milestones[0], 'the milestone')
}

describe('a conflict of dates', () => {
  function shownOf(claims: Parameters<typeof known>[0]): string | undefined {
    const state = known(claims)
    expect(state.conflicts[0]?.kind).toBe('dates')
    return state.when?.text
  }

  it.each<[words: string, worse: [Basis, string], better: [Basis, string]]>([
    ['the better basis', ['inferred', 'early'], ['stated', 'news']],
    ['the better tier', ['stated', 'news'], ['stated', 'middle']],
    ['the release over the filing', ['stated', 'middle'], ['stated', 'early']],
  ])('shows the date of %s', (_words, worse, better) => {
    expect(
      shownOf([
        { basis: worse[0], source: worse[1], when: '2014-03-04' },
        { basis: better[0], source: better[1], when: '2014-Q2' },
      ]),
    ).toBe('2014-Q2')
  })

  it('shows the narrower of two dates that are equally credible', () => {
    expect(
      shownOf([
        { source: 'early', when: '2014-Q2' },
        { source: 'late', when: '2014-08' },
      ]),
    ).toBe('2014-08')
  })

  it('sharpens the date shown by what the same kind of source says of it', () => {
    expect(
      shownOf([
        { source: 'early', when: 'by 2015-03-08' },
        { source: 'late', when: 'by 2014-06-20' },
        { source: 'news', when: '2016-02' },
      ]),
    ).toBe('by 2014-06-20')
  })

  it('is not sharpened by what the same kind of source says of it on another basis', () => {
    expect(
      shownOf([
        { source: 'early', when: 'by 2015-03-08' },
        { source: 'late', when: 'by 2014-06-20', basis: 'inferred' },
        { source: 'news', when: '2016-02' },
      ]),
    ).toBe('by 2015-03-08')
  })

  it('is not sharpened by what another kind of source says of it on the same basis', () => {
    expect(
      shownOf([
        { source: 'early', when: 'by 2015-03-08' },
        { source: 'middle', when: 'by 2014-06-20' },
        { source: 'news', when: '2016-02' },
      ]),
    ).toBe('by 2015-03-08')
  })

  it('says in words who told which date, each date once', () => {
    const state = known([
      { source: 'early', when: '2014-Q2' },
      { source: 'middle', when: 'by 2014-03-04' },
      { source: 'late', when: '2014-Q2' },
    ])
    expect(state.conflicts[0]?.summary).toBe(
      'No common day: Q2 2014 (Acme Therapeutics, 8 Mar 2015; Acme Therapeutics, 2 Nov 2018) / ' +
        'by 4 Mar 2014 (Acme Ltd, 20 May 2016)',
    )
  })

  it('names only the claims that are at odds', () => {
    const state = known([
      { id: 'spring', source: 'early', when: '2014-Q2' },
      { id: 'year', source: 'middle', when: '2014' },
      { id: 'autumn', source: 'late', when: '2014-Q4' },
    ])
    expect(state.conflicts[0]?.claims.map(({ id }) => id)).toEqual(['spring', 'autumn'])
  })

  it('stands between two promises of one day that exclude each other', () => {
    const state = known([
      { source: 'early', status: 'expected', when: '2016-Q2' },
      { source: 'early', status: 'expected', when: '2016-Q3' },
    ])
    expect(state.conflicts[0]?.kind).toBe('dates')
  })

  it('is not seen in a promise that moves', () => {
    const state = known([
      { source: 'early', status: 'expected', when: '2016-Q2' },
      { source: 'middle', status: 'expected', when: '2016-Q3' },
    ])
    expect(state.conflicts).toEqual([])
  })
})

describe('a conflict of statuses', () => {
  it.each(['expected', 'cancelled'] as const)(
    'arises where what has happened is later told to be %s',
    (status) => {
      const state = known([
        { source: 'early', when: '2014-Q2' },
        { source: 'late', status, when: '2019' },
      ])
      expect(state).toMatchObject({ status: 'happened', conflicts: [{ kind: 'statuses' }] })
    },
  )

  it('does not arise from what is told on the same day', () => {
    const state = known([
      { source: 'early', when: '2014-Q2' },
      { source: 'early', status: 'expected', when: '2014-Q2' },
    ])
    expect(state.conflicts).toEqual([])
  })

  it.each(['ongoing', 'cancelled'] as const)(
    'arises where one document tells a thing as done and as %s',
    (status) => {
      const state = known([
        { id: 'done', source: 'early', when: '2014-Q2' },
        { id: 'undone', source: 'early', status, when: '2015-03-08' },
        { id: 'another', source: 'late', when: '2014-Q2' },
      ])
      expect(state.status).toBe('happened')
      expect(state.conflicts[0]).toMatchObject({
        kind: 'statuses',
        claims: [{ id: 'done' }, { id: 'undone' }],
        shown: { claim: 'done', by: 'happened' },
      })
      expect(state.conflicts[0]?.summary).toMatch(
        /^Told as done and as not yet done in one document: /,
      )
    },
  )

  it('does not arise where one document says that it goes on and another that it is done', () => {
    const state = known([
      { source: 'early', status: 'ongoing', when: '2015-03-08' },
      { source: 'late', when: '2018-Q2' },
    ])
    expect(state.conflicts).toEqual([])
  })
})

it('shows every contradiction of one thing, that of its dates first', () => {
  const state = known([
    { source: 'early', when: '2014-Q2' },
    { source: 'early', status: 'ongoing', when: '2015-03-08' },
    { source: 'early', status: 'expected', when: '2016-Q2' },
    { source: 'early', status: 'expected', when: '2016-Q3' },
    { source: 'late', when: '2014-Q3' },
    { source: 'late', status: 'cancelled', when: null },
  ])
  expect(state.conflicts.map(({ summary }) => summary.split(':')[0])).toEqual([
    'No common day',
    'Told to have happened, and later otherwise',
    'Told as done and as not yet done in one document',
    'No common day',
  ])
})

describe('the side of a conflict that is shown', () => {
  type Side = NonNullable<Parameters<typeof known>[0][number]>

  it.each<[rule: string, worse: Side, better: Side]>([
    ['basis', { source: 'early', basis: 'inferred' }, { source: 'news' }],
    ['tier', { source: 'news' }, { source: 'middle' }],
    ['exactness', { source: 'late' }, { source: 'early', when: '2014-08' }],
    ['newest', { source: 'early' }, { source: 'late', when: '2014-Q3' }],
    ['first-told', { source: 'late' }, { source: 'late', when: '2014-Q3' }],
  ])('is told by the rule that decides: %s', (rule, worse, better) => {
    const one = { id: 'worse', when: '2014-Q4', ...worse }
    const other = { id: 'better', when: '2014-Q3', ...better }
    const claims = rule === 'first-told' ? [other, one] : [one, other]
    const state = known(claims)
    expect(state.conflicts[0]?.shown).toEqual({ claim: 'better', by: rule })
    expect(state.when?.text).toBe(better.when ?? '2014-Q3')
  })

  it('is of two promises of one day the one that is told last', () => {
    const state = known([
      { id: 'spring', source: 'early', status: 'expected', when: '2016-Q2' },
      { id: 'summer', source: 'early', status: 'expected', when: '2016-Q3' },
    ])
    expect(state.when?.text).toBe('2016-Q3')
    expect(state.conflicts[0]?.shown).toEqual({ claim: 'summer', by: 'last-told' })
  })

  it('is neither where what happened stands above both', () => {
    const state = known([
      { source: 'early', status: 'expected', when: '2016-Q2' },
      { source: 'early', status: 'expected', when: '2016-Q3' },
      { source: 'late', when: '2016-Q4' },
    ])
    expect(state.conflicts[0]?.kind).toBe('dates')
    expect(state.conflicts[0]).not.toHaveProperty('shown')
  })
})

it('no tier is left out of the order in which sources are believed', () => {
  const tiers: readonly Tier[] = ['paper', 'news', 'registry', 'regulator', 'filing', 'release']
  const shown = tiers.map((tier, position) => {
    const better = tiers[position + 1] ?? 'release'
    const sources = [
      makeSource({ id: 'worse', tier }),
      makeSource({ id: 'better', tier: better, published: '2016-02-03' }),
    ]
    const milestones = [
      makeMilestone({
        claims: [
          makeClaim({ source: 'worse', when: '2014-03-04' }),
          makeClaim({ source: 'better', when: '2015-06-07' }),
        ],
      }),
    ]
    return knownOf({ sources, milestones }).known.milestones[0]?.when?.text
  })
  expect(shown).toEqual([
    '2014-03-04',
    '2015-06-07',
    '2015-06-07',
    '2015-06-07',
    '2015-06-07',
    '2014-03-04',
  ])
})
