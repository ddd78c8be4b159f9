import { addDays } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { DocumentDay } from './selector-types.ts'
import type { TimelineStore } from './timeline-store.ts'

/** The document day next to a day, strictly before or after it; undefined where there is none. */
export function documentBeside(
  days: readonly DocumentDay[],
  day: Day,
  direction: -1 | 1,
): DocumentDay | undefined {
  return direction === -1
    ? days.findLast((each) => each.day < day)
    : days.find((each) => each.day > day)
}

/**
 * Goes to the day of the next document, or of the one before. After the last document comes today. While two
 * days are compared, the earlier of them goes along, so that each step tells what its document changed.
 *
 * Returns whether there was anywhere to go.
 */
export function stepAsOf(store: TimelineStore, direction: -1 | 1): boolean {
  const { select, getState, actions, today } = store
  const days = select.documentDays()
  const next = documentBeside(days, select.asOf(), direction)
  const { asOf, since } = getState()
  if (next === undefined && (direction === -1 || asOf === undefined || asOf >= today)) return false
  const goal = next?.day ?? today
  actions.daysChosen({
    asOf: next?.day,
    since: since === undefined ? undefined : dayBefore(days, goal),
  })
  return true
}

/** Steps through the documents by itself from now on, from the first where none is ahead; or stops. */
export function togglePlaying(store: TimelineStore): void {
  const { select, getState, actions, today } = store
  const { isPlaying } = getState()
  if (!isPlaying && select.asOf() >= today) rewindAsOf(store)
  actions.playingToggled(!isPlaying)
}

/** Goes back to the first document, to play from there; a comparison goes along. */
function rewindAsOf({ select, getState, actions }: TimelineStore): void {
  const days = select.documentDays()
  const [first] = days
  if (first === undefined) return
  const isCompared = getState().since !== undefined
  actions.daysChosen({
    asOf: first.day,
    since: isCompared ? dayBefore(days, first.day) : undefined,
  })
}

/** Shows a day; undefined is today. A comparison stays as it is, unless it would run backwards. */
export function moveAsOf(store: TimelineStore, day: Day): void {
  const { getState, actions, today, select } = store
  const { since } = getState()
  const asOf = day === today ? undefined : day
  const isBackwards = since !== undefined && since >= day
  actions.daysChosen({ asOf, since: isBackwards ? dayBefore(select.documentDays(), day) : since })
}

/** Compares what is shown with what was known before its newest document, or ends the comparison. */
export function toggleComparison({ select, getState, actions }: TimelineStore): void {
  const isOn = getState().since !== undefined
  actions.sinceChanged(isOn ? undefined : dayBefore(select.documentDays(), select.asOf()))
}

/**
 * The day before which the newest document of a day was not out yet: that of the document before it. Where
 * there is none, a day on which nothing was known.
 */
function dayBefore(days: readonly DocumentDay[], day: Day): Day {
  const newest = days.findLast((each) => each.day <= day)
  const before = newest === undefined ? undefined : documentBeside(days, newest.day, -1)
  return before?.day ?? addDays(newest?.day ?? day, -1)
}
