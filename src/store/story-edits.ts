import type { Story, StoryScene } from '../model/story.ts'

/** Changes of a story as pure functions; a place outside the story changes nothing. */

type SceneWords = Partial<Pick<StoryScene, 'link' | 'headline' | 'note' | 'callouts'>>

/** A story without a scene. */
export function emptyStory(id: string, title: string): Story {
  return { id, title, scenes: [] }
}

/** The same under another name. */
export function renamed(story: Story, title: string): Story {
  return { ...story, title }
}

/** With a scene put in behind the one named; at the end where none is. */
export function sceneAdded(story: Story, scene: StoryScene, behind: string | undefined): Story {
  const at = story.scenes.findIndex(({ id }) => id === behind)
  const place = at === -1 ? story.scenes.length : at + 1
  return { ...story, scenes: story.scenes.toSpliced(place, 0, scene) }
}

/** With some of the fields of one scene replaced. */
export function sceneChanged(story: Story, sceneId: string, words: SceneWords): Story {
  return {
    ...story,
    scenes: story.scenes.map((scene) => (scene.id === sceneId ? { ...scene, ...words } : scene)),
  }
}

/** Without the scene. */
export function sceneRemoved(story: Story, sceneId: string): Story {
  return { ...story, scenes: story.scenes.filter(({ id }) => id !== sceneId) }
}

/** With a copy of the scene behind it. */
export function sceneDuplicated(story: Story, sceneId: string, newId: string): Story {
  const scene = story.scenes.find(({ id }) => id === sceneId)
  return scene === undefined ? story : sceneAdded(story, { ...scene, id: newId }, sceneId)
}

/** With the scene at another place, counted from 0; beyond the ends is at the end. */
export function sceneMoved(story: Story, sceneId: string, place: number): Story {
  const scene = story.scenes.find(({ id }) => id === sceneId)
  if (scene === undefined) return story
  const others = story.scenes.filter(({ id }) => id !== sceneId)
  const to = Math.min(Math.max(place, 0), others.length)
  return { ...story, scenes: others.toSpliced(to, 0, scene) }
}

/** A copy that is nobody else's: new ids throughout, so that changing it changes nothing else. */
export function storyCopied(story: Story, title: string, newId: () => string): Story {
  return {
    id: newId(),
    title,
    scenes: story.scenes.map((scene) => ({ ...scene, id: newId() })),
  }
}
