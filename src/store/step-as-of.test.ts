import fc from 'fast-check'
import { expect, it } from 'vitest'
import { REAL_SCOPES } from '../query/testing/real-scopes.ts'
import { dayAt, formatIsoDay, makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { createRealStore } from './testing/real-store.ts'
import { moveAsOf, stepAsOf, toggleComparison } from './step-as-of.ts'
import type { TimelineStore } from './timeline-store.ts'

const FIRST = makeDay({ year: 2014, month: 3, dayOfMonth: 4 })
const SECOND = makeDay({ year: 2017, month: 2, dayOfMonth: 22 })
const THIRD = makeDay({ year: 2017, month: 8, dayOfMonth: 14 })

function isoDays({ getState }: TimelineStore): readonly (string | undefined)[] {
  const { asOf, since } = getState()
  return [asOf, since].map((day) => (day === undefined ? undefined : formatIsoDay(day)))
}

it.each(REAL_SCOPES)('goes back from today by documents and stops at the first: %s', (evidence) => {
  const store = createRealStore({ evidence })
  const days = store.select.documentDays().map(({ day }) => day)
  const seen = days.map(() => {
    stepAsOf(store, -1)
    return store.select.asOf()
  })
  expect(seen).toEqual(days.toReversed())
  expect(stepAsOf(store, -1)).toBe(false)
  expect(store.select.asOf()).toBe(days[0])
})

it('comes to today after the last document and goes no further', () => {
  const store = createRealStore({ asOf: THIRD })
  const last = store.select.documentDays().at(-1)?.day
  while (store.select.asOf() !== last) stepAsOf(store, 1)
  expect(stepAsOf(store, 1)).toBe(true)
  expect(isoDays(store)).toEqual([undefined, undefined])
  expect(stepAsOf(store, 1)).toBe(false)
})

it('compares with the document before, and takes the comparison along', () => {
  const store = createRealStore({ evidence: 'documents', asOf: THIRD })
  toggleComparison(store)
  expect(isoDays(store)).toEqual(['2017-08-14', '2017-02-22'])
  stepAsOf(store, -1)
  expect(isoDays(store)).toEqual(['2017-02-22', '2014-03-04'])
  toggleComparison(store)
  expect(isoDays(store)).toEqual(['2017-02-22', undefined])
})

it('compares the first document with a day on which nothing was known', () => {
  const store = createRealStore({ evidence: 'documents', asOf: FIRST })
  toggleComparison(store)
  expect(isoDays(store)).toEqual(['2014-03-04', '2014-03-03'])
  const kinds = new Set(store.select.changes().map(({ kind }) => kind))
  expect([...kinds].filter((kind) => kind === 'moved-later' || kind === 'confirmed')).toEqual([])
})

it('never lets a move turn a comparison backwards', () => {
  const store = createRealStore({ evidence: 'documents', asOf: THIRD, since: SECOND })
  moveAsOf(store, makeDay({ year: 2015, month: 1, dayOfMonth: 1 }))
  expect(isoDays(store)).toEqual(['2015-01-01', '2014-03-03'])
})

it('moves to any day, and writes today as no day at all', () => {
  const anyDay = fc.integer({ min: 15_000, max: 20_776 }).map(dayAt)
  const store = createRealStore()
  fc.assert(
    fc.property(anyDay, (day: Day) => {
      moveAsOf(store, day)
      expect(store.select.asOf()).toBe(day)
      expect(store.getState().asOf === undefined).toBe(day === store.today)
    }),
  )
})

it('rings nothing while nothing is compared', () => {
  const store = createRealStore({ asOf: THIRD })
  expect([store.select.changes(), store.select.changedIds().size]).toEqual([[], 0])
})

it('shows a stretch of which only the beginning is told yet, by the documents alone as well', () => {
  const store = createRealStore({ asOf: makeDay({ year: 2018, month: 8, dayOfMonth: 10 }) })
  store.actions.evidenceChosen('documents')
  expect(store.select.matched().map(({ id }) => id)).toContain('import-alert-span')
  expect(store.select.matched()).toHaveLength(store.select.items().length)
})
