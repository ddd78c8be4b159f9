import { expect, it } from 'vitest'
import { knownOn } from '../history/known-on.ts'
import { countsFor } from '../query/filter.ts'
import { itemsOf } from '../query/items.ts'
import { addMonths, formatIsoDay, makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { createRealStore } from './testing/real-store.ts'

/**
 * What the model knows on the first of every month, as a file that the browser test holds the page against:
 * that one may import nothing of the app. `vitest -u` writes it anew when the data has grown.
 */

const FIRST = makeDay({ year: 2014, month: 1, dayOfMonth: 1 })
const { index, today } = createRealStore()

function monthsUpTo(last: Day): readonly Day[] {
  const days: Day[] = []
  for (let count = 0, day = FIRST; day < last; count += 1, day = addMonths(FIRST, count)) {
    days.push(day)
  }
  return [...days, last]
}

function lineOf(day: Day): string {
  const known = knownOn(index, { asOf: day, counts: countsFor('documents') })
  const entries = itemsOf(index, known)
  const marks = entries.filter(({ subject }) => subject.type === 'milestone')
  const counts = { day: formatIsoDay(day), entries: entries.length, marks: marks.length }
  return `  { "day": "${counts.day}", "entries": ${String(counts.entries)}, "marks": ${String(counts.marks)} }`
}

it('gives the counts that the page is held against, month by month', async () => {
  const months = [...new Set(monthsUpTo(today))]
  const text = `[\n${months.map(lineOf).join(',\n')}\n]\n`
  await expect(text).toMatchFileSnapshot('../../e2e/known-by-month.json')
  expect(months.length).toBeGreaterThan(150)
})
