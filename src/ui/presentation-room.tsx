import { use, useCallback, useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import type { ToldStory } from '../store/told-story.ts'
import { useApp, useSelect } from './app-context.ts'
import { Presentation } from './presentation.tsx'
import { presenterQuery } from './presenter-query.ts'
import { createSharedTelling } from './shared-telling.ts'
import type { SharedTelling } from './shared-telling.ts'
import { StoryChoice } from './story-choice.tsx'
import { THIS_VIEW, sceneIndexOf, useThisView, useToldStories } from './use-told-stories.ts'

/** Presents the story that the state names, and keeps the two in step. */
export function PresentationRoom({
  storyId,
  onClose,
}: {
  readonly storyId: string
  readonly onClose: () => void
}): ReactElement {
  const stories = useToldStories()
  const thisView = useThisView()
  const story = [...stories, thisView].find(({ id }) => id === storyId)
  if (story === undefined || story.scenes.length === 0) {
    return <StoryChoice missing={storyId} onClose={onClose} />
  }
  return <Room story={story} onLeave={onClose} />
}

function Room({
  story,
  onLeave,
}: {
  readonly story: ToldStory
  readonly onLeave: () => void
}): ReactElement {
  const { store, presenting } = useApp()
  const ports = use(presenting())
  const [session] = useState(ports.session)
  const [telling] = useState(() =>
    createSharedTelling({
      openChannel: (hear) => ports.openChannel(session, hear),
      presented: {
        story: story.id,
        scene: sceneIndexOf(story, store.getState().scene),
        blank: 'none',
        startedAtMs: ports.nowMs(),
        turn: 0,
      },
      sceneCount: story.scenes.length,
      handsOn: story,
    }),
  )
  // However it is left: by Escape, by Back, or for another story. A page that is loaded anew does not end it.
  useEffect(() => {
    telling.join()
    return () => {
      telling.end()
      telling.close()
    }
  }, [telling])
  useAddress(telling, story)
  const openPresenter = useCallback(() => {
    const { story: storyId, scene } = store.getState()
    const link = storyId === THIS_VIEW ? story.scenes[0]?.link : undefined
    return ports.openWindow(presenterQuery({ session, story: story.id, scene, link }))
  }, [ports, session, store, story])
  return (
    <Presentation story={story} telling={telling} onPresenter={openPresenter} onLeave={onLeave} />
  )
}

/** The address names the scene that is shown, and Back to another scene shows that. */
function useAddress(telling: SharedTelling, story: ToldStory): void {
  const { store } = useApp()
  const scene = useSelect(({ getState }) => getState().scene)
  useEffect(
    () =>
      telling.subscribe(() => {
        const id = story.scenes[telling.getState().presented.scene]?.id
        if (store.getState().scene !== id) store.actions.sceneTold(story.id, id)
      }),
    [telling, store, story],
  )
  useEffect(() => {
    const index = sceneIndexOf(story, scene)
    // A move to the scene that is shown already would only light up a screen that is black.
    if (index !== telling.getState().presented.scene) telling.move({ type: 'to', scene: index })
  }, [telling, story, scene])
}
