import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import {
  knownOf,
  makeActivityClaim,
  makeClaim,
  makeCohort,
  makeCompound,
  makeDose,
  makeDoseClaim,
  makeFact,
  makeMilestone,
  makeProgram,
  makeSource,
  makeSpan,
  makeValueClaim,
} from '../history/testing/make-dataset.ts'
import type { CohortId, Dataset, Fact } from '../model/types.ts'
import { dayOf, textOfBounds } from '../time/testing/read-when.ts'
import type { Item } from './item.ts'
import { itemsOf } from './items.ts'

function itemsFrom(dataset: Partial<Dataset>, asOf?: string): readonly Item[] {
  const { index, known } = knownOf(dataset, asOf)
  return itemsOf(index, known)
}

function itemOf(dataset: Partial<Dataset>, id: string): Item {
  return ensure(
    itemsFrom(dataset).find((item) => item.id === id),
    id,
  )
}

describe('items', () => {
  it('come in dataset order: programs, milestones, spans, facts, cohorts', () => {
    const items = itemsFrom({
      programs: [makeProgram({ activity: [makeActivityClaim()] })],
      milestones: [makeMilestone({ id: 'second', kind: 'supply' }), makeMilestone({ id: 'first' })],
      spans: [makeSpan({ from: 'second' })],
      facts: [makeFact()],
      cohorts: [makeCohort({ number: 3 })],
    })
    expect(items.map(({ id, kind, title }) => [id, kind, title])).toEqual([
      ['program-a', 'activity', 'Myeloma trial'],
      ['second', 'supply', 'First results'],
      ['first', 'readout', 'First results'],
      ['span-a', 'supply', 'Supply stop'],
      ['fact-a', 'fact', 'Patients'],
      ['program-a-c3', 'dose', 'Cohort 3 dose'],
    ])
  })

  it('belong to the phases, compounds and indications of their programs', () => {
    const programs = [
      makeProgram(),
      makeProgram({ id: 'program-b', compound: 'compound-b', phase: '2', indications: ['glioma'] }),
    ]
    const milestones = [makeMilestone({ programs: ['program-a', 'program-b'] })]
    expect(itemOf({ programs, milestones }, 'milestone-a')).toMatchObject({
      programs: ['program-a', 'program-b'],
      compounds: ['compound-a', 'compound-b'],
      phases: ['1', '2'],
      indications: ['multiple myeloma', 'glioma'],
    })
  })

  it('keep the indications and the compound that a milestone names itself', () => {
    const milestones = [
      makeMilestone({ programs: [], compound: 'compound-b', indications: ['neuroblastoma'] }),
    ]
    expect(itemOf({ milestones }, 'milestone-a')).toMatchObject({
      programs: [],
      compounds: ['compound-b'],
      indications: ['neuroblastoma'],
    })
  })

  it('bring the source of each claim along', () => {
    const sources = [makeSource({ id: 'one' }), makeSource({ id: 'two', published: '2018-09-24' })]
    const claims = [makeClaim({ source: 'two' }), makeClaim({ source: 'one' })]
    const item = itemOf({ sources, milestones: [makeMilestone({ claims })] }, 'milestone-a')
    expect(item.claims.map(({ source }) => source)).toEqual(['one', 'two'])
    expect(item.sources.map(({ id }) => id)).toEqual(['one', 'two'])
  })

  it('leave out the activity of a program of which only other things are known', () => {
    expect(itemsFrom({ facts: [makeFact()] }).map(({ id }) => id)).toEqual(['fact-a'])
  })

  it('say that they are in conflict', () => {
    const claims = [makeClaim({ when: '2016-02' }), makeClaim({ when: '2016-08' })]
    expect(itemOf({ milestones: [makeMilestone({ claims })] }, 'milestone-a').hasConflict).toBe(
      true,
    )
    expect(itemOf({ milestones: [makeMilestone()] }, 'milestone-a').hasConflict).toBe(false)
  })
})

describe('the item of a program', () => {
  it.each([
    ['preclinical', 'ongoing'],
    ['planned', 'expected'],
    ['initiating', 'expected'],
    ['ongoing', 'ongoing'],
    ['completed', 'happened'],
    ['dropped', 'cancelled'],
  ] as const)('reads %s as %s', (status, read) => {
    const programs = [makeProgram({ activity: [makeActivityClaim({ status })] })]
    expect(itemOf({ programs }, 'program-a').status).toBe(read)
  })

  it('lasts from its first stretch to its last, open where the true edge is unknown', () => {
    const windowOf = (...activity: ReturnType<typeof makeActivityClaim>[]): string => {
      const { window } = itemOf({ programs: [makeProgram({ activity })] }, 'program-a')
      return window === null ? 'none' : textOfBounds(window)
    }
    expect(windowOf(makeActivityClaim())).toBe('? ?')
    expect(windowOf(makeActivityClaim({ status: 'planned' }))).toBe('2017-05-17 ?')
    expect(windowOf(makeActivityClaim({ basis: 'absent' }))).toBe('none')
  })
})

