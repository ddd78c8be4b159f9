import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Story } from '../model/story.ts'
import { isSameStory, mergeStories } from './story-merge.ts'
import { STORY_VERSION, readStory } from './story-reading.ts'

/** What keeps stories beyond the life of the page. Each call of `update` is one transaction. */
export interface StoryKeeper {
  readonly readAll: () => Promise<readonly unknown[]>
  readonly read: (id: string) => Promise<unknown>
  /** Hands over what is kept under the id, and writes what comes back; all of it, or nothing. */
  readonly update: (id: string, decide: (kept: unknown) => Writes) => Promise<KeepFault | undefined>
  /** Calls with the id of a story that another page has changed. */
  readonly watch: (changed: (id: string) => void) => void
}

export interface Writes {
  readonly put: readonly KeptStory[]
  readonly remove: readonly string[]
}

/** Why nothing was written: the disk is full, or something else. */
export type KeepFault = 'full' | 'failed'

/** A story as it is kept. The revision counts its changes, so that one made meanwhile is noticed. */
export interface KeptStory extends Story {
  readonly version: number
  readonly revision: number
}

/** What a kept record is: a story, nothing, or something that this version cannot read and must not touch. */
export type KeptRead =
  | { readonly type: 'nothing' }
  | { readonly type: 'story'; readonly story: Story; readonly revision: number }
  | { readonly type: 'unread'; readonly title: string; readonly isNewer: boolean }

/** Reads a kept record of whatever version. */
export function readKept(record: unknown): KeptRead {
  if (record === undefined) return { type: 'nothing' }
  const fields: Readonly<Record<string, unknown>> =
    typeof record === 'object' && record !== null ? { ...record } : {}
  const read = readStory(record, fields['version'], 'story')
  const { title, revision } = fields
  if (read.ok) {
    return {
      type: 'story',
      story: read.story,
      revision: typeof revision === 'number' ? revision : 0,
    }
  }
  return {
    type: 'unread',
    title: typeof title === 'string' ? title : 'a story without a title',
    isNewer: read.isNewer,
  }
}

/** A story and the revision under which it is kept. */
export interface Based {
  readonly story: Story
  readonly revision: number
}

/** What is to be saved. */
export interface Saving {
  readonly id: string
  /** As this page last saw it kept; undefined: never. */
  readonly base: Based | undefined
  /** As it is now; undefined: deleted. */
  readonly ours: Story | undefined
  /** Our version under a name of its own, made where two changes cannot be brought together. */
  readonly asCopy: (story: Story) => Story
}

/** What came of saving. */
export interface Saved {
  readonly writes: Writes
  /** As it is kept now; undefined: not at all. */
  readonly kept: Based | undefined
  /** Ours, where it had to be kept beside theirs. */
  readonly copy: Based | undefined
  /** What the reader is told; undefined where all went as asked. */
  readonly told: string | undefined
}

const NOTHING: Writes = { put: [], remove: [] }

/** Decides within the transaction, from what is kept at that moment, so that no edit is lost. */
export function decideSave(saving: Saving, record: unknown): Saved {
  const theirs = readKept(record)
  if (theirs.type === 'unread') return besideUnread(saving)
  const { base, ours } = saving
  const kept = theirs.type === 'story' ? theirs : undefined
  if (ours === undefined) return decideRemoval(saving, kept)
  if (kept === undefined) return writtenAnew(base, ours)
  if (kept.revision === base?.revision) return written(ours, kept.revision + 1, undefined)
  const merged = merge(base, ours, kept.story)
  if (!merged.ok) return keptBoth(saving, ours, kept)
  const told = `“${kept.story.title}” was changed in another tab as well. Both changes are in it now.`
  return written(merged.value, kept.revision + 1, told)
}

function writtenAnew(base: Based | undefined, ours: Story): Saved {
  if (base === undefined) return written(ours, 1, undefined)
  const told = `“${ours.title}” was deleted in another tab. You have changed it here, so it is kept.`
  return written(ours, base.revision + 1, told)
}

function merge(base: Based | undefined, ours: Story, theirs: Story): Result<Story> {
  if (base !== undefined) return mergeStories(base.story, ours, theirs)
  return isSameStory(ours, theirs) ? succeed(ours) : fail('two stories of one id')
}

function decideRemoval({ id, base }: Saving, kept: Based | undefined): Saved {
  if (kept === undefined)
    return { writes: NOTHING, kept: undefined, copy: undefined, told: undefined }
  if (kept.revision === base?.revision) {
    return { writes: { put: [], remove: [id] }, kept: undefined, copy: undefined, told: undefined }
  }
  const told = `“${kept.story.title}” was changed in another tab meanwhile, so it is not deleted.`
  return { writes: NOTHING, kept, copy: undefined, told }
}

function keptBoth({ asCopy }: Saving, ours: Story, kept: Based): Saved {
  const copy = { story: asCopy(ours), revision: 1 }
  return {
    writes: { put: [recordOf(copy)], remove: [] },
    kept,
    copy,
    told: `“${kept.story.title}” was changed in another tab at the same place. Both are kept: yours as “${copy.story.title}”.`,
  }
}

function besideUnread({ asCopy, ours }: Saving): Saved {
  if (ours === undefined)
    return { writes: NOTHING, kept: undefined, copy: undefined, told: undefined }
  const copy = { story: asCopy(ours), revision: 1 }
  return {
    writes: { put: [recordOf(copy)], remove: [] },
    kept: undefined,
    copy,
    told: `“${ours.title}” is kept in a form that this version cannot read, so that one is left alone. Yours is kept as “${copy.story.title}”.`,
  }
}

function written(story: Story, revision: number, told: string | undefined): Saved {
  const kept = { story, revision }
  return { writes: { put: [recordOf(kept)], remove: [] }, kept, copy: undefined, told }
}

function recordOf({ story, revision }: Based): KeptStory {
  return { ...story, version: STORY_VERSION, revision }
}
