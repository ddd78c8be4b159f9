import { describe, expect, it } from 'vitest'
import { whenOf } from '../time/testing/read-when.ts'
import { changesBetween } from './changes.ts'
import type { KnownState } from './state.ts'
import {
  knownOf,
  makeActivityClaim,
  makeClaim,
  makeCohort,
  makeDoseClaim,
  makeFact,
  makeMilestone,
  makeProgram,
  makeSource,
  makeValueClaim,
} from './testing/make-dataset.ts'
import { changesInWords, inWords, YEARLY_SOURCES } from './testing/retell.ts'

const EXPECTED = { source: '2014', status: 'expected', when: '2016-Q2' } as const

describe('changes of a milestone', () => {
  it.each([
    ['appears', [{ ...EXPECTED, source: '2016' }], ['appeared: Expected, Q2 2016']],
    [
      'happens, and its promise is judged',
      [EXPECTED, { source: '2016', when: '2015-11' }],
      ['happened: Expected, Q2 2016 → Happened, Nov 2015', 'judged: open → early'],
    ],
    [
      'is moved later',
      [EXPECTED, { ...EXPECTED, source: '2016', when: '2016-Q3' }],
      ['moved-later: Q2 2016 → Q3 2016'],
    ],
    [
      'is moved earlier',
      [EXPECTED, { ...EXPECTED, source: '2016', when: '2016-Q1' }],
      ['moved-earlier: Q2 2016 → Q1 2016'],
    ],
    [
      'gets a window around the one before',
      [EXPECTED, { ...EXPECTED, source: '2016', when: '2015..2017' }],
      ['loosened: Q2 2016 → between 2015 and 2017'],
    ],
    [
      'may come later than was said',
      [EXPECTED, { ...EXPECTED, source: '2016', when: '2016-Q2..2016-Q3' }],
      ['moved-later: Q2 2016 → between Q2 2016 and Q3 2016'],
    ],
    [
      'loses its date by a correction',
      [
        { id: 'slip', source: '2014', when: '2013-Q1' },
        { source: '2016', when: null, replaces: 'slip' },
      ],
      ['loosened: Q1 2013 → date not stated'],
    ],
    [
      'is sharpened',
      [EXPECTED, { ...EXPECTED, source: '2016', when: '2016-05' }],
      ['sharpened: Q2 2016 → May 2016'],
    ],
    [
      'gets its first date',
      [
        { ...EXPECTED, when: null },
        { ...EXPECTED, source: '2016' },
      ],
      ['sharpened: date not stated → Q2 2016'],
    ],
    [
      'is told again in other words',
      [EXPECTED, { ...EXPECTED, source: '2016', when: '2016-04..2016-06' }],
      ['reworded: Q2 2016 → between Apr 2016 and Jun 2016'],
    ],
    [
      'is reaffirmed',
      [EXPECTED, { ...EXPECTED, source: '2016' }],
      ['confirmed: Expected, Q2 2016'],
    ],
    [
      'is not mentioned where one would look',
      [EXPECTED, { ...EXPECTED, source: '2016', basis: 'absent', when: null }],
      ['not-stated'],
    ],
    [
      'is cancelled, and its promise with it',
      [EXPECTED, { source: '2016', status: 'cancelled', when: null }],
      ['cancelled: Expected, Q2 2016 → Cancelled, Q2 2016', 'judged: open → cancelled'],
    ],
    [
      'is contradicted',
      [
        { source: '2014', when: '2013-Q1' },
        { source: '2016', when: '2013-Q3' },
      ],
      [
        'contradicted: No common day: Q1 2013 (Acme Therapeutics, 8 Mar 2014) / Q3 2013 (Acme Therapeutics, 8 Mar 2016)',
      ],
    ],
    [
      'is settled by a correction',
      [
        { source: '2014', when: '2013-Q1' },
        { id: 'slip', source: '2015', when: '2013-Q3' },
        { source: '2016', when: '2013-01', replaces: 'slip' },
      ],
      [
        'sharpened: Q1 2013 → Jan 2013',
        'settled: No common day: Q1 2013 (Acme Therapeutics, 8 Mar 2014) / Q3 2013 (Acme Therapeutics, 8 Mar 2015)',
      ],
    ],
    [
      'is taken back',
      [
        { id: 'slip', source: '2014', when: '2013-Q1' },
        { ...EXPECTED, source: '2016', replaces: 'slip' },
      ],
      ['taken-back: Happened, Q1 2013 → Expected, Q2 2016'],
    ],
    [
      'is under way',
      [EXPECTED, { source: '2016', status: 'ongoing', when: null }],
      ['status: Expected, Q2 2016 → Ongoing, Q2 2016'],
    ],
  ] as const)('name it when it %s', (_words, claims, changes) => {
    const milestones = [makeMilestone({ claims: claims.map((claim) => makeClaim(claim)) })]
    expect(changesInWords('milestone', { milestones })).toEqual(changes)
  })

  it('name a promise that falls due while nobody says a word', () => {
    const dataset = {
      sources: YEARLY_SOURCES,
      milestones: [
        makeMilestone({ claims: [makeClaim({ ...EXPECTED, id: 'promise', when: '2016-Q4' })] }),
      ],
    }
    const before = knownOf(dataset, '2016-12-31').known
    const after = knownOf(dataset, '2017-01-01').known
    expect(changesBetween(before, after)).toMatchObject([
      { kind: 'judged', from: 'open', to: 'no later word', claims: ['promise'] },
    ])
  })

  it('name one that a later listing leaves out, and one that is named again', () => {
    const listings = ['2015', '2016'].map((id) =>
      makeSource({ id, published: `${id}-03-08`, listsPipeline: true, mentions: [] }),
    )
    const dataset = {
      sources: [makeSource({ id: '2014', published: '2014-03-08' }), ...listings],
      milestones: [
        makeMilestone({
          claims: [makeClaim(EXPECTED), makeClaim({ ...EXPECTED, source: '2016' })],
        }),
      ],
    }
    const on = (day: string): KnownState => knownOf(dataset, day).known
    const milestoneChanges = (from: string, to: string): readonly string[] =>
      changesBetween(on(from), on(to))
        .filter(({ subject }) => subject === 'milestone')
        .map(inWords)
    expect(milestoneChanges('2014-03-08', '2015-03-08')).toEqual([
      'went-quiet: not named 8 Mar 2015',
    ])
    expect(milestoneChanges('2015-03-08', '2016-03-08')).toEqual([
      'named-again',
      'confirmed: Expected, Q2 2016',
    ])
  })
})

