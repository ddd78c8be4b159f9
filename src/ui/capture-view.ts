import type { Story } from '../model/story.ts'
import { sceneLinkOf } from '../store/capture.ts'
import { emptyStory, sceneAdded } from '../store/story-edits.ts'
import type { StoryShelf } from '../store/story-shelf.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { VIEW_NAMES } from './view-names.ts'

/** Puts the view into a story as a scene, behind the one named or at the end, and opens it there. */
export function captureView(
  { getState, select, actions }: TimelineStore,
  shelf: StoryShelf,
  story: Story,
  behind?: string,
): void {
  const state = getState()
  const title = select.itemById().get(state.selected ?? '')?.title
  const scene = {
    id: shelf.newId(),
    link: sceneLinkOf(state),
    headline: title ?? VIEW_NAMES[state.view],
    note: '',
    callouts: [],
  }
  shelf.edit({ id: story.id, story: sceneAdded(story, scene, behind) })
  actions.storyOpened({ id: story.id, scene: scene.id })
}

/** A story without a scene, named by how many there are. */
export function nextStory(shelf: StoryShelf): Story {
  const count = shelf.getState().stories.length
  return emptyStory(shelf.newId(), `Story ${String(count + 1)}`)
}
