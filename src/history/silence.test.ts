import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexDataset } from '../model/index-dataset.ts'
import { dayAt, formatIsoDay } from '../time/day.ts'
import { dayOf } from '../time/testing/read-when.ts'
import { knownOn } from './known-on.ts'
import { quietList, uncoveredStretches } from './silence.ts'
import type { QuietEntry } from './silence.ts'
import type { KnownState } from './state.ts'
import { anyDataset, anyWorldDay } from './testing/any-dataset.ts'
import {
  knownOf,
  makeActivityClaim,
  makeClaim,
  makeMilestone,
  makeProgram,
  makeSource,
} from './testing/make-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'

const SOURCES = [
  makeSource({ id: 'first', published: '2014-03-04' }),
  makeSource({ id: 'listing', published: '2015-06-18', listsPipeline: true, mentions: [] }),
  makeSource({ id: 'later', published: '2016-09-30', listsPipeline: true, mentions: [] }),
]

const PROMISE = { source: 'first', status: 'expected', when: '2019' } as const

function entriesOf(dataset: Parameters<typeof knownOf>[0]): readonly QuietEntry[] {
  return quietList(knownOf({ sources: SOURCES, ...dataset }).known)
}

function inWords({ kind, id, lastMention, listing }: QuietEntry): string {
  return `${kind} ${id}: ${lastMention.id}, not ${listing.id}`
}

describe('quietList', () => {
  it('names a program with its last mention and the first listing that leaves it out', () => {
    const programs = [makeProgram({ activity: [makeActivityClaim({ source: 'first' })] })]
    expect(entriesOf({ programs }).map(inWords)).toEqual(['program program-a: first, not listing'])
  })

  it('names a promise beside its program', () => {
    const programs = [makeProgram({ activity: [makeActivityClaim({ source: 'first' })] })]
    const milestones = [makeMilestone({ claims: [makeClaim(PROMISE)] })]
    expect(entriesOf({ programs, milestones }).map(inWords)).toEqual([
      'program program-a: first, not listing',
      'promise milestone-a: first, not listing',
    ])
  })

  it('names a promise that a listing leaves out while it still names the program', () => {
    const sources = [
      ...SOURCES.slice(0, 1),
      makeSource({
        id: 'listing',
        published: '2015-06-18',
        listsPipeline: true,
        mentions: ['program-a'],
      }),
    ]
    const milestones = [makeMilestone({ claims: [makeClaim(PROMISE)] })]
    expect(entriesOf({ sources, milestones }).map(inWords)).toEqual([
      'promise milestone-a: first, not listing',
    ])
  })

  it.each([
    ['has come', {}, [{ source: 'later', when: '2015' }]],
    ['was cancelled', {}, [{ source: 'later', status: 'cancelled', when: null }]],
    ['is of the company alone', { programs: [] }, []],
    ['was repeated by the last listing', {}, [{ ...PROMISE, source: 'later' }]],
  ] as const)('does not name a promise that %s', (_words, milestone, more) => {
    const claims = [PROMISE, ...more].map((claim) => makeClaim(claim))
    const entries = entriesOf({ milestones: [makeMilestone({ ...milestone, claims })] })
    expect(entries.filter(({ kind }) => kind === 'promise')).toEqual([])
  })

  it('counts the last document that states it, not one that we conclude it from', () => {
    const milestones = [
      makeMilestone({
        claims: [makeClaim(PROMISE), makeClaim({ ...PROMISE, source: 'later', basis: 'inferred' })],
      }),
    ]
    expect(entriesOf({ milestones }).map(inWords)).toContain(
      'promise milestone-a: first, not listing',
    )
  })

  it('has the newest last mention on top', () => {
    const milestones = [
      makeMilestone({ id: 'old', claims: [makeClaim(PROMISE)] }),
      makeMilestone({ id: 'new', claims: [makeClaim({ ...PROMISE, source: 'listing' })] }),
    ]
    const promises = entriesOf({ milestones }).filter(({ kind }) => kind === 'promise')
    expect(promises.map(inWords)).toEqual([
      'promise new: listing, not later',
      'promise old: first, not listing',
    ])
  })

  it('agrees with asking each listing of each thing', () => {
    fc.assert(
      fc.property(anyDataset, anyWorldDay, (dataset, day) => {
        const known = knownOn(indexDataset(dataset), { asOf: dayAt(day), counts: () => true })
        const told = quietList(known).map(({ kind, id }) => `${kind} ${id}`)
        expect(told.toSorted()).toEqual([...slowPrograms(known), ...slowPromises(known)].toSorted())
      }),
      MODEL_RUNS,
    )
  })
})

/** Slow and obvious: a listing surely came after every document that names the thing. */
function isLeftOut(known: KnownState, naming: readonly string[]): boolean {
  const mentions = known.sources.filter(({ id }) => naming.includes(id))
  return (
    mentions.length > 0 &&
    known.sources.some(
      ({ listsPipeline, published }) =>
        listsPipeline === true &&
        mentions.every((mention) => (mention.published.latest ?? 0) < (published.earliest ?? 0)),
    )
  )
}

