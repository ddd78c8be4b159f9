import { addMonths } from '../../time/day.ts'
import type { Day } from '../../time/day.ts'

/** Slow and obvious: the full months from one day to another, by trying one month after the other. */
export function slowWholeMonths(from: Day, to: Day): number {
  let count = -40
  while (addMonths(from, count + 1) <= to) count += 1
  return count
}

/** The months that it takes to get from one day to another or beyond it. */
export function slowMonthsBegun(from: Day, to: Day): number {
  let count = -40
  while (addMonths(from, count) < to) count += 1
  return count
}
