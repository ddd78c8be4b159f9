import type { DocumentDay } from '../store/selector-types.ts'
import type { Day } from '../time/day.ts'
import { formatDay } from '../time/format-when.ts'

/**
 * Where a day stands among the documents: "document 3 of 5", all that came out on one day together, and the
 * day of the newest where none is of the day itself.
 */
export function documentPlace(days: readonly DocumentDay[], asOf: Day): string {
  const known = days.filter(({ day }) => day <= asOf)
  const newest = known.at(-1)
  if (newest === undefined) return 'before the first document'
  const [last, all] = [countOf(known), countOf(days)]
  const first = last - newest.sources.length + 1
  const place =
    first === last ? `document ${last} of ${all}` : `documents ${first}–${last} of ${all}`
  return newest.day === asOf ? place : `${place}, of ${formatDay(newest.day)}`
}

function countOf(days: readonly DocumentDay[]): number {
  return days.reduce((sum, { sources }) => sum + sources.length, 0)
}
