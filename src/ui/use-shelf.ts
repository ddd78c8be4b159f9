import { use, useSyncExternalStore } from 'react'
import type { ShelfState, StoryShelf } from '../store/story-shelf.ts'
import { useApp } from './app-context.ts'

/** The reader's own stories as they are now; the component waits until they are read. */
export function useShelf(): { readonly shelf: StoryShelf; readonly state: ShelfState } {
  const { openShelf } = useApp()
  const shelf = use(openShelf())
  return { shelf, state: useSyncExternalStore(shelf.subscribe, shelf.getState) }
}
