import { ensure } from '../base/assert.ts'
import { formatIsoDay } from '../time/day.ts'
import type { DayBounds } from '../time/span.ts'
import { dayWhen, parseWhen } from '../time/when.ts'
import type { When } from '../time/when.ts'

/** A date that is not told could be any. */
export const ANY_DAY: DayBounds = { earliest: null, latest: null }

/** Whether two dates could be exactly the same days, whatever their words. */
export function areSameBounds(a: DayBounds, b: DayBounds): boolean {
  return a.earliest === b.earliest && a.latest === b.latest
}

/**
 * Bounds as a when: that of a claim which says exactly so, in its own words, else one made from the
 * days. Null where both sides are open.
 */
export function whenOfBounds(bounds: DayBounds, told: readonly When[]): When | null {
  const same = told.find((when) => areSameBounds(when, bounds))
  if (same !== undefined) return same
  const { earliest, latest } = bounds
  if (earliest === null && latest === null) return null
  if (latest === null) return readText(`from ${formatIsoDay(ensure(earliest, 'a first day'))}`)
  if (earliest === null) return readText(`by ${formatIsoDay(latest)}`)
  if (earliest === latest) return dayWhen(earliest)
  return readText(`${formatIsoDay(earliest)}..${formatIsoDay(latest)}`)
}

function readText(text: string): When {
  const when = parseWhen(text)
  if (!when.ok) throw new Error(`Bug: ${when.message}`)
  return when.value
}
