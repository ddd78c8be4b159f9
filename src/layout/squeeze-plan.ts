import type { ActivityStretch } from '../history/state.ts'
import { addDays, addMonths, dayAt, makeDay, ymdOfDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { TimeBreak } from '../time/squeeze.ts'
import type { TimeWindow } from '../time/viewport.ts'
import type { When } from '../time/when.ts'
import type { OpenStretch } from './mark-plan.ts'
import type { RowPlan } from './row-plan.ts'

/**
 * A stretch shorter than a year is not squeezed: the record grows by the year, and less than that is its
 * usual rhythm, not a gap in it. A date told only as "2016" is no longer than this either.
 */
const LEAST_EMPTY_DAYS = 365

/** What is left of such a stretch between wide margins; less would be drawn hardly shorter than it is. */
const LEAST_SQUEEZED_DAYS = 180

/** So much empty time at the least stays on both sides, so that marks beside a break keep clear of it. */
const MARGIN_DAYS = 31

/** The same as it is drawn while the whole of the time is shown. */
const MARGIN_PX = 6

/** Width of a break while the whole of the time is shown. */
const BREAK_PX = 18

/** Breaks never take more of the plot than this part, on the narrowest page either. */
const MOST_OF_PLOT = 0.4

/**
 * The stretches of whole months that are empty enough to be squeezed, in order.
 *
 * What counts is where marks stand and the windows of their dates, promised ones and those of cohorts as
 * well: of a window with two ends all of it, of one with an open end the end that is told. A window, bar or
 * band that lasts for over a year counts with its ends alone: what goes on through a stretch does not fill
 * it, and is drawn as interrupted there. The day up to which everything counts and the ends of the whole
 * stretch count too. So whatever can be selected in the picture, and the day itself, stay outside.
 */
export function emptyStretches(
  plans: readonly RowPlan[],
  whole: TimeWindow,
  asOf: Day,
  marginDays = MARGIN_DAYS,
): readonly TimeWindow[] {
  const content = [whole.from, asOf + 1, whole.to].map(pointAt).concat(plans.flatMap(contentOf))
  const inOrder = content.toSorted((a, b) => a.from - b.from)
  const stretches: TimeWindow[] = []
  let end = whole.from
  for (const { from, to } of inOrder) {
    const next = Math.min(from, whole.to)
    if (next - end >= LEAST_EMPTY_DAYS) {
      const inner = wholeMonths(end, next, marginDays)
      if (inner.to - inner.from >= LEAST_SQUEEZED_DAYS) stretches.push(inner)
    }
    end = Math.max(end, to)
  }
  return stretches
}

/** How much empty time stays beside a break: the longer the whole is on a narrow plot, the more. */
export function marginDaysFor(whole: TimeWindow, plotWidthPx: number): number {
  const daysPerPx = (whole.to - whole.from) / Math.max(1, plotWidthPx)
  return Math.max(MARGIN_DAYS, Math.ceil(MARGIN_PX * daysPerPx))
}

/** Each stretch as a break, all of them equally wide while the whole of the time is shown. */
export function breaksOf(
  stretches: readonly TimeWindow[],
  whole: TimeWindow,
  plotWidthPx: number,
): readonly TimeBreak[] {
  const emptyDays = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  const shownDays = whole.to - whole.from - emptyDays
  const breaksPx = Math.min(stretches.length * BREAK_PX, plotWidthPx * MOST_OF_PLOT)
  const daysPerPx = shownDays / Math.max(1, plotWidthPx - breaksPx)
  return stretches.map(({ from, to }) => {
    const days = Math.round((daysPerPx * breaksPx) / stretches.length)
    // A break lengthens nothing, however little time is left beside it.
    return { from, to, axisDays: Math.max(1, Math.min(days, to - from)) }
  })
}

/** Cut to whole months, so that the name of a break is exactly what it leaves out. */
function wholeMonths(from: number, to: number, marginDays: number): TimeWindow {
  const first = firstOfMonth(dayAt(Math.ceil(from) + marginDays))
  const start = first < from + marginDays ? addMonths(first, 1) : first
  return { from: start, to: firstOfMonth(addDays(dayAt(to), -marginDays)) }
}

function firstOfMonth(day: Day): Day {
  return makeDay({ ...ymdOfDay(day), dayOfMonth: 1 })
}

function contentOf({ marks, ladder, bands, program, quiet }: RowPlan): readonly TimeWindow[] {
  const windows: readonly OpenStretch[] = [
    ...marks.flatMap(({ anchor, window, ghosts }) => [
      { from: anchor, to: undefined },
      ...(window === undefined ? [] : [window]),
      ...ghosts,
    ]),
    ...(ladder?.steps ?? []).map(({ earliest, latest }) => ({
      from: earliest ?? undefined,
      to: latest + 1,
    })),
    ...bands.flatMap(({ from, ends }) => [from, ...ends.map(({ when }) => when)].flatMap(boundsOf)),
    ...(program?.stretches ?? []).flatMap(toldDays),
    ...(quiet === undefined ? [] : [{ from: undefined, to: quiet.day + 1 }]),
  ]
  return windows.flatMap(filledBy)
}

/** Of a program's activity only what was told counts, not what fades from there. */
function toldDays({ certainty, from, to, openTo }: ActivityStretch): readonly OpenStretch[] {
  if (certainty === 'assumed') return []
  return [{ from, to: certainty === 'planned' && openTo ? undefined : to + 1 }]
}

function boundsOf(when: When | null): readonly OpenStretch[] {
  if (when === null) return []
  const { earliest, latest } = when
  return [{ from: earliest ?? undefined, to: latest === null ? undefined : latest + 1 }]
}

/** What a window fills: all of itself, or its ends where one is open or they lie far apart. */
function filledBy({ from, to }: OpenStretch): readonly TimeWindow[] {
  if (from !== undefined && to !== undefined && to - from <= LEAST_EMPTY_DAYS + 1) {
    return [{ from, to }]
  }
  return [from, to].filter((day) => day !== undefined).map(pointAt)
}

function pointAt(day: number): TimeWindow {
  return { from: day, to: day }
}
