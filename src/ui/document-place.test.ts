import { expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import type { DocumentDay } from '../store/selector-types.ts'
import { dayAt } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { documentPlace } from './document-place.ts'

const days = createRealStore().select.documentDays()
const source = ensure(days[0]?.sources[0], 'document in the record')

/** Days with so many documents each. */
function daysWith(...counts: readonly number[]): readonly DocumentDay[] {
  return counts.map((count, index) => ({
    day: dayAt(17_000 + 10 * index),
    sources: Array.from({ length: count }, () => source),
  }))
}

const at = (offset: number): Day => dayAt(17_000 + offset)

it('counts documents, also where a day has several', () => {
  const some = daysWith(1, 3, 1)
  expect(documentPlace(some, at(-1))).toBe('before the first document')
  expect(documentPlace(some, at(0))).toBe('document 1 of 5')
  expect(documentPlace(some, at(10))).toBe('documents 2–4 of 5')
  expect(documentPlace(some, at(20))).toBe('document 5 of 5')
})

it('says of a day between two of which day the newest is', () => {
  expect(documentPlace(daysWith(1, 1), at(5))).toBe('document 1 of 2, of 18 Jul 2016')
})

it('ends with as many as there are documents', () => {
  const store = createRealStore()
  const { length } = store.index.dataset.sources
  expect(documentPlace(days, store.select.asOf())).toContain(` of ${length}`)
})
