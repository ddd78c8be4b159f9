import { obstacleTo } from '../store/measurable.ts'
import type { TimelineStore } from '../store/timeline-store.ts'

/** The first request says where to measure from, the next one where to; the store may refuse either. */
export function measureRequested({ actions, getState }: TimelineStore, id: string): void {
  const { measureFrom } = getState()
  if (measureFrom === undefined || measureFrom === id) actions.measureStarted(id)
  else actions.markSelected(id)
}

/** Whether a measurement can start from the thing, so that only what works is offered. */
export function isMeasurable(select: TimelineStore['select'], id: string): boolean {
  const item = select.itemById().get(id)
  return item !== undefined && obstacleTo(item) === undefined
}