describe('changes of a program', () => {
  const told = (claims: readonly Parameters<typeof makeActivityClaim>[0][]): readonly string[] =>
    changesInWords('program', {
      programs: [makeProgram({ activity: claims.map((claim) => makeActivityClaim(claim)) })],
    })

  it.each([
    ['appears', [{ source: '2016' }], ['appeared: Ongoing']],
    [
      'is confirmed',
      [{ source: '2014' }, { source: '2016' }],
      ['confirmed: 8 Mar 2014 → 8 Mar 2016'],
    ],
    [
      'is completed',
      [{ source: '2014' }, { source: '2016', status: 'completed' }],
      ['status: Ongoing → Completed'],
    ],
    [
      'is not said to be anything',
      [{ source: '2014' }, { source: '2016', basis: 'absent' }],
      ['not-stated'],
    ],
    [
      'is told to be further back',
      [{ source: '2014' }, { source: '2016', status: 'planned' }],
      [
        'contradicted: Told to be further back than before: ongoing (Acme Therapeutics, 8 Mar 2014) / planned (Acme Therapeutics, 8 Mar 2016)',
        'status: Ongoing → Planned',
      ],
    ],
  ] as const)('name it when it %s', (_words, claims, changes) => {
    expect(told(claims).toSorted()).toEqual(changes)
  })

  it('name a later name', () => {
    const names = [
      { name: 'Myeloma trial', shortName: 'Myeloma' },
      { name: 'HORIZON', shortName: 'HORIZON', knownFrom: whenOf('2015-11-02') },
    ]
    const activity = [makeActivityClaim({ source: '2014' })]
    expect(changesInWords('program', { programs: [makeProgram({ names, activity })] })).toEqual([
      'renamed: Myeloma trial → HORIZON',
    ])
  })

  it('name it when a listing leaves it out', () => {
    const sources = [
      makeSource({ id: '2014', published: '2014-03-08' }),
      makeSource({ id: '2016', published: '2016-03-08', listsPipeline: true, mentions: [] }),
    ]
    const activity = [makeActivityClaim({ source: '2014' })]
    expect(changesInWords('program', { sources, programs: [makeProgram({ activity })] })).toEqual([
      'went-quiet: not named 8 Mar 2016',
    ])
  })
})

describe('changesBetween', () => {
  it('writes values and doses in the words that it is given', () => {
    const dataset = {
      sources: YEARLY_SOURCES,
      facts: [makeFact({ claims: [makeValueClaim({ source: '2016' })] })],
      cohorts: [makeCohort({ claims: [makeDoseClaim({ source: '2016' })] })],
    }
    const words = {
      value: () => 'seventeen',
      dose: () => '462.5 MBq/m²',
      verdict: () => 'never asked',
    }
    const [before, after] = ['2015-03-08', '2016-03-08'].map((day) => knownOf(dataset, day).known)
    const changes =
      before === undefined || after === undefined ? [] : changesBetween(before, after, words)
    expect(changes.map(({ to }) => to)).toEqual(
      expect.arrayContaining(['seventeen', 'Given, 462.5 MBq/m²']),
    )
  })

  it('names the programs of what changed, as far as they are known', () => {
    const milestones = [
      makeMilestone({
        programs: ['program-a', 'program-b'],
        claims: [makeClaim({ source: '2016', knownFrom: '2015-11-02', when: '2015-11' })],
      }),
    ]
    const programs = [
      makeProgram({ activity: [makeActivityClaim({ source: '2014' })] }),
      makeProgram({ id: 'program-b' }),
    ]
    const dataset = { sources: YEARLY_SOURCES, programs, milestones }
    const before = knownOf(dataset, '2015-03-08').known
    const programsOn = (day: string): readonly (readonly string[])[] =>
      changesBetween(before, knownOf(dataset, day).known)
        .filter(({ subject }) => subject === 'milestone')
        .map((change) => change.programs)
    expect(programsOn('2015-11-02')).toEqual([['program-a']])
    expect(programsOn('2016-03-08')).toEqual([['program-a', 'program-b']])
  })
})
