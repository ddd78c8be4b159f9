import { describe, expect, it } from 'vitest'
import {
  makeClaim,
  makeCohort,
  makeDose,
  makeDoseClaim,
  makeFact,
  makeMilestone,
  makeSpan,
  makeValueClaim,
} from './testing/make-dataset.ts'
import { changesInWords } from './testing/retell.ts'

describe('changes of a cohort', () => {
  const told = (claims: readonly Parameters<typeof makeDoseClaim>[0][]): readonly string[] =>
    changesInWords('cohort', {
      cohorts: [makeCohort({ claims: claims.map((claim) => makeDoseClaim(claim)) })],
    })
  const PLANNED = { source: '2014', status: 'expected' } as const

  it.each([
    ['appears', [{ source: '2016' }], ['appeared: Given, 12.5 mCi/m²']],
    [
      'is given what was planned',
      [PLANNED, { source: '2016' }],
      ['happened: Planned, 12.5 mCi/m² → Given, 12.5 mCi/m²'],
    ],
    [
      'has another plan',
      [PLANNED, { ...PLANNED, source: '2016', dose: makeDose({ total: 25 }) }],
      ['new-value: Planned, 12.5 mCi/m² → Planned, 25 mCi/m²'],
    ],
    [
      'has bounds',
      [
        { ...PLANNED, dose: null },
        {
          ...PLANNED,
          source: '2016',
          dose: null,
          bounds: [makeDose(), makeDose({ total: 25 })] as const,
        },
      ],
      ['new-value: Planned, dose not stated → Planned, between 12.5 mCi/m² and 25 mCi/m²'],
    ],
    ['is told again', [{ source: '2014' }, { source: '2016' }], ['confirmed: Given, 12.5 mCi/m²']],
  ] as const)('name it when it %s', (_words, claims, changes) => {
    expect(told(claims)).toEqual(changes)
  })

  it('name a step that another cohort’s dose makes known, and a start that is sharpened', () => {
    const cohorts = [
      makeCohort({
        number: 1,
        claims: [makeDoseClaim({ source: '2014', dose: null }), makeDoseClaim({ source: '2016' })],
      }),
      makeCohort({
        number: 2,
        claims: [makeDoseClaim({ source: '2014', dose: makeDose({ total: 25 }) })],
      }),
    ]
    const milestones = [
      makeMilestone({
        kind: 'cohort-start',
        cohort: 'program-a-c1',
        claims: [makeClaim({ source: '2016', when: '2013-Q1' })],
      }),
    ]
    expect(changesInWords('cohort', { cohorts, milestones })).toEqual([
      'new-value: Step over the cohort before unknown, over the first unknown → Step over the cohort before 100%, over the first 100%',
      'sharpened: date not stated → 1 Jan 2013 at the earliest',
      'new-value: Given, dose not stated → Given, 12.5 mCi/m²',
      'sharpened: date not stated → Q1 2013',
    ])
  })
})

describe('changes of a span', () => {
  const start = makeMilestone({
    id: 'stop',
    claims: [makeClaim({ source: '2014', when: '2014-01' })],
  })
  const ongoing = { source: '2014', status: 'ongoing', when: null } as const

  it('name its appearance with its start', () => {
    const milestones = [{ ...start, claims: [makeClaim({ source: '2016', when: '2014-01' })] }]
    const spans = [makeSpan({ from: 'stop' })]
    expect(changesInWords('span', { milestones, spans })).toEqual(['appeared: from Jan 2014'])
  })

  it('name it when it is said to go on', () => {
    const claims = [makeClaim(ongoing), makeClaim({ ...ongoing, source: '2016' })]
    const spans = [makeSpan({ from: 'stop', claims })]
    expect(changesInWords('span', { milestones: [start], spans })).toEqual([
      'confirmed: 8 Mar 2014 → 8 Mar 2016',
    ])
  })

  it('name its end', () => {
    const end = makeMilestone({
      id: 'end',
      claims: [makeClaim({ source: '2016', when: '2016-02' })],
    })
    const spans = [makeSpan({ from: 'stop', ends: [{ programs: [], milestone: 'end' }] })]
    expect(changesInWords('span', { milestones: [start, end], spans })).toEqual([
      'ended: program-a: Feb 2016',
    ])
  })
})

describe('changes of a fact', () => {
  const told = (claims: readonly Parameters<typeof makeValueClaim>[0][]): readonly string[] =>
    changesInWords('fact', {
      facts: [makeFact({ claims: claims.map((claim) => makeValueClaim(claim)) })],
    })

  it.each([
    ['appears', [{ source: '2016', value: 40, unit: '%', of: 10 }], ['appeared: 40 % of 10']],
    [
      'is another',
      [
        { source: '2014', when: '2014' },
        { source: '2016', when: '2015', value: 18 },
      ],
      ['new-value: 17, 2014 → 18, 2015'],
    ],
    [
      'is the same for a later period',
      [
        { source: '2014', when: '2014' },
        { source: '2016', when: '2015' },
      ],
      ['confirmed: 17, 2014 → 17, 2015'],
    ],
    ['is told again', [{ source: '2014' }, { source: '2016' }], ['confirmed: 17']],
    [
      'comes true',
      [
        { source: '2014', status: 'expected' },
        { source: '2016', status: 'happened' },
      ],
      ['happened: Expected, 17 → 17'],
    ],
    [
      'is contradicted',
      [{ source: '2014' }, { source: '2016', value: 18 }],
      [
        'contradicted: Different values: 17 (Acme Therapeutics, 8 Mar 2014) / 18 (Acme Therapeutics, 8 Mar 2016)',
        'new-value: 17 → 18',
      ],
    ],
    [
      'is not stated where one would look',
      [{ source: '2014' }, { source: '2016', value: null, basis: 'absent' }],
      ['not-stated'],
    ],
  ] as const)('name its value when it %s', (_words, claims, changes) => {
    expect(told(claims)).toEqual(changes)
  })
})
