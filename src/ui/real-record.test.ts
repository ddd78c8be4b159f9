import { beforeAll, describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { guidanceLedger } from '../history/guidance.ts'
import type { KnownState } from '../history/state.ts'
import type { EvidenceScope } from '../query/criteria.ts'
import type { Item } from '../query/item.ts'
import { REAL_SCOPES } from '../query/testing/real-scopes.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import { makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { citationOf } from './citation.ts'
import { claimEntriesOf } from './claim-entries.ts'
import { bestSentence, verdictText } from './describe-outcome.ts'
import { detailRowsOf } from './detail-rows.ts'
import { createNaming } from './naming.ts'
import type { Naming } from './naming.ts'
import { factsAbout, milestonesAbout, neighboursOf, programsDuring } from './related.ts'
import { claimsByParagraph } from './source-claims.ts'
import { cellText, COLUMNS, fullTableOf, tableRowsOf } from './table-rows.ts'

/** The words of the page over the real record: everything in it can be put into words. */

let store: TimelineStore
let naming: Naming
let known: KnownState

function open(evidence: EvidenceScope): void {
  store = createRealStore({ evidence })
  known = store.select.known()
  naming = createNaming(store.index, { known, unit: 'mci' })
}

const item = (id: string): Item => ensure(store.select.itemById().get(id), id)

const answer = (id: string, term: string): readonly string[] =>
  detailRowsOf(item(id), { naming, index: store.index, sources: known.sources }).find(
    (row) => row.term === term,
  )?.lines ?? []

describe.each(REAL_SCOPES)('the words of the record with evidence=%s', (evidence) => {
  beforeAll(() => {
    open(evidence)
  })

  it('puts every thing of the record into words, none of them empty', () => {
    const rows = store.select
      .items()
      .flatMap((each) => detailRowsOf(each, { naming, index: store.index, sources: known.sources }))
    expect(rows.length).toBeGreaterThan(500)
    expect(
      rows.filter(({ lines }) => lines.length === 0 || lines.some((line) => line === '')),
    ).toEqual([])
    expect(
      rows.filter(({ lines }) => lines.some((line) => /undefined|NaN|\[object/.test(line))),
    ).toEqual([])
  })

  it('steps along time from one thing to the next and back', () => {
    const inTime = store.select.matchedInTime()
    const [first, second] = inTime
    expect(neighboursOf(inTime, first?.id ?? '')).toEqual({ previous: undefined, next: second })
    expect(neighboursOf(inTime, second?.id ?? '').previous).toBe(first)
    expect(neighboursOf(inTime, 'nothing')).toEqual({ previous: undefined, next: undefined })
  })

  it('makes a line of every claim, and a table whose rows all have as many cells as titles', () => {
    const rows = tableRowsOf(store.select.claimRows(), naming)
    expect(rows).toHaveLength(store.select.claimRows().length)
    const widths = new Set(fullTableOf(rows).map((row) => row.length))
    expect([...widths]).toEqual([COLUMNS.length + 5])
    const unknown = rows.filter((row) =>
      COLUMNS.some(({ id }) => cellText(row, id).includes('undefined')),
    )
    expect(unknown).toEqual([])
  })

  it('files each claim of a document under the first paragraph that it rests on', () => {
    const source = ensure(known.sources[0], 'a source')
    const groups = claimsByParagraph(store.select.claimRows(), source.id)
    const numbers = groups.flatMap(({ paragraph }) => paragraph ?? [])
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    const counted = groups.reduce((sum, { rows }) => sum + rows.length, 0)
    expect(counted).toBe(store.index.claimsBySource.get(source.id)?.length)
  })
})

describe('the words of the five documents', () => {
  beforeAll(() => {
    open('documents')
  })

  it('says until when the money lasts as a fact of the company, and as no promise', () => {
    expect(answer('cash-runway', 'Cash lasts')).toEqual(['Into that quarter'])
    expect(answer('cash-runway', 'Of')).toEqual(['Q2 2018'])
    expect(answer('cash-runway', 'About')).toEqual(['The company'])
    expect(guidanceLedger(known).filter(({ programs }) => programs.length === 0)).toEqual([])
  })

  it('answers for a cohort what it got, how, and how much more that was', () => {
    expect(answer('clr131-mm-p1-c5', 'Dose')).toEqual(['31.25 mCi/m²', '1156.25 MBq/m²'])
    expect(answer('clr131-mm-p1-c4', 'Step')).toEqual(['+25% over cohort 3', '+150% over cohort 1'])
    expect(answer('clr131-mm-p1-c2', 'Dose')).toEqual([
      'Not stated',
      'Between 12.5 mCi/m² and 25 mCi/m², by the order of cohorts.',
    ])
  })

  it('names each who called a dose safe with the day of their own word', () => {
    expect(answer('clr131-mm-p1-c3', 'Called safe')).toEqual([
      'By 22 Feb 2017: the company; no committee named',
      'By 24 Sep 2018: independent Data Monitoring Committee',
    ])
    expect(answer('clr131-mm-p1-c2', 'Called safe')).not.toContain(
      'By 29 Sep 2016: independent Data Monitoring Committee',
    )
  })

  it('tells how cohort 6 was given as our reading, since nothing says it of that cohort', () => {
    expect(answer('clr131-mm-p1-c6', 'Dose')).toEqual(['37.5 mCi/m²', '1387.5 MBq/m²'])
    expect(answer('clr131-mm-p1-c6', 'Given as')).toEqual([
      'Not stated',
      'Our reading: 2 infusions, 30\u00a0min each',
    ])
  })

  it('finds the facts of a cohort beside its milestones, and those of an event beside it', () => {
    const labels = (id: string): readonly string[] =>
      factsAbout(item(id).subject, known).map(({ fact }) => fact.label)
    expect(labels('clr131-mm-p1-c6-readout')).toContain('Partial response rate')
    expect(labels('import-alert')).toContain('Not about the drug')
    expect(labels('import-alert-span')).toEqual(labels('import-alert'))
    expect(labels('q2-2017-results')).toEqual([])
  })

  it('names what belongs with a thing from both sides', () => {
    const related = (id: string): readonly string[] =>
      milestonesAbout(item(id).subject, known).map(({ milestone }) => milestone.id)
    expect(related('import-alert')).toContain('import-alert-fda-talks')
    expect(related('import-alert-announced')).toContain('import-alert')
    expect(related('clr131-mm-p1-c6')).toContain('clr131-mm-p1-c6-readout')
  })

  it('tells which programs surely ran at a time, the surest first', () => {
    const day = item('import-alert').window
    const then = programsDuring(ensure(day, 'its day'), known)
    const sure = then.filter(({ stretch }) => stretch.certainty === 'confirmed')
    expect(sure.map(({ program }) => program.program.id)).toEqual([
      'clr131-mm-p1',
      'clr131-clover1',
    ])
    expect(then.slice(0, sure.length)).toEqual(sure)
    expect(programsDuring({ earliest: null, latest: null }, known)).toEqual([])
  })

  it('writes each claim of a thing in the order in which it became known', () => {
    const entries = claimEntriesOf(item('clr131-mm-p1-c4-start').subject, naming)
    expect(entries.map(({ status, when }) => [status, when])).toEqual([
      ['Expected', 'end of Q2 2017'],
      ['Happened', 'by 22 Feb 2017'],
      ['Happened', 'between Q2 2017 and 14 Aug 2017'],
    ])
  })

  it('cites what, when, who said it where, and the link', () => {
    const context = {
      index: store.index,
      asOf: store.select.asOf(),
      link: 'https://example.org/?a=1',
    }
    expect(citationOf(item('clr131-mm-p1-c5'), context)).toMatchInlineSnapshot(
      `"Cohort 5 dose (by 24 Sep 2018). Cellectar Biosciences: FDA talks on the import alert. Press release, 24 Sep 2018, ¶ 6. Cellectar programs, 2009–2026, as known on 20 Nov 2026. https://example.org/?a=1"`,
    )
  })
})

/** What is said of the promise of cohort 4's start, as known on a day: in the picture and in the details. */
function wordsOnCohort4(asOf: Day | undefined): {
  readonly mark: string
  readonly detail: string[]
} {
  const { actions, select } = createRealStore()
  actions.evidenceChosen('documents')
  actions.asOfChanged(asOf)
  const id = 'clr131-mm-p1-c4-start'
  const state = ensure(
    select.known().milestones.find(({ milestone }) => milestone.id === id),
    id,
  )
  const [newest] = state.expectations
  const promise = ensure(newest, 'a promise')
  const best = promise.verdictByBest === undefined ? [] : [bestSentence(promise.verdictByBest)]
  return {
    mark: select.scene().targets.find((target) => target.id === id)?.name ?? '',
    detail: [verdictText(promise, promise.verdictByBest !== undefined), ...best],
  }
}

it('says how early cohort 4 started: plainly on the day it was told, today by the best report as well', () => {
  const told = wordsOnCohort4(makeDay({ year: 2017, month: 2, dayOfMonth: 22 }))
  expect(told.detail).toEqual(['early, by at least 99 days'])
  expect(told.mark).toContain('promised end of Q2 2017: early, by at least 99 days')
  const today = wordsOnCohort4(undefined)
  expect(today.detail).toEqual([
    'cannot tell: sources disagree on when it came',
    'By the most credible report alone: early, by at least 99 days',
  ])
  expect(today.mark).toContain(
    'promised end of Q2 2017: cannot tell, by the most credible report early, by at least 99 days',
  )
})
