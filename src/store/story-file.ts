import type { Story } from '../model/story.ts'
import { STORY_VERSION, readStory } from './story-reading.ts'

/** The file in which stories are handed on. */
const STORY_FILE_ENDING = '.phaseline-story.json'

/** What a file of stories holds, or every way in which it is none. */
export type StoryFileRead =
  | { readonly ok: true; readonly stories: readonly Story[] }
  | { readonly ok: false; readonly faults: readonly string[] }

/** A file's text: one story or several. */
export function writeStoryFile(stories: readonly Story[]): string {
  const file = { format: 'phaseline-story', version: STORY_VERSION, stories }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** "How the dose went up" becomes `how-the-dose-went-up.phaseline-story.json`. */
export function storyFileName(story: Story): string {
  return `${storyNameOf(story)}${STORY_FILE_ENDING}`
}

/** The title of a story as part of a file's name. */
export function storyNameOf({ title }: Story): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return words === '' ? 'story' : words
}

/** Reads a file's text; whatever it holds, it never throws. */
export function readStoryFile(text: string): StoryFileRead {
  const json = parse(text)
  if (json === undefined) return refuse('file: expected JSON, got something else')
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuse('file: expected a map with format, version and stories')
  }
  return readFields({ ...json })
}

function readFields({
  format,
  version,
  stories,
}: Readonly<Record<string, unknown>>): StoryFileRead {
  if (format !== 'phaseline-story') {
    return refuse(
      `format: expected "phaseline-story", got ${format === undefined ? 'nothing' : JSON.stringify(format)}`,
    )
  }
  if (typeof version === 'number' && version > STORY_VERSION) {
    const expected = `version: expected ${String(STORY_VERSION)} or less, got ${String(version)}`
    return refuse(`${expected}: a newer Phaseline made it`)
  }
  return Array.isArray(stories) && stories.length > 0
    ? readAll(stories, version)
    : refuse('stories: expected a list of at least one story')
}

function readAll(stories: readonly unknown[], version: unknown): StoryFileRead {
  const reads = stories.map((story, index) =>
    readStory(story, version, `stories[${String(index)}]`),
  )
  const read = reads.flatMap((each) => (each.ok ? [each.story] : []))
  const twice = read.filter(({ id }, index) => read.findIndex((other) => other.id === id) !== index)
  const faults = [
    ...new Set(reads.flatMap((each) => (each.ok ? [] : each.faults))),
    ...twice.map(({ id }) => `stories: expected each story once, got "${id}" again`),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, stories: read }
}

function refuse(fault: string): StoryFileRead {
  return { ok: false, faults: [fault] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
