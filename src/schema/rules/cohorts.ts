import type { DataRecord } from '../data-record.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

/** A program's cohorts are numbered 1 to n and stand in that order, as a ladder is climbed. */
export function cohortsAreNumbered(record: DataRecord): readonly Finding[] {
  return record.files.flatMap(({ cohorts }) =>
    cohorts.flatMap((cohort, index) => {
      if (cohort.value === undefined || cohort.value.number === index + 1) return []
      const message = `expected ${index + 1}, as cohorts are numbered 1 to ${cohorts.length} in order, got ${cohort.value.number}`
      return [findingAt(cohort, ['number'], message)]
    }),
  )
}
