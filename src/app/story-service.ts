import { openStoryShelf } from '../store/story-shelf.ts'
import type { StoryShelf } from '../store/story-shelf.ts'
import { openStoryKeeper } from './story-storage.ts'

/** Opens the reader's own stories over what this browser keeps. */
export async function openBrowserShelf(): Promise<StoryShelf> {
  return openStoryShelf({ keeper: await openStoryKeeper(), newId })
}

/** Twenty random digits: no two pages ever make the same. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
