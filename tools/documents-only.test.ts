import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ensure } from '../src/base/assert.ts'
import { knownOn } from '../src/history/known-on.ts'
import { indexDataset } from '../src/model/index-dataset.ts'
import { readDataset } from '../src/model/dataset.ts'
import type { Dataset } from '../src/model/types.ts'
import { countsFor } from '../src/query/filter.ts'
import { makeDay } from '../src/time/day.ts'
import { documentsOnly } from './documents-only.ts'

const read = readDataset(JSON.parse(readFileSync('public/data/dataset.json', 'utf8')))
const whole = ensure(read.ok ? read.value : undefined, 'a valid data set')
const asOf = makeDay({ year: 2026, month: 11, dayOfMonth: 20 })

it('tells of every thing what the whole tells when only documents count', () => {
  const tell = (dataset: Dataset, scope: 'documents' | 'public'): readonly unknown[] => {
    const known = knownOn(indexDataset(dataset), { asOf, counts: countsFor(scope) })
    return [
      ...known.milestones.map(({ milestone, status, when }) => [milestone.id, status, when?.text]),
      ...known.facts.map(({ fact, current }) => [fact.id, current.value]),
      ...known.cohorts.map(({ cohort, dose }) => [cohort.id, dose]),
    ]
  }
  expect(tell(documentsOnly(whole), 'public')).toEqual(tell(whole, 'documents'))
})

it('leaves nothing in that rests on another source', () => {
  const { sources, milestones } = documentsOnly(whole)
  const ids = new Set(sources.map(({ id }) => id))
  expect(ids.size).toBe(5)
  expect(milestones.flatMap(({ claims }) => claims).every(({ source }) => ids.has(source))).toBe(
    true,
  )
})
