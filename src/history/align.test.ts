import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import type { MilestoneId, ProgramId } from '../model/types.ts'
import { dayAt, formatIsoDay } from '../time/day.ts'
import type { DayBounds, DayCountRange } from '../time/span.ts'
import { whenOf } from '../time/testing/read-when.ts'
import { alignProgram, sinceAnchor } from './align.ts'
import type { AlignedProgram, AlignOn } from './align.ts'
import { slowAligned } from './testing/align-model.ts'
import { anyWhenText } from './testing/any-dataset.ts'
import { knownOf, makeClaim, makeCohort, makeMilestone } from './testing/make-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'

const PROGRAM = 'program-a' as ProgramId

/** A program whose first patient came in the given window, with a readout and a cohort. */
function aligned(
  firstPatient: string | null,
  on: AlignOn = 'first-patient',
): AlignedProgram | undefined {
  const { known } = knownOf({
    milestones: [
      makeMilestone({
        id: 'first',
        kind: 'first-patient',
        claims: [makeClaim({ when: firstPatient })],
      }),
      makeMilestone({ id: 'readout', claims: [makeClaim({ when: '2017-03-15' })] }),
      makeMilestone({
        id: 'plan',
        claims: [makeClaim({ status: 'expected', when: null })],
      }),
      makeMilestone({ id: 'elsewhere', programs: [], claims: [makeClaim({ when: '2016' })] }),
    ],
    cohorts: [makeCohort()],
  })
  return alignProgram(known, PROGRAM, on)
}

describe('alignProgram', () => {
  it('measures all that is told of a program from an event of its own', () => {
    const { anchor, items } = ensure(aligned('2017-01-10'), 'an alignment')
    expect(formatIsoDay(anchor.reference)).toBe('2017-01-10')
    expect(items.map(({ id, since }) => [id, since.days, since.months])).toEqual([
      ['first', { min: 0, max: 0 }, { min: 0, max: 0 }],
      ['readout', { min: 64, max: 64 }, { min: 2, max: 3 }],
      ['plan', { min: null, max: null }, { min: null, max: null }],
      ['program-a-c1', { min: null, max: null }, { min: null, max: null }],
    ])
  })

  it('keeps the uncertainty of the event in every distance, and says how much that is', () => {
    const { anchor, items } = ensure(aligned('2017-01'), 'an alignment')
    expect(anchor.spread).toEqual({ min: -30, max: 0 })
    expect(ensure(items[1], 'the readout').since).toEqual({
      days: { min: 43, max: 73 },
      months: { min: 1, max: 3 },
      drawnDays: { min: 43, max: 43 },
    })
  })

  it('leaves open how long after an event something was, of which only the last day is told', () => {
    const { anchor, items } = ensure(aligned('by 2017-01-10'), 'an alignment')
    expect(anchor.spread).toEqual({ min: null, max: 0 })
    expect(items.map(({ since }) => since.days).slice(0, 2)).toEqual([
      { min: 0, max: 0 },
      { min: 64, max: null },
    ])
  })

  it('draws the event itself as wide as it is uncertain', () => {
    const { items } = ensure(aligned('2017-01'), 'an alignment')
    expect(items[0]?.since.drawnDays).toEqual({ min: -30, max: 0 })
  })

  it('aligns on any milestone', () => {
    const on = { milestone: 'readout' as MilestoneId }
    const { items } = ensure(aligned('2017-01-10', on), 'an alignment')
    expect(items[0]).toMatchObject({ id: 'first', since: { days: { min: -64, max: -64 } } })
  })

  it.each([
    ['the event has no date', null, 'first-patient'],
    ['there is no such event', '2017-01', 'trial-start'],
    ['it has only been promised', '2017-01', { milestone: 'plan' as MilestoneId }],
    ['it is none of the program', '2017-01', { milestone: 'elsewhere' as MilestoneId }],
  ] as const)('is not possible where %s', (_words, when, on) => {
    expect(aligned(when, on)).toBeUndefined()
  })

  it('agrees with measuring from every day of the event to every day of each thing', () => {
    fc.assert(
      fc.property(anyEvents, anyOn, (milestones, on) => {
        const { known } = knownOf({ milestones, cohorts: [makeCohort()] })
        const told = alignProgram(known, PROGRAM, on)
        expect(told === undefined ? undefined : inWords(told)).toEqual(
          slowAligned(known, PROGRAM, on),
        )
      }),
      MODEL_RUNS,
    )
  })
})

/** Mostly events that happened, so that more than one could be the first. */
const anyEvents = fc
  .array(
    fc.record({
      kind: fc.constantFrom('first-patient', 'trial-start', 'cohort-start'),
      isElsewhere: fc.boolean(),
      status: fc.constantFrom('happened', 'happened', 'expected'),
      when: fc.option(anyWhenText),
    }),
    { maxLength: 5 },
  )
  .map((events) =>
    events.map(({ kind, isElsewhere, ...told }, position) =>
      makeMilestone({
        id: `m${position}`,
        kind,
        programs: isElsewhere ? ['program-b'] : ['program-a', 'program-b'],
        cohort: 'program-a-c1',
        claims: [makeClaim(told)],
      }),
    ),
  )

const anyOn: fc.Arbitrary<AlignOn> = fc.constantFrom<AlignOn>(
  'first-patient',
  'trial-start',
  { milestone: 'm0' as MilestoneId },
  { milestone: 'm1' as MilestoneId },
)

function inWords({ anchor, items }: AlignedProgram): readonly string[] {
  return [
    `${anchor.milestone} ${String(anchor.reference)} ${rangeOf(anchor.spread)}`,
    ...items.map(
      ({ id, since }) => `${id} ${rangeOf(since.days)} drawn ${rangeOf(since.drawnDays)}`,
    ),
  ]
}

function rangeOf({ min, max }: DayCountRange): string {
  return `${min ?? ''}..${max ?? ''}`
}

describe('sinceAnchor', () => {
  it('agrees with the distances from every day that the anchor could be', () => {
    fc.assert(
      fc.property(anyClosed, anyClosed, (window, item) => {
        const distances = daysIn(item).flatMap((day) => daysIn(window).map((start) => day - start))
        const reference = dayAt(Math.max(...daysIn(window)))
        expect(sinceAnchor({ window, reference }, item)).toMatchObject({
          days: { min: Math.min(...distances), max: Math.max(...distances) },
          drawnDays: {
            min: Math.min(...daysIn(item)) - reference,
            max: Math.max(...daysIn(item)) - reference,
          },
        })
      }),
      MODEL_RUNS,
    )
  })

  it('is open for what has no date', () => {
    const window = whenOf('2017-01')
    expect(sinceAnchor({ window, reference: dayAt(17_197) }, null).days).toEqual({
      min: null,
      max: null,
    })
  })
})

const anyClosed: fc.Arbitrary<DayBounds> = fc
  .tuple(fc.integer({ min: 17_000, max: 17_200 }), fc.nat(20))
  .map(([first, length]) => ({ earliest: dayAt(first), latest: dayAt(first + length) }))

function daysIn({ earliest, latest }: DayBounds): readonly number[] {
  const from = ensure(earliest, 'a first day')
  return Array.from({ length: ensure(latest, 'a last day') - from + 1 }, (_, step) => from + step)
}
