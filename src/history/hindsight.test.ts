import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDataset } from '../model/dataset.ts'
import { indexDataset } from '../model/index-dataset.ts'
import type { Claim } from '../model/types.ts'
import { ymdOfDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { dayOf } from '../time/testing/read-when.ts'
import { createKnowledge } from './known-claims.ts'

/** A reader who looks from a day in the past must not read what came later in the words of a claim. */

const FILE = 'public/data/dataset.json'

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const NAMED_TIME = new RegExp(`(?:(${MONTHS.join('|')}) )?\\b(20\\d\\d)\\b`, 'g')

/** Months since the year 0, so that two can be compared. */
function monthOf(day: Day): number {
  const { year, month } = ymdOfDay(day)
  return year * 12 + month - 1
}

/** The months, or the Januaries of the years, that a text names. */
function monthsIn(text: string): readonly number[] {
  return [...text.matchAll(NAMED_TIME)].map(
    ([, month = 'January', year]) => Number(year) * 12 + MONTHS.indexOf(month),
  )
}

/** All that stands on the page in the claim's own words. */
function wordsOf(claim: Claim & { readonly value?: unknown }): string {
  const { note = '', reasoning = '', value } = claim
  return [note, reasoning, typeof value === 'string' ? value : ''].join(' ')
}

/** A promise may name the time that it is for. */
function lastMonthOf(claim: Claim & { readonly when?: { latest: Day | null } | null }): number {
  const latest = claim.when?.latest ?? undefined
  return latest === undefined ? 0 : monthOf(latest)
}

it.skipIf(!existsSync(FILE))(
  'names in no claim a time that was still to come when it was told (where the data are compiled)',
  () => {
    const dataset = readDataset(JSON.parse(readFileSync(FILE, 'utf8')))
    if (!dataset.ok) throw new Error(dataset.message)
    const index = indexDataset(dataset.value)
    const knowledge = createKnowledge(index, { asOf: dayOf('2100-01-01'), counts: () => true })
    const ahead = [...index.claimById.values()].filter(({ claim }) => {
      const last = Math.max(monthOf(knowledge.dayOf(claim)), lastMonthOf(claim))
      return monthsIn(wordsOf(claim)).some((month) => month > last)
    })
    expect(ahead.map(({ claim }) => claim.id)).toEqual([])
  },
)
