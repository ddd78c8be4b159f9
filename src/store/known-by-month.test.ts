import { expect, it } from 'vitest'
import { knownOn } from '../history/known-on.ts'
import type { EvidenceScope } from '../query/criteria.ts'
import { countsFor } from '../query/filter.ts'
import { itemsOf } from '../query/items.ts'
import { addMonths, formatIsoDay, makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { createRealStore } from './testing/real-store.ts'

/**
 * What the model knows on the first of every month by the five documents, and by all that is public, as files that the browser test holds the page against: that one may import nothing of
 * the app. `vitest -u` writes them anew when the data has grown.
 */

const { index, today } = createRealStore()

function monthsUpTo(last: Day, fromYear: number): readonly Day[] {
  const first = makeDay({ year: fromYear, month: 1, dayOfMonth: 1 })
  const days: Day[] = []
  for (let day = first; day < last; day = addMonths(first, days.length)) days.push(day)
  return [...new Set([...days, last])]
}

function lineOf(day: Day, evidence: EvidenceScope): string {
  const known = knownOn(index, { asOf: day, counts: countsFor(evidence) })
  const entries = itemsOf(index, known)
  const marks = entries.filter(({ subject }) => subject.type === 'milestone')
  const counts = { day: formatIsoDay(day), entries: entries.length, marks: marks.length }
  return `  { "day": "${counts.day}", "entries": ${String(counts.entries)}, "marks": ${String(counts.marks)} }`
}

it.each([
  { file: 'known-by-month', evidence: 'documents', fromYear: 2014, least: 150 },
  { file: 'known-by-month-public', evidence: 'public', fromYear: 2009, least: 210 },
] as const)(
  'gives the counts that the page is held against, of each month, with evidence=$evidence',
  async ({ file, evidence, fromYear, least }) => {
    const days = monthsUpTo(today, fromYear)
    const text = `[\n${days.map((day) => lineOf(day, evidence)).join(',\n')}\n]\n`
    await expect(text).toMatchFileSnapshot(`../../e2e/${file}.json`)
    expect(days.length).toBeGreaterThan(least)
  },
)
