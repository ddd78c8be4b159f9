import { zoomAbout } from '../time/viewport.ts'
import type { TimelineStore } from './timeline-store.ts'

/** Zooms about the middle of what is seen. */
export function zoomMiddle(
  { actions, select }: Pick<TimelineStore, 'actions' | 'select'>,
  factor: number,
): void {
  const window = select.window()
  actions.windowMoved(zoomAbout(window, factor, (window.from + window.to) / 2, select.limits()))
}
