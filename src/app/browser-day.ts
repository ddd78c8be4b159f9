import { makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'

/** Today where the reader sits: the only clock of the app, read once at the start. */
export function browserToday(): Day {
  const now = new Date()
  return makeDay({
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    dayOfMonth: now.getDate(),
  })
}
