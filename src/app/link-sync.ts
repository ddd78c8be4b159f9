import { readLink } from '../store/link-codec.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { ViewState } from '../store/view-state.ts'
import { currentParams, queryOf } from './address.ts'

/** Browsers refuse a page that writes its address too often, so a drag writes when it rests. */
const REST_MS = 300

/** Days that follow each other as fast as this are one move: a slow machine draws a drag in few frames. */
const DRAG_MS = 800

/**
 * Keeps the address and the state in step.
 *
 * A choice (a filter, a view, a selection) is a step that Back takes back; what moves continuously (the
 * window, a text being typed) rewrites the present step once it rests. Within another page no step is written:
 * Back is that page's.
 */
export function syncLink(store: TimelineStore): () => void {
  let written = store.getState()
  let resting: ReturnType<typeof setTimeout> | undefined
  let dragging: ReturnType<typeof setTimeout> | undefined
  /** A day that goes on moving is one step, from its first move until it rests. */
  const drag = (): void => {
    clearTimeout(dragging)
    dragging = setTimeout(() => {
      dragging = undefined
    }, DRAG_MS)
  }
  const rest = (): void => {
    clearTimeout(resting)
    resting = undefined
  }
  const replace = (state: ViewState): void => {
    rest()
    writeAddress('replaceState', queryOf(state))
  }
  const write = (): void => {
    const state = store.getState()
    const before = written
    if (queryOf(before) === queryOf(state)) return
    written = state
    const isOfDays = differsInDays(before, state)
    if (isContinuous(before, state) || (isOfDays && dragging !== undefined)) {
      if (isOfDays) drag()
      clearTimeout(resting)
      resting = setTimeout(() => {
        replace(state)
      }, REST_MS)
      return
    }
    // What was still moving belongs to the step that is left, not to the new one.
    if (resting !== undefined) replace(before)
    writeAddress(state.isEmbedded ? 'replaceState' : 'pushState', queryOf(state))
    clearTimeout(dragging)
    dragging = undefined
    if (isOfDays) drag()
  }
  const follow = (): void => {
    rest()
    const { view, ignored } = readLink(currentParams(), store.index)
    // Before the store tells of it: what is followed is not to be written as a new step.
    written = { ...store.getState(), ...view }
    store.actions.linkFollowed(view, ignored)
  }
  const unsubscribe = store.subscribe(write)
  addEventListener('popstate', follow)
  return () => {
    rest()
    unsubscribe()
    removeEventListener('popstate', follow)
  }
}

/** A page in a sandbox, or one opened from a file, may be kept from its address: then it shows, and names nothing. */
function writeAddress(how: 'pushState' | 'replaceState', query: string): void {
  try {
    history[how](null, '', query)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

/** Whether all that changed moves continuously; a story steps from scene to scene, and is left as a whole. */
function isContinuous(before: ViewState, state: ViewState): boolean {
  return queryOf(atRest(before)) === queryOf(atRest(state))
}

function atRest(state: ViewState): ViewState {
  return { ...state, window: undefined, scene: undefined, criteria: { ...state.criteria, q: '' } }
}

/** Whether the days of knowledge are all that changed. */
function differsInDays(before: ViewState, state: ViewState): boolean {
  return queryOf({ ...before, asOf: state.asOf, since: state.since }) === queryOf(state)
}
