import type { ToldScene } from '../store/told-story.ts'
import type { TimelineStore } from '../store/timeline-store.ts'

/** Shows the view of a scene; the colours of the page stay the reader's. */
export function openScene({ actions, getState }: TimelineStore, scene: ToldScene): void {
  const { theme, story, scene: told } = getState()
  const notices = scene.faults
    .filter(({ path }) => path[0] === 'link')
    .map(({ message }) => message)
  actions.linkFollowed({ ...scene.view, theme, story, scene: told }, notices)
}
