import type { ViewName } from '../store/view-state.ts'

/** What the views are called. */
export const VIEW_NAMES: Readonly<Record<ViewName, string>> = {
  timeline: 'Timeline',
  program: 'Program',
  doses: 'Doses',
  guidance: 'Guidance',
  table: 'Table',
  sources: 'Sources',
}
