import { assertNever } from '../base/assert.ts'
import { formatIsoDay } from './day.ts'
import type { ClosedBounds, Period } from './period.ts'
import { boundsOfEnd, isBlurred } from './when-end.ts'
import type { WhenEnd } from './when-end.ts'

/**
 * ISO 8601-2 (EDTF level 2) for one end, or null where it has no such notion: `early`, `mid`, `late`
 * and `end of` would come out finer than they were told.
 *
 * An open side is a one-of set of days, `[..2017-02-21]`: some day up to that one. It is not an
 * interval, which would say that something lasted.
 */
export function edtfOfEnd(end: WhenEnd): string | null {
  if (end.word === null) return edtfOfPeriod(end.period)
  if (end.word === 'about') return `${edtfOfPeriod(end.period)}~`
  return isBlurred(end) ? null : edtfOfOpenEnd(end)
}

/** ISO 8601-2 for some day between two ends, or null where a word blurs one of them. */
export function edtfOfRange(ends: readonly WhenEnd[], bounds: ClosedBounds): string | null {
  if (ends.some(isBlurred)) return null
  return `[${formatIsoDay(bounds.earliest)}..${formatIsoDay(bounds.latest)}]`
}

function edtfOfOpenEnd(end: WhenEnd): string {
  const { earliest, latest } = boundsOfEnd(end)
  const first = earliest === null ? '' : formatIsoDay(earliest)
  const last = latest === null ? '' : formatIsoDay(latest)
  return `[${first}..${last}]`
}

/** Quarters are the codes 33 to 36, halves 40 and 41. */
function edtfOfPeriod(period: Period): string {
  switch (period.precision) {
    case 'day':
      return formatIsoDay(period.day)
    case 'month':
      return `${period.year}-${String(period.ordinal).padStart(2, '0')}`
    case 'quarter':
      return `${period.year}-${32 + period.ordinal}`
    case 'half':
      return `${period.year}-${39 + period.ordinal}`
    case 'year':
      return String(period.year)
    default:
      return assertNever(period)
  }
}
