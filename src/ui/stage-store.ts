import { createTimelineStore } from '../store/timeline-store.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { LinkedView, ViewName } from '../store/view-state.ts'
import type { TimeWindow } from '../time/viewport.ts'
import type { Told } from './timeline-chart.tsx'

/**
 * Where a story is shown: a store of its own over the same record, so that the reader's own view, filters
 * and address stay as they are and are there again when the story is left.
 */
export interface Stage {
  readonly store: TimelineStore
  /** The last step from one scene to another. */
  readonly step: Told['step']
  /** Shows a view, from where the window is now. */
  readonly turnTo: (view: LinkedView, isMotionReduced: boolean) => StageWay
}

/** What moves on the way to a scene. */
export interface StageWay {
  readonly isMoving: boolean
  /** The window at the end of the way, where that moves as well. */
  readonly to: TimeWindow | undefined
}

/** A stage that shows a view. */
export function createStage({ index, today, measurer }: TimelineStore, first: LinkedView): Stage {
  let last: ReturnType<Told['step']>
  const store = createTimelineStore({
    dataset: index.dataset,
    today,
    measurer,
    initial: first,
    fillsHeight: true,
  })
  const { actions, getState, select } = store
  return {
    store,
    step: () => last,
    turnTo: (view, isMotionReduced) => {
      const from = select.window()
      const before = getState()
      actions.linkFollowed(view, [])
      const to = select.window()
      const isMoving = isPicture(before.view) && isPicture(view.view) && !isMotionReduced
      const isWindowMoving = isMoving && isSameAxis(before, view) && !isSameWindow(from, to)
      last = { isWindowMoving }
      if (isWindowMoving) actions.windowMoved(from)
      return { isMoving, to: isWindowMoving ? to : undefined }
    },
  }
}

/** The views that are drawn by the one timeline, so that marks are the same in both. */
export function isPicture(view: ViewName): boolean {
  return view === 'timeline' || view === 'program'
}

/** Months since an event are no days of the calendar. */
function isSameAxis(a: LinkedView, b: LinkedView): boolean {
  return a.reading.align === b.reading.align
}

function isSameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return a.from === b.from && a.to === b.to
}
