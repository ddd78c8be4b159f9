import { dayAt, ymdOfDay } from './day.ts'
import type { Day } from './day.ts'
import { NO_BREAKS, axisDayOf, breakAt } from './squeeze.ts'
import { STEPS } from './tick-steps.ts'
import type { TickStep } from './tick-steps.ts'
import { pxPerDay, xOfDay } from './viewport.ts'
import type { Viewport } from './viewport.ts'

/** A line of the axis at the beginning of a day; `label` is empty where there is no room for one. */
export interface Tick {
  readonly day: Day
  readonly xPx: number
  readonly label: string
}

/** The labelled lines of the axis and the finer ones between them; no day is in both. */
export interface Ticks {
  readonly major: readonly Tick[]
  readonly minor: readonly Tick[]
}

/** Minor labels are short, so they may stand closer together than major ones. */
const MINOR_SPACING = 0.6

/**
 * The ticks within a viewport, from millennia down to single days.
 *
 * The finest step is taken whose ticks are nowhere closer than `minMajorPx`; the next finer one that
 * divides it gives the minor ticks. No room for any step (a chart without width) gives none, and a squeezed
 * stretch has none in it: only across one may two ticks stand closer than asked.
 */
export function ticksFor(
  viewport: Viewport,
  { minMajorPx }: { readonly minMajorPx: number },
): Ticks {
  const scale = pxPerDay(viewport)
  const step = STEPS.find(({ minDays }) => minDays * scale >= minMajorPx)
  if (step === undefined || !(scale > 0)) return { major: [], minor: [] }
  const days = daysOfStep(step, viewport)
  const major = days.map((day, index) => ({
    day,
    xPx: xOfDay(viewport, day),
    label: step.label(day, isNewYear(day, days[index - 1])),
  }))
  return { major, minor: minorTicks(step, viewport, minMajorPx * MINOR_SPACING) }
}

/** A minor label keeps its distance from the major ones on either side too, seen or just outside. */
function minorTicks(step: TickStep, viewport: Viewport, minPx: number): readonly Tick[] {
  const finer = STEPS.find(({ id }) => id === step.finer)
  if (finer === undefined) return []
  const scale = pxPerDay(viewport)
  const isSpacious = finer.minDays * scale >= minPx
  const at = (day: Day): number => axisDayOf(viewport.breaks ?? NO_BREAKS, day)
  return daysOfStep(finer, viewport)
    .filter((day) => step.atOrAfter(day) !== day)
    .map((day) => {
      const toNext = (at(step.atOrAfter(day)) - at(day)) * scale
      const fromLast = (at(day) - at(step.before(day))) * scale
      const hasRoom = isSpacious && Math.min(toNext, fromLast) >= minPx
      return { day, xPx: xOfDay(viewport, day), label: hasRoom ? finer.shortLabel(day) : '' }
    })
}

function daysOfStep(step: TickStep, { from, to, breaks = NO_BREAKS }: Viewport): readonly Day[] {
  const days: Day[] = []
  let day = step.atOrAfter(dayAt(Math.ceil(from)))
  while (day < to) {
    const squeezed = breakAt(breaks, day)
    if (squeezed === undefined) days.push(day)
    day = step.atOrAfter(dayAt(squeezed?.to ?? day + 1))
  }
  return days
}

/** The first tick in sight names its year too, else a reader who zoomed in would not know it. */
function isNewYear(day: Day, previous: Day | undefined): boolean {
  return previous === undefined || ymdOfDay(previous).year !== ymdOfDay(day).year
}
