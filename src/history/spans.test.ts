import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexDataset } from '../model/index-dataset.ts'
import { dayAt, formatIsoDay } from '../time/day.ts'
import { dayOf } from '../time/testing/read-when.ts'
import { createKnowledge } from './known-claims.ts'
import { milestoneStateOf } from './outcomes.ts'
import { spanStateOf } from './spans.ts'
import type { SpanState } from './state.ts'
import { anyDatedClaim, anySources } from './testing/any-dataset.ts'
import {
  knownOf,
  makeClaim,
  makeDataset,
  makeMilestone,
  makeProgram,
  makeSource,
  makeSpan,
} from './testing/make-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'
import { slowSpan } from './testing/span-model.ts'
import type { SlowSpan } from './testing/span-model.ts'

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

const MILESTONES = ['m0', 'm1', 'm2']

const anyCase = fc
  .record({
    sources: anySources,
    events: fc.tuple(...MILESTONES.map(() => fc.option(anyDatedClaim, { freq: 6 }))),
    told: fc.array(fc.record({ isOngoing: fc.boolean(), claim: anyDatedClaim }), { maxLength: 3 }),
    programs: fc.subarray(PROGRAMS, { minLength: 1 }),
    ends: fc.array(
      fc.record({ programs: fc.subarray(PROGRAMS), milestone: fc.constantFrom(...MILESTONES) }),
      { maxLength: 2 },
    ),
    asOf: fc.integer({ min: 17_230, max: 17_340 }),
  })
  .map(({ sources, events, told, programs, ends, asOf }) => {
    const milestones = events.flatMap((event, position) => {
      if (event === null) return []
      const { common, status, when } = event
      const claims = [makeClaim({ ...common, inputs: [], id: `m${position}-0`, status, when })]
      return [makeMilestone({ id: `m${position}`, claims })]
    })
    const span = makeSpan({
      from: 'm0',
      programs,
      // An end names only programs that the span runs through.
      ends: ends.filter((end) => end.programs.every((program) => programs.includes(program))),
      claims: told.map(({ isOngoing, claim: { common, status, when } }, order) =>
        makeClaim({
          ...common,
          inputs: [],
          id: `span-${order}`,
          status: isOngoing ? 'ongoing' : status,
          when,
        }),
      ),
    })
    const index = indexDataset(makeDataset({ sources, milestones, spans: [span] }))
    const knowledge = createKnowledge(index, { asOf: dayAt(asOf), counts: () => true })
    const known = milestones
      .map((milestone) => milestoneStateOf(milestone, knowledge))
      .filter((state) => state !== undefined)
    return { span, known, knowledge }
  })

function inPlain(state: SpanState | undefined): SlowSpan | undefined {
  if (state === undefined) return undefined
  const { span, firstKnown, from, lastConfirmed, ends } = state
  return {
    firstKnown,
    from: from?.text,
    lastConfirmed: lastConfirmed ?? undefined,
    ends: span.programs.map((program) => [
      program,
      ends.filter((end) => end.program === program).map(({ when }) => when?.text),
    ]),
  }
}

it('spanStateOf agrees with asking each program for its ends, and each claim for its last day', () => {
  fc.assert(
    fc.property(anyCase, ({ span, known, knowledge }) => {
      const byId = new Map(known.map((state) => [state.milestone.id, state]))
      const state = spanStateOf(span, byId, knowledge)
      expect(inPlain(state)).toEqual(slowSpan(span, known, knowledge))
      expect(state?.claims ?? []).toEqual(knowledge.countedOf(span.claims))
    }),
    MODEL_RUNS,
  )
})
