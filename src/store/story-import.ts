import type { Story } from '../model/story.ts'
import { isSameStory } from './story-merge.ts'

/** What stories from a file come to beside those that are there. */
export interface SortedImport {
  readonly added: readonly Story[]
  /** Word for word what is there already. */
  readonly same: readonly Story[]
  /** Of an id that is there, with other words: the reader says which is to stay. */
  readonly differing: readonly Story[]
}

/** Holds what a file brings against what is there; by id, and nothing is overwritten. */
export function sortImport(incoming: readonly Story[], present: readonly Story[]): SortedImport {
  const there = (id: string): Story | undefined => present.find((story) => story.id === id)
  return {
    added: incoming.filter(({ id }) => there(id) === undefined),
    same: incoming.filter((story) => isSameStory(story, there(story.id))),
    differing: incoming.filter((story) => {
      const found = there(story.id)
      return found !== undefined && !isSameStory(story, found)
    }),
  }
}
