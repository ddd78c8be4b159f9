import { use, useMemo, useSyncExternalStore } from 'react'
import type { Story } from '../model/story.ts'
import { queryTextOf } from '../store/link-query.ts'
import { plainView } from '../store/shared-views.ts'
import { createTeller } from '../store/told-story.ts'
import type { ToldStory } from '../store/told-story.ts'
import { useApp, useSelect } from './app-context.ts'

/** The reader's own view, to be presented as it is: its link is that of the page. */
export const THIS_VIEW = 'this-view'

/** Every story that can be presented, with its figures in place: the reader's own, then those built in. */
export function useToldStories(): readonly ToldStory[] {
  const { store, openShelf } = useApp()
  const shelf = use(openShelf())
  const own = useSyncExternalStore(shelf.subscribe, () => shelf.getState().stories)
  const { stories } = store.index.dataset
  return useMemo(() => {
    const ownIds = own.map(({ id }) => id)
    const builtIn = stories.filter(({ id }) => !ownIds.includes(id))
    return [...own, ...builtIn].map(createTeller(store))
  }, [own, stories, store])
}

/** The view of the page as a story of one scene. */
export function useThisView(): ToldStory {
  const { store } = useApp()
  const link = useSelect(({ getState }) => queryTextOf(plainView(getState())))
  const { title } = store.index.dataset
  return useMemo(() => {
    const scene = { id: 'view', link, headline: title, note: '', callouts: [] }
    const story: Story = { id: THIS_VIEW, title: 'This view', scenes: [scene] }
    return createTeller(store)(story)
  }, [link, title, store])
}

/** Place of a scene in its story, from 0: by its id, or as counted from 1; the first where it is neither. */
export function sceneIndexOf({ scenes }: ToldStory, scene: string | undefined): number {
  const byId = scenes.findIndex(({ id }) => id === scene)
  if (byId >= 0) return byId
  const place = Number(scene ?? '1')
  return Number.isInteger(place) && place >= 1 && place <= scenes.length ? place - 1 : 0
}
