import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { dayAt, formatIsoDay } from '../time/day.ts'
import type { DayBounds } from '../time/span.ts'
import { whenOf } from '../time/testing/read-when.ts'
import type { When } from '../time/when.ts'
import { stepOf, verdictOf } from './expectations.ts'
import type { Expectation, MilestoneState } from './state.ts'
import { knownOf, makeClaim, makeMilestone, makeSource } from './testing/make-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'

function whenOrNull(text: string): When | null {
  return text === 'null' ? null : whenOf(text)
}

/** All that a window could be lies well inside the small world, whose edges stand for "or further". */
const WORLD = Array.from({ length: 40 }, (_, position) => position)

const anyBounds: fc.Arbitrary<DayBounds> = fc
  .tuple(fc.integer({ min: 10, max: 29 }), fc.integer({ min: 0, max: 9 }), fc.nat(3))
  .map(([first, length, open]) => ({
    earliest: open === 1 ? null : dayAt(first),
    latest: open === 2 ? null : dayAt(Math.min(first + length, 29)),
  }))

function daysIn({ earliest, latest }: DayBounds): readonly number[] {
  return WORLD.filter((day) => day >= (earliest ?? 0) && day <= (latest ?? 39))
}

describe('stepOf', () => {
  it.each([
    ['null', 'null', 'reaffirms'],
    ['null', '2017-Q2', 'narrows'],
    ['2017-Q2', 'null', 'reaffirms'],
    ['2017-Q2', '2017-Q2', 'reaffirms'],
    ['2017-Q2', '2017-04-01..2017-06-30', 'reaffirms'],
    ['2017-Q2', 'end of 2017-Q2', 'narrows'],
    ['by 2017-06', 'by 2017-03', 'narrows'],
    ['from 2017-Q2', '2017-Q3', 'narrows'],
    ['2017-Q2', '2017-Q3', 'moves-later'],
    ['2017-Q2', '2017-Q1', 'moves-earlier'],
    ['by 2017-03', 'by 2017-06', 'moves-later'],
    ['from 2017-Q3', 'from 2017-Q2', 'moves-earlier'],
    ['2017-Q2', '2017-H1', 'moves-earlier'],
    ['2017-Q2', '2017-04..2017-09', 'moves-later'],
    ['2017-05', '2017', 'moves'],
    ['2017-Q2', 'about 2017-Q2', 'moves'],
  ])('reads "%s", then "%s": %s', (previous, next, step) => {
    expect(stepOf(whenOrNull(previous), whenOrNull(next))).toBe(step)
  })
})

/** One milestone whose claims are told by five issues of one company, a year apart. */
function tell(claims: readonly Parameters<typeof makeClaim>[0][], asOf?: string): MilestoneState {
  const sources = ['2014', '2015', '2016', '2017', '2018'].map((year) =>
    makeSource({ id: year, published: `${year}-03-08` }),
  )
  const milestones = [makeMilestone({ claims: claims.map((claim) => makeClaim(claim)) })]
  return ensure(knownOf({ sources, milestones }, asOf).known.milestones[0], 'the milestone')
}

function verdictsOf({ expectations }: MilestoneState): readonly string[] {
  return expectations.map(
    ({ window, step, verdict }) => `${window?.text ?? '–'} ${step} ${verdict}`,
  )
}

