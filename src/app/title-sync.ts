import type { TimelineStore } from '../store/timeline-store.ts'
import { VIEW_NAMES } from '../ui/view-names.ts'

/** Names the tab after what is shown, so that the steps of Back can be told apart. */
export function syncTitle(store: TimelineStore): () => void {
  const apply = (): void => {
    const { view, selected } = store.getState()
    const item = store.select.itemById().get(selected ?? '')
    const title = [item?.title, VIEW_NAMES[view], 'Phaseline']
      .filter((part) => part !== undefined)
      .join(' · ')
    if (document.title !== title) document.title = title
  }
  apply()
  return store.subscribe(apply)
}
