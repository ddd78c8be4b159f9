import type { Story } from '../model/story.ts'
import { isSameStory, mergeStories } from './story-merge.ts'

/** One change of one story; undefined is a story that is not there. */
export interface StoryChange {
  readonly id: string
  readonly before: Story | undefined
  readonly after: Story | undefined
  /** Changes in a row with the same key are one step: the letters of a text. */
  readonly key: string | undefined
}

/** What can be taken back, and what can be done again; both without limit while the page lives. */
export interface StoryHistory {
  readonly done: readonly StoryChange[]
  readonly undone: readonly StoryChange[]
}

export const NO_HISTORY: StoryHistory = { done: [], undone: [] }

/** The history with one more change, which ends what could be done again. */
export function remembered(history: StoryHistory, change: StoryChange): StoryHistory {
  const last = history.done.at(-1)
  const joins =
    last !== undefined &&
    change.key !== undefined &&
    last.key === change.key &&
    last.id === change.id
  return joins
    ? { done: [...history.done.slice(0, -1), { ...change, before: last.before }], undone: [] }
    : { done: [...history.done, change], undone: [] }
}

/** The last change of a text ends: the next letter begins a step of its own. */
export function settled(history: StoryHistory): StoryHistory {
  const last = history.done.at(-1)
  return last?.key === undefined
    ? history
    : { ...history, done: [...history.done.slice(0, -1), { ...last, key: undefined }] }
}

/** How a change is taken back, or made again, on the story as it is now. */
export type Turn =
  | { readonly ok: true; readonly story: Story | undefined }
  /** Another tab has changed the same place since. */
  | { readonly ok: false }

/** Takes a change back without touching what came in between from elsewhere. */
export function turnedBack({ before, after }: StoryChange, now: Story | undefined): Turn {
  return turned(after, before, now)
}

/** Makes a change again that was taken back. */
export function turnedForward({ before, after }: StoryChange, now: Story | undefined): Turn {
  return turned(before, after, now)
}

function turned(from: Story | undefined, to: Story | undefined, now: Story | undefined): Turn {
  if (isSameStory(from, now)) return { ok: true, story: to }
  if (from === undefined || to === undefined || now === undefined) return { ok: false }
  const merged = mergeStories(from, to, now)
  return merged.ok ? { ok: true, story: merged.value } : { ok: false }
}