describe('expectations', () => {
  it('come newest first, each with its own verdict', () => {
    const state = tell([
      { source: '2014', status: 'expected', when: '2015-Q1' },
      { source: '2015', status: 'expected', when: '2016' },
      { source: '2016', status: 'expected', when: '2016-Q4' },
      { source: '2017', status: 'happened', when: '2016-11' },
    ])
    expect(verdictsOf(state)).toEqual([
      '2016-Q4 narrows on-time',
      '2016 moves-later on-time',
      '2015-Q1 first late',
    ])
  })

  it('relate to the claim that they replace, else to the one told before', () => {
    const state = tell([
      { id: 'spring', source: '2014', status: 'expected', when: '2015-Q2' },
      { id: 'autumn', source: '2015', status: 'expected', when: '2015-Q4' },
      { source: '2016', status: 'expected', when: '2015-05', replaces: 'spring' },
    ])
    expect(state.expectations.map(({ step }) => step)).toEqual(['narrows', 'moves-later', 'first'])
  })

  it('reaffirm the newest word where they say the same, whatever they replace', () => {
    const state = tell([
      { id: 'spring', source: '2014', status: 'expected', when: '2017-Q2' },
      { source: '2015', status: 'expected', when: '2017-Q1' },
      { source: '2016', status: 'expected', when: '2017-Q1', replaces: 'spring' },
    ])
    expect(state.expectations.map(({ step }) => step)).toEqual([
      'reaffirms',
      'moves-earlier',
      'first',
    ])
  })

  it('follow nothing that took their place, even where they became known after it', () => {
    const state = tell([
      { source: '2014', status: 'expected', when: '2017-Q1', replaces: 'vague' },
      { id: 'vague', source: '2015', status: 'expected', when: 'after 2017-Q1' },
    ])
    expect(state.when?.text).toBe('2017-Q1')
    expect(verdictsOf(state)).toEqual(['after 2017-Q1 first open', '2017-Q1 moves-earlier overdue'])
  })

  it('relate to the newest date told before, past a word without a date', () => {
    const state = tell([
      { source: '2014', status: 'expected', when: '2015-Q2' },
      { source: '2015', status: 'expected', when: null },
      { source: '2016', status: 'expected', when: '2017-Q3' },
    ])
    expect(state.expectations.map(({ step }) => step)).toEqual([
      'moves-later',
      'reaffirms',
      'first',
    ])
  })

  it('leave out that a source says nothing of a date', () => {
    const state = tell([
      { source: '2014', status: 'expected', when: '2015-Q2' },
      { source: '2016', status: 'expected', when: null, basis: 'absent' },
    ])
    expect(state.expectations).toHaveLength(1)
  })

  it.each([
    ['2016-03-31', 'open', 'on the last day of the window'],
    ['2016-04-01', 'no-later-word', 'on the next, while the issuer keeps silent'],
    ['2017-03-07', 'no-later-word', 'on the day before the issuer speaks again'],
    ['2017-03-08', 'overdue', 'once the issuer has published without a word of it'],
  ])('are on %s %s: %s', (asOf, verdict) => {
    const state = tell([{ source: '2015', status: 'expected', when: '2016-Q1' }], asOf)
    expect(state.expectations.map((expectation) => expectation.verdict)).toEqual([verdict])
  })

  it('are not overdue because somebody else has published', () => {
    const { known } = knownOf({
      sources: [
        makeSource({ id: 'ours', published: '2015-03-08' }),
        makeSource({ id: 'theirs', published: '2018-07-21', issuer: 'Daily News', tier: 'news' }),
      ],
      milestones: [
        makeMilestone({
          claims: [makeClaim({ source: 'ours', status: 'expected', when: '2016-Q1' })],
        }),
      ],
    })
    expect(known.milestones[0]?.expectations[0]?.verdict).toBe('no-later-word')
  })

  it.each([
    ['the company', '2017-03-07', 'no-later-word'],
    ['the company', '2017-03-08', 'overdue'],
    ['the company and its chief executive', '2017-03-08', 'overdue'],
    ['an analyst', '2017-03-08', 'no-later-word'],
    [undefined, '2017-03-08', 'no-later-word'],
  ])('of a report, by %s, are on %s %s', (by, asOf, verdict) => {
    const { known } = knownOf(
      {
        sources: [
          makeSource({ id: 'report', published: '2015-03-08', issuer: 'Daily News', tier: 'news' }),
          makeSource({ id: 'other', published: '2016-07-21', issuer: 'Other News', tier: 'news' }),
          makeSource({ id: 'ours', published: '2017-03-08', tier: 'filing' }),
        ],
        milestones: [
          makeMilestone({
            claims: [
              makeClaim({
                source: 'report',
                status: 'expected',
                when: '2016-Q1',
                ...(by === undefined ? {} : { by }),
              }),
            ],
          }),
        ],
      },
      asOf,
    )
    expect(known.milestones[0]?.expectations[0]?.verdict).toBe(verdict)
  })

  it('are moved where they replace one whose date nothing tells, which itself is no promise', () => {
    const state = tell([
      { id: 'before', source: '2014', status: 'expected', when: null, basis: 'absent' },
      { source: '2015', status: 'expected', when: '2016-Q1', replaces: 'before' },
    ])
    expect(state.expectations.map(({ step }) => step)).toEqual(['moves'])
  })

  it.each([['from 2016-Q1'], [null]])('stay open without a last day (%s)', (when) => {
    const state = tell([{ source: '2015', status: 'expected', when }])
    expect(state.expectations[0]?.verdict).toBe('open')
  })

  it('are cancelled when a later claim says so, and only those told by then', () => {
    const state = tell([
      { source: '2014', status: 'expected', when: '2015-Q2' },
      { source: '2016', status: 'cancelled', when: null },
      { source: '2018', status: 'expected', when: '2031' },
    ])
    expect(verdictsOf(state)).toEqual(['2031 moves-later open', '2015-Q2 first cancelled'])
    expect(state.status).toBe('expected')
  })

  it('cannot be judged against dates that contradict each other', () => {
    const state = tell([
      { source: '2015', status: 'expected', when: '2016-Q1' },
      { source: '2016', status: 'happened', when: '2015-06' },
      { source: '2017', status: 'happened', when: '2015-09' },
    ])
    expect(state.expectations[0]).toMatchObject({ verdict: 'cannot-tell' })
    expect(state.expectations[0]).not.toHaveProperty('slip')
  })
})

