import type { TimelineStore } from '../store/timeline-store.ts'

/** The first request says where to measure from, the next one where to. */
export function measureRequested({ actions, getState, select }: TimelineStore, id: string): void {
  if (!isMeasurable(select, id)) return
  const { measureFrom } = getState()
  if (measureFrom === undefined || measureFrom === id) actions.measureStarted(id)
  else actions.measured([measureFrom, id])
}

/** Milestones and cohorts have one date each; spans, programs and facts have none or several. */
export function isMeasurable(select: TimelineStore['select'], id: string): boolean {
  const type = select.itemById().get(id)?.subject.type
  return type === 'milestone' || type === 'cohort'
}
