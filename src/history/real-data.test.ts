import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { formatIsoDay } from '../time/day.ts'
import { dayOf } from '../time/testing/read-when.ts'
import { knownOn } from './known-on.ts'
import type { CohortState, KnownState, MilestoneState, ProgramState } from './state.ts'
import { isOfDocuments, readRealIndex, REAL_FILE } from './testing/read-real-index.ts'

/** What the five documents say, whatever else is public. */
function knownAt(day: string): KnownState {
  return knownOn(readRealIndex(), { asOf: dayOf(day), counts: isOfDocuments })
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

describe.skipIf(!existsSync(REAL_FILE))('the five documents (where they are compiled)', () => {
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
      conflicts: [{ kind: 'dates' }],
    })
  })

  it('shows the start of cohort 4 as the better basis has it', () => {
    expect(milestone('clr131-mm-p1-c4-start', TODAY).conflicts[0]?.shown).toMatchObject({
      by: 'basis',
    })
  })

  it('finds that one document has cohort 7 both started and being started', () => {
    expect(milestone('clr131-mm-p1-c7-start', TODAY)).toMatchObject({
      status: 'happened',
      conflicts: [{ kind: 'statuses', shown: { by: 'happened' } }],
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

  it('has the import alert begin by the day on which the company was told, with no end', () => {
    const span = knownAt(TODAY).spans.find((state) => state.span.id === 'import-alert-span')
    expect(span).toMatchObject({ from: { text: 'by 2018-08-07' }, ends: [] })
  })

  it('has all eight designations of 2018 and the earlier one', () => {
    const dates = knownAt(TODAY)
      .milestones.filter((state) => state.milestone.kind === 'designation')
      .map(({ when }) => when?.text)
    expect(dates).toEqual(['2014-12', ...Array.from({ length: 8 }, () => '2018')])
  })
})
