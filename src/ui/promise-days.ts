import type { TimelineStore } from '../store/timeline-store.ts'
import type { Day } from '../time/day.ts'
import type { DayBounds } from '../time/span.ts'

/** Whether of what passes the filters anything was promised for a day. */
export function hasDatedPromise({ select }: TimelineStore): boolean {
  return select
    .matched()
    .some(
      ({ subject }) =>
        subject.type === 'milestone' &&
        subject.state.expectations.some(({ window }) => daysOfPromise(window) !== undefined),
    )
}

/** The days that a window names, both included: its two ends, or the only one that it has. */
export function daysOfPromise(
  window: DayBounds | null,
): { readonly first: Day; readonly last: Day } | undefined {
  if (window === null) return undefined
  const first = window.earliest ?? window.latest
  const last = window.latest ?? window.earliest
  return first === null || last === null ? undefined : { first, last }
}
