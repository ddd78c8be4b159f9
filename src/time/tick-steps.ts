import { dayAt, makeDay, ymdOfDay } from './day.ts'
import type { Day } from './day.ts'
import { monthName } from './period.ts'

/** One way to divide the axis. */
export interface TickStep {
  readonly id: string
  /** Two ticks are never closer than this. */
  readonly minDays: number
  /** The step of the minor ticks between; the finest has none. */
  readonly finer: string | undefined
  readonly atOrAfter: (day: Day) => Day
  /** The last tick before the day. */
  readonly before: (day: Day) => Day
  readonly label: (day: Day, isNewYear: boolean) => string
  /** For a minor tick, read together with the label of the major one before it. */
  readonly shortLabel: (day: Day) => string
}

type Labels = Pick<TickStep, 'label' | 'shortLabel'>

/** A Monday: weeks begin there. */
const FIRST_MONDAY = 4

const dayLabels: Labels = {
  label: (day, isNewYear) => (isNewYear ? `${dayAndMonth(day)} ${yearOf(day)}` : dayAndMonth(day)),
  shortLabel: (day) => {
    const { dayOfMonth } = ymdOfDay(day)
    return dayOfMonth === 1 ? dayAndMonth(day) : String(dayOfMonth)
  },
}

const monthLabels: Labels = {
  label: (day) => `${monthName(ymdOfDay(day).month)} ${yearOf(day)}`,
  shortLabel: (day) => monthName(ymdOfDay(day).month),
}

const quarterLabels: Labels = {
  label: (day) => `${quarterName(day)} ${yearOf(day)}`,
  shortLabel: quarterName,
}

const yearLabels: Labels = { label: yearOf, shortLabel: yearOf }

const decadeLabels: Labels = {
  label: (day) => `${yearOf(day)}s`,
  shortLabel: (day) => `${yearOf(day)}s`,
}

/** From the finest to the coarsest. */
export const STEPS: readonly TickStep[] = [
  { id: 'day', finer: undefined, ...everyDays(1, 0), ...dayLabels },
  { id: 'week', finer: 'day', ...everyDays(7, FIRST_MONDAY), ...dayLabels },
  { id: 'month', finer: 'week', minDays: 28, ...everyMonths(1), ...monthLabels },
  { id: 'quarter', finer: 'month', minDays: 90, ...everyMonths(3), ...quarterLabels },
  years(1, 'quarter'),
  years(2, '1 years'),
  years(5, '1 years'),
  { ...years(10, '5 years'), ...decadeLabels },
  years(20, '10 years'),
  years(50, '10 years'),
  years(100, '50 years'),
  years(200, '100 years'),
  years(500, '100 years'),
  years(1000, '500 years'),
]

function years(count: number, finer: string): TickStep {
  return {
    id: `${count} years`,
    finer,
    minDays: count * 365,
    ...everyMonths(count * 12),
    ...yearLabels,
  }
}

function everyDays(
  count: number,
  offset: number,
): Pick<TickStep, 'minDays' | 'atOrAfter' | 'before'> {
  return {
    minDays: count,
    atOrAfter: (day) => dayAt(Math.ceil((day - offset) / count) * count + offset),
    before: (day) => dayAt((Math.ceil((day - offset) / count) - 1) * count + offset),
  }
}

function everyMonths(count: number): Pick<TickStep, 'atOrAfter' | 'before'> {
  return {
    atOrAfter: (day) => firstOfMonth(ceilMonth(day, count)),
    before: (day) => firstOfMonth(ceilMonth(day, count) - count),
  }
}

/** The first month at or after the day whose number since year 0 is a multiple of `count`. */
function ceilMonth(day: Day, count: number): number {
  const { year, month, dayOfMonth } = ymdOfDay(day)
  const months = year * 12 + month - 1 + (dayOfMonth > 1 ? 1 : 0)
  return Math.ceil(months / count) * count
}

function firstOfMonth(months: number): Day {
  const year = Math.floor(months / 12)
  return makeDay({ year, month: months - year * 12 + 1, dayOfMonth: 1 })
}

function dayAndMonth(day: Day): string {
  const { month, dayOfMonth } = ymdOfDay(day)
  return `${dayOfMonth} ${monthName(month)}`
}

function quarterName(day: Day): string {
  return `Q${Math.ceil(ymdOfDay(day).month / 3)}`
}

function yearOf(day: Day): string {
  return String(ymdOfDay(day).year)
}
