import { sourceOfSelection } from '../store/actions.ts'
import type { TimelineStore } from '../store/timeline-store.ts'

/** Whether the selected thing stands beside the view; that of sources shows a selected document itself. */
export function showsDetail({ getState }: TimelineStore): boolean {
  const { selected, view } = getState()
  if (selected === undefined) return false
  return view !== 'sources' || sourceOfSelection(selected) === undefined
}
