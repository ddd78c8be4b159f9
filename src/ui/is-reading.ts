import type { TimelineStore } from '../store/timeline-store.ts'
import { hasTimeAxis } from './squeeze-words.ts'

/** Whether any of the reading tools is at work. */
export function isReading(store: TimelineStore): boolean {
  const { reading, measureFrom, measureRefused } = store.getState()
  const { measure, align, folded, order } = reading
  const isSet = [measureFrom, measureRefused, measure, align].some((value) => value !== undefined)
  const isSqueezed = reading.squeeze && hasTimeAxis(store)
  return isSet || isSqueezed || folded.length > 0 || order.length > 0
}
