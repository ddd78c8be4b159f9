import { formatIsoDay, parseIsoDay } from '../day.ts'
import type { Day } from '../day.ts'
import type { DayBounds } from '../span.ts'
import { parseWhen } from '../when.ts'
import type { When } from '../when.ts'

/** The when of a text that a test knows to be right. */
export function whenOf(text: string): When {
  const when = parseWhen(text)
  if (!when.ok) throw new Error(when.message)
  return when.value
}

/** The day of an ISO text that a test knows to be right. */
export function dayOf(text: string): Day {
  const day = parseIsoDay(text)
  if (!day.ok) throw new Error(day.message)
  return day.value
}

/** Bounds as a reader writes them, `?` for an open side: "2017-02-01 2017-02-28", "? 2017-02-21". */
export function textOfBounds({ earliest, latest }: DayBounds): string {
  return [earliest, latest].map((day) => (day === null ? '?' : formatIsoDay(day))).join(' ')
}
