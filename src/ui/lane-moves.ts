import { orderAfterMove } from '../layout/arrange-lanes.ts'
import type { TimelineStore } from '../store/timeline-store.ts'

/** Puts a lane at a place among those that are shown, counted from the top. */
export function laneMovedTo(store: TimelineStore, id: string, to: number): void {
  const { usualIds } = store.select.lanes()
  const { order } = store.getState().reading
  store.actions.orderChosen(orderAfterMove(usualIds, order, { id, to }))
}

/** Puts a lane before another; at the end where there is none. A lane let go on itself stays. */
export function laneMovedBefore(
  store: TimelineStore,
  id: string,
  before: string | undefined,
): void {
  if (before === id) return
  const others = store.select.lanes().ids.filter((other) => other !== id)
  const index = before === undefined ? -1 : others.indexOf(before)
  laneMovedTo(store, id, index === -1 ? others.length : index)
}

/** Gives a lane its usual place back. */
export function laneReturned(store: TimelineStore, id: string): void {
  const { order } = store.getState().reading
  store.actions.orderChosen(order.filter((other) => other !== id))
}
