import { createTimelineStore } from './timeline-store.ts'
import type { TimelineStore } from './timeline-store.ts'

/** What is shown now, in a store of its own: whatever the reader, or play, does next does not reach it. */
export function snapshotOf({ index, today, measurer, getState }: TimelineStore): TimelineStore {
  return createTimelineStore({ dataset: index.dataset, today, measurer, initial: getState() })
}
