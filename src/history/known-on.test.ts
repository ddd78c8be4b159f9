import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexDataset } from '../model/index-dataset.ts'
import type { Claim } from '../model/types.ts'
import { dayOf, whenOf } from '../time/testing/read-when.ts'
import { knownOn } from './known-on.ts'
import type { KnownState } from './state.ts'
import { anyDataset, anyWorldDay } from './testing/any-dataset.ts'
import { digest, knownAt } from './testing/known-at.ts'
import {
  knownOf,
  makeActivityClaim,
  makeClaim,
  makeCohort,
  makeDataset,
  makeFact,
  makeMilestone,
  makeProgram,
  makeSource,
} from './testing/make-dataset.ts'

describe('knownOn', () => {
  it('does not depend on the order in which cohorts are listed', () => {
    fc.assert(
      fc.property(anyDataset, anyWorldDay, (dataset, day) => {
        const turned = knownAt({ ...dataset, cohorts: dataset.cohorts.toReversed() }, day)
        const back = { ...turned, cohorts: turned.cohorts.toReversed() }
        expect(digest(back)).toBe(digest(knownAt(dataset, day)))
      }),
    )
  })

  it('never forgets a thing', () => {
    fc.assert(
      fc.property(anyDataset, anyWorldDay, anyWorldDay, (dataset, one, other) => {
        const earlier = knownAt(dataset, Math.min(one, other))
        const later = knownAt(dataset, Math.max(one, other))
        const ids = (state: KnownState): readonly string[] => [
          ...state.programs.map(({ program }) => program.id),
          ...state.milestones.map(({ milestone }) => milestone.id),
          ...state.cohorts.map(({ cohort }) => cohort.id),
          ...state.spans.map(({ span }) => span.id),
          ...state.facts.map(({ fact }) => fact.id),
        ]
        expect(ids(later)).toEqual(expect.arrayContaining([...ids(earlier)]))
      }),
    )
  })

  it('knows nothing before the first claim', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const state = knownAt(dataset, 10_000)
        expect([
          ...state.sources,
          ...state.programs,
          ...state.milestones,
          ...state.cohorts,
          ...state.spans,
          ...state.facts,
        ]).toEqual([])
      }),
    )
  })
})

describe('a claim that rests on others', () => {
  const sources = [
    makeSource({ id: 'first', published: '2015-03-08' }),
    makeSource({ id: 'second', published: '2016-05-20', tier: 'filing' }),
  ]
  const milestones = [
    makeMilestone({ id: 'start', claims: [makeClaim({ id: 'start-told', source: 'second' })] }),
    makeMilestone({
      id: 'end',
      claims: [makeClaim({ source: 'first', basis: 'derived', inputs: ['start-told'] })],
    }),
  ]

  function endKnownOn(asOf: string, tier?: string): boolean {
    const counts = (_claim: Claim, source: { readonly tier: string }): boolean =>
      source.tier !== tier
    const index = indexDataset(makeDataset({ sources, milestones }))
    const state = knownOn(index, { asOf: dayOf(asOf), counts })
    return state.milestones.some(({ milestone }) => milestone.id === 'end')
  }

  it('counts from the day on which the last of them is known', () => {
    expect(endKnownOn('2016-05-19')).toBe(false)
    expect(endKnownOn('2016-05-20')).toBe(true)
  })

  it('does not count where one of them is left out by choice', () => {
    expect(endKnownOn('2016-05-20', 'filing')).toBe(false)
  })

  it('never counts where they rest on each other, and the rest stands', () => {
    const { known } = knownOf({
      milestones: [
        makeMilestone({ id: 'a', claims: [makeClaim({ id: 'a1', inputs: ['b1'] })] }),
        makeMilestone({ id: 'b', claims: [makeClaim({ id: 'b1', inputs: ['a1'] })] }),
        makeMilestone({ id: 'c' }),
      ],
    })
    expect(known.milestones.map(({ milestone }) => milestone.id)).toEqual(['c'])
  })
})

describe('sources', () => {
  it('count once they are surely public, in the order of their publication', () => {
    const sources = [
      makeSource({ id: 'late', published: '2016-05-20' }),
      makeSource({ id: 'may', published: '2016-05' }),
      makeSource({ id: 'early', published: '2015-03-08' }),
    ]
    const idsOn = (asOf: string): readonly string[] =>
      knownOf({ sources }, asOf).known.sources.map(({ id }) => id)
    expect(idsOn('2016-05-20')).toEqual(['early', 'late'])
    expect(idsOn('2016-05-31')).toEqual(['early', 'late', 'may'])
  })

  it('never count without a day on which they were surely there', () => {
    const { known } = knownOf({
      sources: [makeSource({ published: 'from 2014' })],
      milestones: [makeMilestone()],
    })
    expect([...known.sources, ...known.milestones]).toEqual([])
  })

  it('do not count where all that they say is left out by choice', () => {
    const index = indexDataset(
      makeDataset({
        sources: [makeSource({ id: 'ours' }), makeSource({ id: 'theirs', tier: 'news' })],
        milestones: [
          makeMilestone({
            claims: [makeClaim({ source: 'ours' }), makeClaim({ source: 'theirs' })],
          }),
        ],
      }),
    )
    const state = knownOn(index, {
      asOf: dayOf('2020-01-02'),
      counts: (_claim, { tier }) => tier !== 'news',
    })
    expect(state.sources.map(({ id }) => id)).toEqual(['ours'])
  })
})

