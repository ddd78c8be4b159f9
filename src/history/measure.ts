import { ensure } from '../base/assert.ts'
import { addMonths } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { differenceInDays } from '../time/span.ts'
import type { DayBounds, DayCountRange } from '../time/span.ts'
import { differenceInMonths, wholeMonths } from './months.ts'
import { ANY_DAY } from './windows.ts'

/** Why a measurement has no end on one side: an end of one of the two dates that nothing tells. */
interface OpenEnd {
  readonly of: 'first' | 'second'
  readonly end: 'earliest' | 'latest' | 'both'
}

/** How far apart two things are, as far as their dates tell. */
export interface Measurement {
  /** From the first to the second; negative where the second could come first; null is an open side. */
  readonly days: DayCountRange
  /** The same in calendar months, rounded outwards. */
  readonly months: DayCountRange
  /** `unknown` also where both could have been on one day, but need not. */
  readonly order: 'first-before' | 'first-after' | 'same-day' | 'unknown'
  /** "812 days", "between 12 and 40 days", "at least 99 days", "open: nothing says how early …". */
  readonly text: string
  /** "26 months and 23 days", "between 1 and 2 months"; undefined where months say nothing. */
  readonly monthsText?: string
  readonly openEnds: readonly OpenEnd[]
  /** Why a side is open, in words; undefined where none is. */
  readonly reason?: string
}

/** Measures from one date to another; a date that is not told could be any day. */
export function measureBetween(first: DayBounds | null, second: DayBounds | null): Measurement {
  const from = first ?? ANY_DAY
  const to = second ?? ANY_DAY
  const days = differenceInDays(from, to)
  const months = differenceInMonths(from, to)
  const openEnds = [...openEndsOf('first', from), ...openEndsOf('second', to)]
  const reason = reasonOf(openEnds)
  const order = orderOf(days)
  const isOpen = days.min === null && days.max === null
  const monthsText = isOpen ? undefined : monthsTextOf(from, to, { months, order })
  return {
    days,
    months,
    order,
    openEnds,
    text: isOpen ? `open: ${ensure(reason, 'a reason')}` : distanceText(days, 'day'),
    ...(monthsText === undefined ? {} : { monthsText }),
    ...(reason === undefined ? {} : { reason }),
  }
}

function openEndsOf(of: OpenEnd['of'], { earliest, latest }: DayBounds): readonly OpenEnd[] {
  if (earliest === null && latest === null) return [{ of, end: 'both' }]
  if (earliest === null) return [{ of, end: 'earliest' }]
  return latest === null ? [{ of, end: 'latest' }] : []
}

function reasonOf(openEnds: readonly OpenEnd[]): string | undefined {
  if (openEnds.length === 0) return undefined
  const sides = openEnds.map(({ of, end }) => `${END_WORDS[end]} the ${of} was`)
  return `nothing says ${sides.join(', nor ')}`
}

const END_WORDS = { earliest: 'how early', latest: 'how late', both: 'when' } as const

function orderOf({ min, max }: DayCountRange): Measurement['order'] {
  if (min !== null && min > 0) return 'first-before'
  if (max !== null && max < 0) return 'first-after'
  return min === 0 && max === 0 ? 'same-day' : 'unknown'
}

type Unit = 'day' | 'month'

/** A distance without its direction, save where either could come first. */
function distanceText(range: DayCountRange, unit: Unit): string {
  const { min, max } = range
  if (min === 0 && max === 0) return 'the same day'
  if (min !== null && min > 0) return apartText(range, unit)
  if (max !== null && max < 0) return apartText(turned(range), unit)
  return eitherWayText(range, unit)
}

/** Of two things of which either may have come first, or both on one day. */
function eitherWayText({ min, max }: DayCountRange, unit: Unit): string {
  const before = min === null ? 'any time before' : `up to ${countOf(-min, unit)} before`
  const after = max === null ? 'any time after' : `up to ${countOf(max, unit)} after`
  if (min === 0) return `the same day, or ${after}`
  return max === 0 ? `the same day, or ${before}` : `${before}, or ${after}`
}

/** Of two things that are surely apart. */
function apartText({ min, max }: DayCountRange, unit: Unit): string {
  if (min === null || min === 0) return `at most ${countOf(max ?? 0, unit)}`
  if (max === null) return `at least ${countOf(min, unit)}`
  return min === max ? countOf(min, unit) : `between ${String(min)} and ${countOf(max, unit)}`
}

/** The same distance, seen from the other end. */
function turned({ min, max }: DayCountRange): DayCountRange {
  return { min: max === null ? null : 0 - max, max: min === null ? null : 0 - min }
}

function countOf(count: number, unit: Unit): string {
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`
}

/** Undefined where whole months say nothing: less than one, with no end. */
function monthsTextOf(
  from: DayBounds,
  to: DayBounds,
  { months, order }: Pick<Measurement, 'months' | 'order'>,
): string | undefined {
  const exact = exactMonths(from, to)
  if (exact !== undefined) return exact
  if (order === 'unknown' || order === 'same-day') return distanceText(months, 'month')
  const apart = order === 'first-before' ? months : turned(months)
  const saysNothing = apart.max === null && (apart.min === null || apart.min === 0)
  return saysNothing ? undefined : apartText(apart, 'month')
}

/** Between two plain days: whole months and the days over. */
function exactMonths(from: DayBounds, to: DayBounds): string | undefined {
  const start = onlyDay(from)
  const end = onlyDay(to)
  if (start === undefined || end === undefined) return undefined
  const [first, last] = start <= end ? [start, end] : [end, start]
  const months = wholeMonths(first, last)
  const daysOver = last - addMonths(first, months)
  if (months === 0) return daysOver === 0 ? 'the same day' : countOf(daysOver, 'day')
  if (daysOver === 0) return countOf(months, 'month')
  return `${countOf(months, 'month')} and ${countOf(daysOver, 'day')}`
}

function onlyDay({ earliest, latest }: DayBounds): Day | undefined {
  return earliest !== null && earliest === latest ? earliest : undefined
}
