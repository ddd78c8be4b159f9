import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexDataset } from '../model/index-dataset.ts'
import { dayAt, formatIsoDay } from '../time/day.ts'
import { guidanceLedger, promiseSeries, recordOf } from './guidance.ts'
import type { GuidanceRow, PromiseSeries } from './guidance.ts'
import { knownOn } from './known-on.ts'
import { anyWorldDay } from './testing/any-dataset.ts'
import { anyRetoldDataset } from './testing/any-retold-dataset.ts'
import { slowLedger, slowRecords, slowSeries } from './testing/guidance-model.ts'
import type { SlowRow } from './testing/guidance-model.ts'
import { knownOf, makeClaim, makeMilestone, makeSource } from './testing/make-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'

const SOURCES = ['2014', '2015', '2016', '2018'].map((id) =>
  makeSource({ id, published: `${id}-03-08` }),
)

/** The ledger of a few milestones, each given by its claims; what needs no word is stated by 2014. */
function ledgerOf(
  milestones: Readonly<Record<string, readonly Parameters<typeof makeClaim>[0][]>>,
  asOf = '2018-11-20',
): readonly GuidanceRow[] {
  const things = Object.entries(milestones).map(([id, claims]) =>
    makeMilestone({
      id,
      title: `The ${id}`,
      programs: id === 'cash' ? [] : ['program-a'],
      claims: claims.map((claim) => makeClaim({ source: '2014', status: 'expected', ...claim })),
    }),
  )
  return guidanceLedger(knownOf({ sources: SOURCES, milestones: things }, asOf).known)
}

describe('guidanceLedger', () => {
  it('says when and in which words each promise was made, and what came of it', () => {
    const [row] = ledgerOf({
      readout: [
        { id: 'said', when: 'from 2015-H2', note: 'Said in a call.' },
        { source: '2016', status: 'happened', when: '2015-05' },
      ],
    })
    expect(row).toMatchObject({
      claim: 'said',
      source: '2014',
      milestone: 'readout',
      title: 'The readout',
      kind: 'readout',
      programs: ['program-a'],
      words: 'H2 2015 at the earliest',
      note: 'Said in a call.',
      step: 'first',
      status: 'happened',
      came: { text: '2015-05' },
      hasConflict: false,
      verdict: 'early',
      slip: { min: null, max: -31 },
    })
    expect(formatIsoDay(row?.toldOn ?? dayAt(0))).toBe('2014-03-08')
  })

  it('has the overdue on top, then those with no later word, then the open, then the newest', () => {
    const rows = ledgerOf({
      overdue: [{ when: '2016-Q4' }],
      silent: [{ when: '2018-Q2' }],
      open: [{ when: '2030' }],
      old: [{ when: '2015' }, { source: '2018', status: 'happened', when: '2015-05' }],
      new: [
        { source: '2016', when: '2017' },
        { source: '2018', status: 'happened', when: '2016-05' },
      ],
    })
    expect(rows.map(({ milestone, verdict }) => `${milestone} ${verdict}`)).toEqual([
      'overdue overdue',
      'silent no-later-word',
      'open open',
      'new early',
      'old on-time',
    ])
  })

  it('keeps a promise that was moved, beside the one that moved it', () => {
    const rows = ledgerOf({
      readout: [
        { when: '2015' },
        { source: '2015', when: '2017' },
        { source: '2016', when: '2017' },
      ],
    })
    expect(rows.map(({ words, step }) => `${words} ${step}`)).toEqual([
      '2017 reaffirms',
      '2017 moves-later',
      '2015 first',
    ])
  })

  it('says what the most credible report alone would come to, where reports contradict each other', () => {
    const [row] = ledgerOf({
      readout: [
        { when: 'end of 2017-Q2' },
        { source: '2018', status: 'happened', when: 'by 2017-02-22' },
        { source: '2018', status: 'happened', when: '2017-Q3', basis: 'inferred' },
      ],
    })
    expect(row).toMatchObject({
      verdict: 'cannot-tell',
      hasConflict: true,
      verdictByBest: { verdict: 'early', slip: { min: null, max: -99 } },
    })
    expect(row).not.toHaveProperty('slip')
  })

  it('has every expectation of every milestone once, in its order, as do the series and the record', () => {
    fc.assert(
      fc.property(anyRetoldDataset, anyWorldDay, (dataset, day) => {
        const asOf = dayAt(day + 30)
        const known = knownOn(indexDataset(dataset), { asOf, counts: () => true })
        const rows = guidanceLedger(known)
        expect(rows.map(inPlain)).toEqual(slowLedger(known))
        expect(recordOf(rows)).toEqual(slowRecords(rows))
        expect(promiseSeries(known).map(inWords)).toEqual(slowSeries(known))
      }),
      MODEL_RUNS,
    )
  })
})