describe('programs', () => {
  it.each([
    ['its activity', { programs: [makeProgram({ activity: [makeActivityClaim()] })] }],
    ['a milestone', { milestones: [makeMilestone()] }],
    ['a fact', { facts: [makeFact()] }],
    ['a cohort', { cohorts: [makeCohort()] }],
  ])('exist from the first claim about %s', (_words, dataset) => {
    expect(knownOf(dataset, '2017-05-16').known.programs).toEqual([])
    expect(knownOf(dataset, '2017-05-17').known.programs).toMatchObject([
      { firstKnown: dayOf('2017-05-17') },
    ])
  })

  it('do not exist before the document that names several at once, be the event known before', () => {
    const milestones = [
      makeMilestone({
        programs: ['program-a', 'program-b'],
        claims: [makeClaim({ knownFrom: '2017-04-10', when: '2017-04-09' })],
      }),
    ]
    const programs = [makeProgram(), makeProgram({ id: 'program-b' })]
    const idsOn = (asOf: string): readonly string[] =>
      knownOf({ programs, milestones }, asOf).known.programs.map(({ program }) => program.id)
    expect(knownOf({ programs, milestones }, '2017-04-10').known.milestones).toHaveLength(1)
    expect(idsOn('2017-05-16')).toEqual([])
    expect(idsOn('2017-05-17')).toEqual(['program-a', 'program-b'])
  })

  it('do not exist because of a document that lists whom it mentions without them', () => {
    const sources = [
      makeSource({ mentions: ['program-a'] }),
      makeSource({ id: 'later', published: '2018-03-21' }),
    ]
    const milestones = [
      makeMilestone({
        programs: ['program-a', 'program-b'],
        claims: [makeClaim(), makeClaim({ source: 'later' })],
      }),
    ]
    const programs = [makeProgram(), makeProgram({ id: 'program-b' })]
    const { known } = knownOf({ sources, programs, milestones })
    expect(known.programs.map(({ firstKnown }) => firstKnown)).toEqual([
      dayOf('2017-05-17'),
      dayOf('2018-03-21'),
    ])
  })

  it('do not exist because a fact is told about their compound', () => {
    const { known } = knownOf({ facts: [makeFact({ subject: 'compound:compound-a' })] })
    expect(known.facts).toHaveLength(1)
    expect(known.programs).toEqual([])
  })

  it('bear the name that was known on the day', () => {
    const names = [
      { name: 'Myeloma trial', shortName: 'Myeloma' },
      { name: 'HORIZON', shortName: 'HORIZON', knownFrom: whenOf('2019-02-11') },
    ]
    const nameOn = (asOf: string): string | undefined =>
      knownOf({ programs: [makeProgram({ names })], milestones: [makeMilestone()] }, asOf).known
        .programs[0]?.name.name
    expect(nameOn('2019-02-10')).toBe('Myeloma trial')
    expect(nameOn('2019-02-11')).toBe('HORIZON')
  })

  it('bear their id where no name was known yet', () => {
    const names = [{ name: 'HORIZON', shortName: 'HORIZON', knownFrom: whenOf('2019-02-11') }]
    const { known } = knownOf(
      { programs: [makeProgram({ names })], milestones: [makeMilestone()] },
      '2018-06-15',
    )
    expect(known.programs[0]?.name.name).toBe('program-a')
  })
})

describe('going quiet', () => {
  const listing = (id: string, published: string, mentions: readonly string[]) =>
    makeSource({ id, published, listsPipeline: true, mentions })

  function quietSince(sources: readonly ReturnType<typeof makeSource>[]): string | undefined {
    const activity = [makeActivityClaim({ source: 'first' })]
    return knownOf({ sources, programs: [makeProgram({ activity })] }).known.programs[0]?.quietSince
  }

  it('begins with the first listing that leaves the program out', () => {
    expect(
      quietSince([
        listing('first', '2014-03-04', ['program-a']),
        listing('second', '2015-06-18', []),
        listing('third', '2016-09-30', []),
      ]),
    ).toBe('second')
  })

  it('remembers the last mention', () => {
    const sources = [
      listing('first', '2014-03-04', []),
      makeSource({ id: 'second', published: '2015-06-18' }),
      listing('third', '2016-09-30', []),
    ]
    const activity = [makeActivityClaim({ source: 'second' })]
    expect(
      knownOf({ sources, programs: [makeProgram({ activity })] }).known.programs,
    ).toMatchObject([{ lastMention: 'second', quietSince: 'third' }])
  })

  it('is over when a later source mentions it again', () => {
    expect(
      quietSince([
        listing('first', '2014-03-04', ['program-a']),
        listing('second', '2015-06-18', []),
        listing('third', '2016-09-30', ['program-a']),
      ]),
    ).toBeUndefined()
  })

  it('is not read into a source that lists no pipeline', () => {
    expect(
      quietSince([
        listing('first', '2014-03-04', ['program-a']),
        makeSource({ id: 'second', published: '2015-06-18' }),
      ]),
    ).toBeUndefined()
  })

  it('does not befall what is completed', () => {
    const { known } = knownOf({
      sources: [listing('first', '2014-03-04', ['program-a']), listing('second', '2015-06-18', [])],
      programs: [
        makeProgram({ activity: [makeActivityClaim({ source: 'first', status: 'completed' })] }),
      ],
    })
    expect(known.programs[0]).not.toHaveProperty('quietSince')
  })
})