function slowPromises(known: KnownState): readonly string[] {
  return known.milestones
    .filter(({ milestone }) => milestone.programs.length > 0)
    .filter(({ expectations }) => expectations.length > 0)
    .filter(({ status }) => !['happened', 'cancelled'].includes(status))
    .filter(({ claims }) =>
      isLeftOut(
        known,
        claims.filter(({ basis }) => basis === 'stated').map(({ source }) => source),
      ),
    )
    .map(({ milestone }) => `promise ${milestone.id}`)
}

function slowPrograms(known: KnownState): readonly string[] {
  const listed = new Set(
    known.sources.filter(({ mentions }) => mentions !== undefined).map(({ id }) => id),
  )
  return known.programs
    .filter(({ status }) => !['completed', 'dropped'].includes(status))
    .filter(({ program }) => {
      const things = [
        ...known.programs.filter((each) => each.program.id === program.id),
        ...known.milestones.filter(({ milestone }) => milestone.programs.includes(program.id)),
        ...known.spans.filter(({ span }) => span.programs.includes(program.id)),
        ...known.cohorts.filter(({ cohort }) => cohort.program === program.id),
        ...known.facts.filter(({ fact }) => fact.subject === `program:${program.id}`),
      ]
      const stating = things
        .flatMap(({ claims }) => claims.map(({ basis, source }) => ({ basis, source })))
        .filter(({ basis, source }) => basis === 'stated' && !listed.has(source))
        .map(({ source }) => source)
      const listing = known.sources
        .filter(({ mentions }) => mentions?.includes(program.id) === true)
        .map(({ id }) => id)
      return isLeftOut(known, [...stating, ...listing])
    })
    .map(({ program }) => `program ${program.id}`)
}

describe('uncoveredStretches', () => {
  const published = (...days: readonly string[]) =>
    days.map((day, position) => makeSource({ id: String(position), published: day }))

  function stretchesOf(
    days: readonly string[],
    from = '2014-01-01',
    to = '2019-12-31',
  ): readonly string[] {
    return uncoveredStretches(published(...days), dayOf(from), dayOf(to)).map((stretch) =>
      [stretch.from, stretch.to].map(formatIsoDay).join(' '),
    )
  }

  it.each([
    [['2014-03-04', '2017-02-22'], ['2014-03-05 2017-02-21']],
    [['2017-02-22', '2018-02-22'], []],
    [['2017-02-22', '2018-02-23'], ['2017-02-23 2018-02-22']],
    [['2016-02-29', '2017-02-28'], []],
    [['2018-02-23', '2017-02-22'], ['2017-02-23 2018-02-22']],
    [['2014-03-04'], []],
    [[], []],
  ])('lie between documents more than a year apart: %j', (days, stretches) => {
    expect(stretchesOf(days)).toEqual(stretches)
  })

  it('are cut to the days that are asked for', () => {
    const days = ['2014-03-04', '2017-02-22']
    expect(stretchesOf(days, '2015-01-01', '2016-12-31')).toEqual(['2015-01-01 2016-12-31'])
    expect(stretchesOf(days, '2018-01-01', '2019-12-31')).toEqual([])
  })

  it.each([
    ['2018-02-21', ['2014-03-05 2017-02-21']],
    ['2018-02-22', ['2014-03-05 2017-02-21', '2017-02-23 2018-02-22']],
    ['2016-01-01', ['2014-03-05 2016-01-01']],
    ['2015-03-03', []],
    ['2014-01-01', []],
  ])('reach from the last document known on %s up to that day', (asOf, stretches) => {
    const sources = published('2014-03-04', '2017-02-22')
    const [from, to] = [dayOf('2014-01-01'), dayOf('2019-12-31')]
    const told = uncoveredStretches(sources, from, to, dayOf(asOf))
    expect(told.map((each) => [each.from, each.to].map(formatIsoDay).join(' '))).toEqual(stretches)
  })

  it('hold no document, and all days between two documents that are more than a year apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 16_000, max: 20_000 }), { maxLength: 6 }), (days) => {
        const sources = published(...days.map((day) => formatIsoDay(dayAt(day))))
        const stretches = uncoveredStretches(sources, dayAt(0), dayAt(30_000))
        const isUncovered = (day: number): boolean =>
          stretches.some(({ from, to }) => from <= day && day <= to)
        const inside = Array.from({ length: 4000 }, (_, step) => 16_000 + step).filter((day) => {
          const before = days.filter((each) => each <= day)
          const after = days.filter((each) => each >= day)
          // A year has 365 or 366 days: what is longer than both is surely more than one.
          return before.length > 0 && after.length > 0 && gapOf(before, after) > 366
        })
        expect(days.filter(isUncovered)).toEqual([])
        expect(inside.filter((day) => !isUncovered(day) && !days.includes(day))).toEqual([])
        expect(stretches.filter(({ from, to }) => to - from + 2 <= 365)).toEqual([])
      }),
      MODEL_RUNS,
    )
  })
})

function gapOf(before: readonly number[], after: readonly number[]): number {
  return Math.min(...after) - Math.max(...before)
}
