import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { readDataset } from '../model/dataset.ts'
import { indexDataset } from '../model/index-dataset.ts'
import { formatIsoDay } from '../time/day.ts'
import { dayOf } from '../time/testing/read-when.ts'
import { knownOn } from './known-on.ts'
import type { CohortState, KnownState, MilestoneState, ProgramState } from './state.ts'

const FILE = 'public/data/dataset.json'

function knownAt(day: string): KnownState {
  const dataset = readDataset(JSON.parse(readFileSync(FILE, 'utf8')))
  if (!dataset.ok) throw new Error(dataset.message)
  return knownOn(indexDataset(dataset.value), { asOf: dayOf(day), counts: () => true })
}

function milestone(id: string, day: string): MilestoneState {
  return ensure(
    knownAt(day).milestones.find((state) => state.milestone.id === id),
    id,
  )
}

function program(id: string, day: string): ProgramState {
  return ensure(
    knownAt(day).programs.find((state) => state.program.id === id),
    id,
  )
}

function ladder(day: string): readonly CohortState[] {
  return knownAt(day).cohorts.filter(({ cohort }) => cohort.program === 'clr131-mm-p1')
}

/** A day long after the last of the five documents. */
const TODAY = '2026-11-20'

describe.skipIf(!existsSync(FILE))('the embedded data set (where it is compiled)', () => {
  it('knows nothing before its first document', () => {
    expect(knownAt('2014-03-03').programs).toEqual([])
  })

  it('has cohort 4 start at least 99 days early, as told on the day of its start', () => {
    expect(milestone('clr131-mm-p1-c4-start', '2017-02-22')).toMatchObject({
      status: 'happened',
      when: { text: 'by 2017-02-22' },
      expectations: [
        { window: { text: 'end of 2017-Q2' }, verdict: 'early', slip: { min: null, max: -99 } },
      ],
    })
  })

  it('cannot tell of it once a later document contradicts that start, and still shows its day', () => {
    expect(milestone('clr131-mm-p1-c4-start', TODAY)).toMatchObject({
      when: { text: 'by 2017-02-22' },
      expectations: [{ verdict: 'cannot-tell' }],
      conflict: { kind: 'dates' },
    })
  })

  it('climbs the dose ladder in the steps that the doses give', () => {
    expect(
      ladder(TODAY).map(({ dose, stepOverPrevious, stepOverFirst }) => [
        dose?.total,
        stepOverPrevious,
        stepOverFirst,
      ]),
    ).toEqual([
      [12.5, undefined, undefined],
      [undefined, undefined, undefined],
      [25, undefined, 100],
      [31.25, 25, 150],
      [31.25, 0, 150],
      [37.5, 20, 200],
      [40, expect.closeTo(6.667, 3), 220],
    ])
  })

  it('knows the dose of cohort 2 only between those of its neighbours', () => {
    expect(ladder(TODAY)[1]).toMatchObject({ dose: null, bounds: [{ total: 12.5 }, { total: 25 }] })
  })

  it('does not know of cohort 5 before the document that tells of it', () => {
    expect(ladder('2017-08-14').map(({ cohort }) => cohort.number)).toEqual([1, 2, 3, 4])
  })

  it.each([
    ['2014-12-31', 'open'],
    ['2015-01-01', 'no-later-word'],
    ['2017-02-22', 'overdue'],
  ])('has the imaging results of 2014 on %s: %s', (day, verdict) => {
    expect(milestone('i124-gbm-p2-readout', day).expectations).toMatchObject([{ verdict }])
  })

  it('hears no more of the imaging trial from 2017 on', () => {
    expect(program('i124-gbm-p2', '2017-02-21')).not.toHaveProperty('quietSince')
    expect(program('i124-gbm-p2', TODAY).quietSince).toBe('cellectar-2017-02-22')
  })

  it('has the myeloma trial confirmed until the last document, and assumed from there', () => {
    const { stretches } = program('clr131-mm-p1', TODAY)
    expect(stretches.map(({ certainty, to }) => [certainty, formatIsoDay(to)])).toEqual([
      ['confirmed', '2019-05-15'],
      ['assumed', TODAY],
    ])
  })

  it('has the import alert begin on its day, with no end', () => {
    const span = knownAt(TODAY).spans.find((state) => state.span.id === 'import-alert-span')
    expect(span).toMatchObject({ from: { text: '2018-08-07' }, ends: [] })
  })

  it('has all eight designations of 2018 and the earlier one', () => {
    const dates = knownAt(TODAY)
      .milestones.filter((state) => state.milestone.kind === 'designation')
      .map(({ when }) => when?.text)
    expect(dates).toEqual(['2014-12', ...Array.from({ length: 8 }, () => '2018')])
  })
})
