import { describe, expect, it } from 'vitest'
import { formatIsoDay } from '../time/day.ts'
import { dayOf } from '../time/testing/read-when.ts'
import type { SpanState } from './state.ts'
import {
  knownOf,
  makeClaim,
  makeMilestone,
  makeProgram,
  makeSource,
  makeSpan,
} from './testing/make-dataset.ts'

const SOURCES = ['2014', '2015', '2016'].map((year) =>
  makeSource({ id: year, published: `${year}-03-08` }),
)
const PROGRAMS = ['program-a', 'program-b']
const START = makeMilestone({
  id: 'stop',
  programs: PROGRAMS,
  claims: [makeClaim({ source: '2014', when: '2014-02' })],
})
const END = makeMilestone({
  id: 'resumed',
  claims: [makeClaim({ source: '2016', when: '2015-12' })],
})

function spanOf(
  span: Parameters<typeof makeSpan>[0],
  milestones = [START, END],
  asOf?: string,
): SpanState | undefined {
  const spans = [makeSpan({ from: 'stop', programs: PROGRAMS, ...span })]
  const programs = PROGRAMS.map((id) => makeProgram({ id }))
  return knownOf({ sources: SOURCES, programs, milestones, spans }, asOf).known.spans[0]
}

describe('a span', () => {
  it('exists once its start does', () => {
    expect(spanOf({}, [START], '2014-03-07')).toBeUndefined()
    expect(spanOf({}, [START], '2014-03-08')).toMatchObject({
      firstKnown: dayOf('2014-03-08'),
      from: { text: '2014-02' },
      lastConfirmed: null,
      ends: [],
    })
  })

  it('exists by what is said of itself, with an unknown start', () => {
    const claims = [makeClaim({ source: '2015', status: 'ongoing', when: null })]
    expect(spanOf({ claims }, [])).toMatchObject({ from: null, firstKnown: dayOf('2015-03-08') })
  })

  it.each([
    ['the day of the newest word that it goes on', null, '2015-03-08'],
    ['the end of the period which that speaks of', '2014-11', '2014-11-30'],
    ['the day of the word where the period is not over', '2015', '2015-03-08'],
  ])('was last confirmed on %s', (_words, when, day) => {
    const claims = [
      makeClaim({ source: '2014', status: 'ongoing', when: null }),
      makeClaim({ source: '2015', status: 'ongoing', when }),
      makeClaim({ source: '2016', status: 'ongoing', when: null, basis: 'absent' }),
    ]
    const { lastConfirmed } = spanOf({ claims }) ?? { lastConfirmed: null }
    expect(lastConfirmed === null ? null : formatIsoDay(lastConfirmed)).toBe(day)
  })

  it('may end for one program alone', () => {
    const ends = [{ programs: ['program-a'], milestone: 'resumed' }]
    expect(spanOf({ ends })?.ends).toMatchObject([
      { program: 'program-a', when: { text: '2015-12' } },
    ])
  })

  it('ends for all of its programs where the end names none', () => {
    const ends = [{ programs: [], milestone: 'resumed' }]
    expect(spanOf({ ends })?.ends.map(({ program }) => program)).toEqual(PROGRAMS)
  })

  it('has not ended while its end is only expected', () => {
    const claims = [makeClaim({ source: '2014', status: 'expected', when: '2015' })]
    const ends = [{ programs: [], milestone: 'resumed' }]
    expect(spanOf({ ends }, [START, makeMilestone({ id: 'resumed', claims })])?.ends).toEqual([])
  })
})