describe('the item of a cohort', () => {
  it('has happened when its dose was given, at the time of its start', () => {
    const cohorts = [makeCohort()]
    const milestones = [
      makeMilestone({
        kind: 'cohort-start',
        cohort: 'program-a-c1',
        claims: [makeClaim({ when: '2016-05' })],
      }),
    ]
    expect(itemOf({ cohorts, milestones }, 'program-a-c1')).toMatchObject({
      status: 'happened',
      window: { text: '2016-05' },
    })
  })

  it('is not stated where no source gives the dose', () => {
    const cohorts = [makeCohort({ claims: [makeDoseClaim({ dose: null, basis: 'absent' })] })]
    expect(itemOf({ cohorts }, 'program-a-c1').status).toBe('not-stated')
  })

  it('is expected while the dose is only planned', () => {
    const claims = [makeDoseClaim({ status: 'expected', dose: makeDose({ total: 18.75 }) })]
    expect(itemOf({ cohorts: [makeCohort({ claims })] }, 'program-a-c1').status).toBe('expected')
  })
})

describe('the item of a span', () => {
  const programs = ['program-a', 'program-b'].map((id) => makeProgram({ id }))
  const start = makeMilestone({ id: 'stop', claims: [makeClaim({ when: '2016-05-20' })] })
  const endOf = (id: string, when: string | null): ReturnType<typeof makeMilestone> =>
    makeMilestone({ id, claims: [makeClaim({ when })] })

  function spanOf(
    ends: NonNullable<Parameters<typeof makeSpan>[0]>['ends'] & {},
    milestones: Dataset['milestones'] = [],
  ): Item {
    const span = makeSpan({ from: 'stop', programs: ['program-a', 'program-b'], ends })
    return itemOf({ programs, milestones: [start, ...milestones], spans: [span] }, 'span-a')
  }

  it('goes on, with an open end, until it has ended for all of its programs', () => {
    const ends = [{ programs: ['program-a'], milestone: 'resumed' }]
    const item = spanOf(ends, [endOf('resumed', '2016-12-09')])
    expect(item).toMatchObject({ status: 'ongoing', window: { latest: null } })
  })

  it('is over with the last of its ends', () => {
    const ends = [
      { programs: ['program-a'], milestone: 'resumed' },
      { programs: ['program-b'], milestone: 'ended' },
    ]
    const item = spanOf(ends, [endOf('resumed', '2016-12-09'), endOf('ended', '2016-11')])
    expect(item).toMatchObject({
      status: 'happened',
      window: { earliest: dayOf('2016-05-20'), latest: dayOf('2016-12-09') },
    })
  })

  it('is over at an unknown time where one end has no date', () => {
    const ends = [{ programs: [], milestone: 'resumed' }]
    const item = spanOf(ends, [endOf('resumed', null)])
    expect(item).toMatchObject({ status: 'happened', window: { latest: null } })
  })

  it('is expected while its start is', () => {
    const claims = [makeClaim({ status: 'expected', when: '2018' })]
    const items = itemsFrom({
      milestones: [makeMilestone({ id: 'stop', claims })],
      spans: [makeSpan({ from: 'stop' })],
    })
    expect(items.map(({ status }) => status)).toEqual(['expected', 'expected'])
  })
})

describe('the item of a fact', () => {
  const programs = [
    makeProgram({ activity: [makeActivityClaim()] }),
    makeProgram({ id: 'program-b', activity: [makeActivityClaim()] }),
    makeProgram({ id: 'program-c', compound: 'compound-b', activity: [makeActivityClaim()] }),
    makeProgram({ id: 'program-later', activity: [makeActivityClaim({ knownFrom: '2031' })] }),
  ]
  const compounds = [makeCompound(), makeCompound({ id: 'compound-b' })]
  const cohorts = [makeCohort({ id: 'cohort-b', program: 'program-b' })]

  it.each<[string, Partial<Fact>, readonly string[], readonly string[]]>([
    ['its program', { subject: 'program:program-b' }, ['program-b'], ['compound-a']],
    ['the program of its cohort', { subject: 'cohort:cohort-b' }, ['program-b'], ['compound-a']],
    [
      'the programs of its compound that are known',
      { subject: 'compound:compound-a' },
      ['program-a', 'program-b'],
      ['compound-a'],
    ],
    ['no program, of the company', { subject: 'company' }, [], []],
    ['no program, of a concept', { subject: 'concept:response' }, [], []],
    [
      'the programs of the cohorts it names',
      { subject: 'company', cohorts: ['cohort-b' as CohortId] },
      ['program-b'],
      ['compound-a'],
    ],
  ])('belongs to %s', (_words, fact, programIds, compoundIds) => {
    const item = itemOf({ programs, compounds, cohorts, facts: [makeFact(fact)] }, 'fact-a')
    expect([item.programs, item.compounds]).toEqual([programIds, compoundIds])
  })

  it('is not stated where its newest period lacks a value', () => {
    const claims = [makeValueClaim({ value: null, basis: 'absent', when: '2016' })]
    expect(itemOf({ facts: [makeFact({ claims })] }, 'fact-a')).toMatchObject({
      status: 'not-stated',
      window: { text: '2016' },
    })
  })
})
