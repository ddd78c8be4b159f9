import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import type { CohortId } from '../model/types.ts'
import { addDays, formatIsoDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { formatWhen } from '../time/format-when.ts'
import { dayOf } from '../time/testing/read-when.ts'
import type { Change } from './change.ts'
import { changesBetween } from './changes.ts'
import { guidanceLedger } from './guidance.ts'
import { knownOn } from './known-on.ts'
import { measureBetween } from './measure.ts'
import { quietList, uncoveredStretches } from './silence.ts'
import type { KnownState, MilestoneState } from './state.ts'
import { isOfDocuments, readRealIndex, REAL_FILE } from './testing/read-real-index.ts'

/** What a reader is asked of the embedded data, by the five documents with a checked text alone. */
function known(day: string): KnownState {
  return knownOn(readRealIndex(), { asOf: dayOf(day), counts: isOfDocuments })
}

function milestone(id: string, day: string): MilestoneState | undefined {
  return known(day).milestones.find((state) => state.milestone.id === id)
}

function changes(from: string, to: string): readonly Change[] {
  return changesBetween(known(from), known(to))
}

/** "moved-later some-id: Q1 2017 → Q2 2017". */
function inWords({ kind, id, from, to }: Change): string {
  return `${kind} ${id}: ${[from, to].filter((text) => text !== undefined).join(' → ')}`
}

const TODAY = '2026-11-20'

describe.skipIf(!existsSync(REAL_FILE))(
  'a reader of the five documents (where they are compiled)',
  () => {
    it('knows of the import alert on 10 August 2018 that it was told on the 7th, and to whom it was public', () => {
      expect(milestone('import-alert', '2018-08-09')).toBeUndefined()
      expect(changes('2018-08-09', '2018-08-10').map(inWords)).toEqual([
        'appeared import-alert-set: Happened, by 7 Aug 2018',
        'appeared import-alert-span: begun by 7 Aug 2018',
        'appeared import-alert: Happened, 7 Aug 2018',
        'appeared import-alert-announced: Happened, 10 Aug 2018',
        'appeared import-alert-informant: CPDC, 7 Aug 2018',
      ])
    })

    it('does not know on that day of programs that only the later document names', () => {
      const ids = (day: string): readonly string[] =>
        known(day).programs.map(({ program }) => program.id)
      expect(ids('2018-08-10')).toEqual(ids('2018-08-09'))
      expect(ids('2018-09-24')).toEqual(
        expect.arrayContaining(['clr131-pediatric', 'clr131-headneck']),
      )
    })

    it('knows of the import alert on 24 September 2018 that it goes on, and that talks have begun', () => {
      const state = known('2018-09-24')
      const span = state.spans.find((each) => each.span.id === 'import-alert-span')
      expect(formatIsoDay(ensure(span?.lastConfirmed, 'a confirmation'))).toBe('2018-09-24')
      expect(span).toMatchObject({ from: { text: 'by 2018-08-07' }, ends: [] })
      expect(milestone('import-alert-fda-talks', '2018-09-23')).toBeUndefined()
      expect(milestone('import-alert-fda-talks', '2018-09-24')).toMatchObject({
        status: 'happened',
        when: { text: '2018-08-07..2018-09-24' },
      })
      expect(changes('2018-08-10', '2018-09-24').map(inWords)).toEqual(
        expect.arrayContaining([
          'confirmed import-alert-span: 24 Sep 2018',
          'appeared import-alert-fda-talks: Happened, between 7 Aug 2018 and 24 Sep 2018',
        ]),
      )
    })

    it('learns the month of the orphan designation for myeloma in May 2019', () => {
      const monthOn = (day: string): string =>
        formatWhen(milestone('clr131-orphan-mm', day)?.when ?? null)
      expect(monthOn('2019-05-14')).toBe('by 22 Feb 2017')
      expect(monthOn('2019-05-15')).toBe('Dec 2014')
      expect(changes('2019-05-14', '2019-05-15').map(inWords)).toContain(
        'sharpened clr131-orphan-mm: by 22 Feb 2017 → Dec 2014',
      )
    })

    it('sees that cohort 4 started at least 99 days early', () => {
      // From 22 February to 1 June, the first day of "end of the second quarter".
      expect(dayOf('2017-06-01') - dayOf('2017-02-22')).toBe(99)
      const rowOn = (day: string) =>
        guidanceLedger(known(day)).find((row) => row.milestone === 'clr131-mm-p1-c4-start')
      expect(rowOn('2017-02-22')).toMatchObject({
        words: 'end of Q2 2017',
        toldOn: dayOf('2017-02-21'),
        verdict: 'early',
        slip: { min: null, max: -99 },
      })
      expect(rowOn('2017-08-14')).toMatchObject({
        verdict: 'cannot-tell',
        hasConflict: true,
        verdictByBest: { verdict: 'early', slip: { min: null, max: -99 } },
      })
    })

    it('sees what was promised for 2014, and that no word of it came', () => {
      const promised = guidanceLedger(known(TODAY)).filter(
        ({ window }) =>
          window?.text.endsWith('2014') === true || window?.text.startsWith('2014') === true,
      )
      expect(promised.map(({ milestone: id, words, verdict }) => [id, words, verdict])).toEqual([
        ['i124-gbm-p2-complete', '2014', 'overdue'],
        ['i124-gbm-p2-readout', 'by 2014', 'overdue'],
        ['i131-solid-p1b-readout', 'Q1 2014', 'overdue'],
      ])
    })

    it('sees which programs were last named in September 2018', () => {
      const named = quietList(known(TODAY)).filter(
        ({ kind, lastMention }) =>
          kind === 'program' && lastMention.published.text === '2018-09-24',
      )
      expect(named.map(({ id, listing }) => [id, listing.published.text])).toEqual([
        ['clr131-headneck', '2019-05-15'],
        ['clr1700', '2019-05-15'],
      ])
    })

    it('measures 812 days between the reports of the starts of cohorts 4 and 7, and none between the starts', () => {
      const { cohortById, sources } = known('2019-05-15')
      const startOf = (number: number) =>
        ensure(cohortById.get(`clr131-mm-p1-c${String(number)}` as CohortId), 'the cohort')
      const reportOf = (number: number) => {
        const claims = startOf(number).startMilestone?.claims ?? []
        const source = claims.find(({ status }) => status === 'happened')?.source
        return sources.find(({ id }) => id === source)?.published ?? null
      }
      expect(measureBetween(reportOf(4), reportOf(7))).toMatchObject({
        text: '812 days',
        monthsText: '26 months and 23 days',
      })
      expect(measureBetween(startOf(4).start, startOf(7).start)).toMatchObject({
        days: { min: null, max: null },
        text: 'open: nothing says how early the first was, nor how early the second was',
      })
    })

    it('sees what changed between the second and the third document', () => {
      const told = changes('2017-02-22', '2017-08-14')
      const important = told.filter(
        ({ importance, subject }) => importance === 1 && subject !== 'fact',
      )
      expect(important.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
        'contradicted clr131-mm-p1-c4',
        'contradicted clr131-mm-p1-c4-start',
        'judged clr131-mm-p1-c4-start',
        'went-quiet clr131-clover1-readout',
        'happened clr131-mm-p1-c1-c3-readout',
        'judged clr131-mm-p1-c1-c3-readout',
        'appeared clr131-mm-p1-c1-survival',
        'happened clr131-clover1-start',
        'judged clr131-clover1-start',
        'status clr131-clover1',
        'appeared clr131-clover1-next-readout',
        'went-quiet clr131-mm-p1-c4-readout',
        'appeared clr131-mm-p1-next-readout',
        'went-quiet clr1603-ptx',
      ])
      expect(told.map(inWords)).toEqual(
        expect.arrayContaining([
          'happened clr131-clover1-start: Expected, Q1 2017 → Happened, between 22 Feb 2017 and 14 Aug 2017',
          'confirmed clr131-mm-p1: 22 Feb 2017 → 14 Aug 2017',
          'new-value company-website: www.collectar.com, 22 Feb 2017 → www.cellectar.com, 14 Aug 2017',
          'published cellectar-2017-08-14: 14 Aug 2017',
        ]),
      )
    })

    it('sees two stretches that no document covers', () => {
      const { sources } = known(TODAY)
      const stretches = uncoveredStretches(sources, dayOf('2014-01-01'), dayOf('2019-12-31'))
      expect(stretches.map(({ from, to }) => `${formatIsoDay(from)} ${formatIsoDay(to)}`)).toEqual([
        '2014-03-05 2017-02-21',
        '2017-08-15 2018-09-23',
      ])
    })
  },
)

describe.skipIf(!existsSync(REAL_FILE)).each([
  ['the five documents', isOfDocuments],
  ['all that is public', () => true],
] as const)('a reader of %s, day by day', (_, counts) => {
  it('finds each change named once, from the first document to after the last', () => {
    const index = readRealIndex()
    const knownAt = (day: Day): KnownState => knownOn(index, { asOf: day, counts })
    const days = knownAt(dayOf(TODAY)).sources.flatMap(({ published }) => published.latest ?? [])
    for (const day of new Set(days)) {
      const told = changesBetween(knownAt(addDays(day, -1)), knownAt(day)).map(
        ({ kind, id, claims }) => `${kind} ${id} ${claims.join(' ')}`,
      )
      expect(told).not.toEqual([])
      expect(new Set(told).size).toBe(told.length)
    }
  })
})
