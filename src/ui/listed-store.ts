import { snapshotOf } from '../store/snapshot.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { addDays, dayAt, formatIsoDay } from '../time/day.ts'
import { intersectBounds } from '../time/span.ts'
import type { ClosedBounds } from '../time/period.ts'
import { ExportFault } from './export-fault.ts'
import type { ExportChoices } from './export-format.ts'

/** Whether the time that is seen is a stretch of the calendar: lanes that are aligned have none in common. */
export function isSeenInDays({ select }: TimelineStore): boolean {
  return select.alignment() === undefined
}

/** The days that the timeline shows, both included. */
export function seenDays({ select }: TimelineStore): ClosedBounds {
  const { from, to } = select.window()
  const earliest = dayAt(Math.floor(from))
  const latest = addDays(dayAt(Math.ceil(to)), -1)
  return { earliest, latest: latest < earliest ? earliest : latest }
}

/**
 * What a list holds, all of it or what lies in the time that is seen: that is one more filter, so that the list
 * says it like any other. What has no date lies in no stretch of time.
 */
export function listedStore(store: TimelineStore, extent: ExportChoices['extent']): TimelineStore {
  if (extent === 'whole' || !isSeenInDays(store)) return store
  const { during } = store.getState().criteria
  const seen = seenDays(store)
  const both = during === undefined ? seen : intersectBounds(seen, during)
  if (both === undefined) throw new ExportFault(NOTHING_SEEN)
  const { earliest, latest } = both
  const ends = [earliest, latest].map((day) => (day === null ? '' : formatIsoDay(day)))
  const listed = snapshotOf(store)
  listed.actions.duringChanged({ earliest, latest, text: ends.join('..') })
  if (listed.select.matched().length === 0) throw new ExportFault(NOTHING_SEEN)
  return listed
}

const NOTHING_SEEN =
  'Nothing that passes the filters lies in the time that is seen. Take all of the time, or move the timeline.'