describe('slip', () => {
  function slipOf(expected: string | null, happened: string | null): Expectation['slip'] {
    const state = tell([
      { source: '2014', status: 'expected', when: expected },
      { source: '2018', status: 'happened', when: happened },
    ])
    return ensure(state.expectations[0], 'the expectation').slip
  }

  it.each([
    ['2017-05-17', '2017-05-20', { min: 3, max: 3 }],
    ['2017-Q2', '2017-02-22', { min: -128, max: -38 }],
    ['end of 2017-Q2', 'by 2017-02-22', { min: null, max: -99 }],
    ['by 2017-05-17', '2017-05-20', { min: 3, max: null }],
    ['from 2017-05-17', '2017-05-20', { min: null, max: 3 }],
  ])('from "%s" to "%s" is a range of days', (expected, happened, slip) => {
    expect(slipOf(expected, happened)).toEqual(slip)
  })

  it.each([
    [null, '2017-05-20'],
    ['2017-05-17', null],
    ['by 2017-05-17', 'by 2017-05-20'],
  ])('from %s to %s is not known at all', (expected, happened) => {
    expect(slipOf(expected, happened)).toBeUndefined()
  })

  it('is not told before the thing happens', () => {
    const state = tell([{ source: '2014', status: 'expected', when: '2015-Q2' }])
    expect(state.expectations[0]).not.toHaveProperty('slip')
  })

  it('holds the distance of every two days that the windows allow, and no more', () => {
    fc.assert(
      fc.property(anyClosed, anyClosed, (expected, happened) => {
        const distances = daysIn(happened).flatMap((day) => daysIn(expected).map((e) => day - e))
        expect(slipOf(textOf(expected), textOf(happened))).toEqual({
          min: Math.min(...distances),
          max: Math.max(...distances),
        })
      }),
      MODEL_RUNS,
    )
  })

  it('is negative when early, positive when late', () => {
    fc.assert(
      fc.property(anyClosed, anyClosed, (expected, happened) => {
        const slip = ensure(slipOf(textOf(expected), textOf(happened)), 'a slip')
        const verdict = verdictOf(expected, happened)
        expect(verdict === 'early').toBe((slip.max ?? 0) < 0)
        expect(verdict === 'late').toBe((slip.min ?? 0) > 0)
      }),
      MODEL_RUNS,
    )
  })
})

const anyClosed = anyBounds.filter(({ earliest, latest }) => earliest !== null && latest !== null)

/** The small world is January 1970. */
function textOf({ earliest, latest }: DayBounds): string {
  return [earliest, latest].map((day) => formatIsoDay(ensure(day, 'a day'))).join('..')
}
