import { readDataName, writeDataName } from './data-name.ts'
import { claimCountOn } from './frozen-news.ts'
import type { TimelineStore } from './timeline-store.ts'
import type { LinkedView } from './view-state.ts'

/** What a view shows, without the story that it is part of and without how it was come by. */
export function plainView<V extends LinkedView>(view: V): V {
  return { ...view, story: undefined, scene: undefined, frozenData: undefined, isEmbedded: false }
}

/**
 * The view that is shown, held to its day: what is published later is not in it. It says on which data it was
 * made and how many claims they held for that day, so that whoever opens it learns where these have changed.
 */
export function frozenView({ index, select, getState }: TimelineStore): LinkedView {
  const state = getState()
  const isOverTime = state.view === 'timeline' || state.view === 'program'
  return {
    ...plainView(state),
    asOf: select.asOf(),
    window: isOverTime ? select.window() : state.window,
    frozenData: writeDataName(index.dataset.generatedFrom, claimCountOn(index, select.asOf())),
  }
}

/** The view that is shown, as part of another page. */
export function embeddedView({ getState }: TimelineStore): LinkedView {
  return { ...plainView(getState()), isEmbedded: true }
}

/** Whether the page came by a frozen link that was made on other data. */
export function isThawed({ index, getState }: TimelineStore): boolean {
  const name = readDataName(getState().frozenData ?? '')
  return name !== undefined && !index.dataset.generatedFrom.startsWith(name.hash)
}
