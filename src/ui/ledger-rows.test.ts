import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { createGuidanceSelectors } from '../store/guidance-selectors.ts'
import { FIRST_ORDER, LEDGER_COLUMNS } from '../store/ledger-order.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import { ledgerLinesOf, sortLedger } from './ledger-rows.ts'
import type { LedgerLine } from './ledger-rows.ts'
import { createNaming } from './naming.ts'

/** The lines of the ledger over the real record. */

const store = createRealStore({ evidence: 'documents' })
const naming = createNaming(store.index, { known: store.select.known(), unit: 'mci' })
const lines = ledgerLinesOf(createGuidanceSelectors(store).ledger(), store.index, naming)

const lineOf = (title: string): LedgerLine =>
  ensure(
    lines.find(({ row }) => row.title === title),
    title,
  )

it('says when a promise was made, in which words, for which days, and what came of it', () => {
  expect(lineOf('Imaging results')).toMatchObject({
    said: '4 Mar 2014',
    source: 'Press release, 4 Mar 2014',
    step: 'first word',
    program: 'Glioblastoma imaging',
    days: 'up to 31 Dec 2014',
    came: 'nothing reported',
    verdict: 'overdue',
    quiet: 'not named since the listing of 22 Feb 2017',
  })
  expect(lineOf('Imaging results').figures).toContain('by Year-End 2014')
})

it('says of a disputed event that sources disagree, and what the best report would come to', () => {
  const line = lineOf('Cohort 4 started')
  expect(line.verdict).toBe('cannot tell: sources disagree')
  expect(line.best).toBe('by the most credible report early, by at least 99 days')
  expect(line.came).toBe('came by 22 Feb 2017')
})

it('does not blame sources where the dates themselves are too loose to tell', () => {
  const line = lineOf('Phase 2 trial started')
  expect([line.verdict, line.best]).toEqual(['cannot tell', undefined])
})

it('says of what no program owns that it is of the company', () => {
  const { row } = lineOf('Imaging results')
  const [line] = ledgerLinesOf([{ ...row, programs: [] }], store.index, naming)
  expect(line?.program).toBe('The company')
})

it('does not say the one day of a window twice', () => {
  const everything = createRealStore({ evidence: 'public' })
  const all = ledgerLinesOf(createGuidanceSelectors(everything).ledger(), store.index, naming)
  const line = all.find(({ row }) => row.words === '22 Dec 2024')
  expect(line).toMatchObject({ days: undefined })
})

it('says of a promise without a date that it has none', () => {
  expect(lineOf('Results of the Phase 2 trial').days).toBe('no date given')
})

it('comes in its own order, what is overdue or open on top', () => {
  expect(sortLedger(lines, FIRST_ORDER)).toEqual(lines)
  const groups = new Set(lines.map(({ row }) => row.verdict))
  expect([...groups].slice(0, 3)).toEqual(['overdue', 'no-later-word', 'open'])
})

it.each([
  ['said', false, '4 Mar 2014'],
  ['said', true, '15 May 2019'],
] as const)('is sorted by %s, descending: %s', (by, isDescending, first) => {
  expect(sortLedger(lines, { by, isDescending })[0]?.said).toBe(first)
})

it('puts programs by their names and windows by their days', () => {
  const programs = sortLedger(lines, { by: 'program', isDescending: false }).map(
    ({ program }) => program,
  )
  expect(programs[0]).toBe('CLOVER-1')
  const windows = sortLedger(lines, { by: 'window', isDescending: false })
  const latest = windows.flatMap(({ row }) => row.window?.latest ?? [])
  expect(latest).toEqual(latest.toSorted((a, b) => a - b))
})

it('loses no line in any order, and a descending order is the ascending one turned round', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LEDGER_COLUMNS), fc.shuffledSubarray([...lines]), (by, some) => {
      const up = sortLedger(some, { by, isDescending: false })
      const down = sortLedger(some, { by, isDescending: true })
      expect(new Set(up)).toEqual(new Set(some))
      expect(up).toHaveLength(some.length)
      expect(down).toEqual(up.toReversed())
    }),
  )
})
