import { monthsOf } from '../layout/break-marks.ts'
import type { TimelineStore } from '../store/timeline-store.ts'

/** What is squeezed, in a sentence: also why nothing is. */
export function squeezeSentence({ getState, select }: TimelineStore): string {
  if (!getState().reading.squeeze) return 'All of the time is drawn in full.'
  if (!select.isSqueezed()) return 'Squeezing rests while lanes are aligned.'
  const stretches = select.emptyStretches()
  if (stretches.length === 0) return 'Nothing to squeeze: no stretch of a year or more is empty.'
  const noun = stretches.length === 1 ? 'empty stretch is' : 'empty stretches are'
  return `${String(stretches.length)} ${noun} squeezed: ${stretches.map(monthsOf).join(', ')}.`
}

/** Whether the view has an axis of time that could be squeezed. */
export function hasTimeAxis({ getState }: TimelineStore): boolean {
  const { view } = getState()
  return view === 'timeline' || view === 'program'
}