function inPlain(row: GuidanceRow): SlowRow {
  const { claim, milestone, programs, toldOn, verdict, step, status, hasConflict } = row
  const common = { claim, milestone, programs, toldOn, verdict, step, status, hasConflict }
  return { ...common, came: row.came?.text, quietSince: row.quietSince }
}

function inWords({ milestone, promises, came }: PromiseSeries): string {
  return `${milestone}: ${promises.map(({ claim }) => claim).join(' ')}, ${came?.text ?? ''}`
}

describe('recordOf', () => {
  it('counts each verdict, and how many promises there were', () => {
    const [record] = recordOf(
      ledgerOf({
        kept: [{ when: '2015' }, { source: '2016', status: 'happened', when: '2015-05' }],
        early: [{ when: '2015' }, { source: '2016', status: 'happened', when: '2014-11' }],
        late: [{ when: '2014' }, { source: '2016', status: 'happened', when: '2015-05' }],
        unknown: [{ when: '2014' }, { source: '2016', status: 'happened', when: null }],
        open: [{ when: '2030' }],
        overdue: [{ when: '2015' }],
        silent: [{ when: '2018-Q2' }],
        cancelled: [{ when: '2015' }, { source: '2015', status: 'cancelled', when: null }],
      }),
    )
    expect(record).toEqual({
      program: 'program-a',
      kept: 1,
      early: 1,
      late: 1,
      unknown: 1,
      open: 1,
      overdue: 1,
      noLaterWord: 1,
      cancelled: 1,
      n: 8,
      told: 8,
    })
  })

  it('does not count it as a second promise when the same is said again', () => {
    const [record] = recordOf(
      ledgerOf({
        readout: [
          { when: '2015' },
          { source: '2015', when: '2015' },
          { source: '2018', status: 'happened', when: '2015-05' },
        ],
      }),
    )
    expect(record).toMatchObject({ kept: 1, n: 1, told: 2 })
  })

  it('counts what concerns no program for the company, last', () => {
    const records = recordOf(
      ledgerOf({ cash: [{ when: '2015' }, { when: '2016' }], readout: [{}] }),
    )
    expect(records.map(({ program, n }) => [program, n])).toEqual([
      ['program-a', 1],
      [undefined, 2],
    ])
  })
})

describe('promiseSeries', () => {
  it('joins the promises of one thing in the order in which they were made', () => {
    const { known } = knownOf({
      sources: SOURCES,
      milestones: [
        makeMilestone({
          id: 'later',
          claims: [makeClaim({ source: '2015', status: 'expected', when: '2016' })],
        }),
        makeMilestone({
          id: 'sooner',
          claims: [
            makeClaim({ source: '2014', status: 'expected', when: '2015' }),
            makeClaim({ source: '2015', status: 'expected', when: '2017' }),
            makeClaim({ source: '2018', when: '2017-05' }),
          ],
        }),
        makeMilestone({ id: 'never promised', claims: [makeClaim({ source: '2014' })] }),
      ],
    })
    expect(
      promiseSeries(known).map(({ milestone, promises, came }) => [
        milestone,
        promises.map(({ words }) => words),
        came?.text,
      ]),
    ).toEqual([
      ['sooner', ['2015', '2017'], '2017-05'],
      ['later', ['2016'], undefined],
    ])
  })
})
