import type { Story, StoryScene } from '../model/story.ts'

/**
 * The form in which stories are kept and handed on, and the reading of it.
 *
 * Version 2 is this; version 1 had no callouts. An older one is brought up to date as it is read, a newer
 * one is left alone.
 */
export const STORY_VERSION = 2

/** A story as it was read, or every way in which the text is none. */
export type StoryRead =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly isNewer: boolean; readonly faults: readonly string[] }

type Json = Readonly<Record<string, unknown>>

const LONGEST = { id: 80, title: 200, link: 4000, headline: 300, note: 5000, callout: 300 } as const
const MOST_SCENES = 500
const MOST_CALLOUTS = 50
const PLAIN_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Reads one story of some version.
 *
 * @param where the place of it, as faults name it: `stories[0]`
 */
export function readStory(json: unknown, version: unknown, where: string): StoryRead {
  const faults: string[] = []
  if (version !== 1 && version !== STORY_VERSION) {
    const isNewer = typeof version === 'number' && version > STORY_VERSION
    const expected = `version: expected 1 or ${String(STORY_VERSION)}, got ${shown(version)}`
    return { ok: false, isNewer, faults: [expected] }
  }
  const story = readFields({ faults, version }, json, where)
  return faults.length === 0 && story !== undefined
    ? { ok: true, story }
    : { ok: false, isNewer: false, faults }
}

interface Reading {
  readonly faults: string[]
  readonly version: number
}

function readFields(reading: Reading, json: unknown, where: string): Story | undefined {
  const map = readMap(reading, json, where)
  if (map === undefined) return undefined
  const id = readId(reading, map['id'], `${where}.id`)
  const title = readText(reading, map['title'], [`${where}.title`, LONGEST.title])
  const scenes = readList(reading, map['scenes'], [`${where}.scenes`, MOST_SCENES]).map(
    (scene, index) => readScene(reading, scene, `${where}.scenes[${String(index)}]`),
  )
  const ids = scenes.map((scene) => scene.id)
  ids.forEach((each, index) => {
    if (ids.indexOf(each) === index) return
    const place = `${where}.scenes[${String(index)}].id`
    reading.faults.push(`${place}: expected an id of its own in the story, got ${shown(each)}`)
  })
  return { id, title, scenes }
}

function readScene(reading: Reading, json: unknown, where: string): StoryScene {
  const map = readMap(reading, json, where) ?? {}
  const callouts =
    reading.version === 1
      ? []
      : readList(reading, map['callouts'], [`${where}.callouts`, MOST_CALLOUTS])
  return {
    id: readId(reading, map['id'], `${where}.id`),
    link: readText(reading, map['link'], [`${where}.link`, LONGEST.link]),
    headline: readText(reading, map['headline'], [`${where}.headline`, LONGEST.headline]),
    note: readText(reading, map['note'], [`${where}.note`, LONGEST.note]),
    callouts: callouts.map((callout, index) =>
      readCallout(reading, callout, `${where}.callouts[${String(index)}]`),
    ),
  }
}

function readCallout(
  reading: Reading,
  json: unknown,
  where: string,
): StoryScene['callouts'][number] {
  const map = readMap(reading, json, where) ?? {}
  return {
    mark: readId(reading, map['mark'], `${where}.mark`),
    text: readText(reading, map['text'], [`${where}.text`, LONGEST.callout]),
  }
}

function readMap({ faults }: Reading, json: unknown, where: string): Json | undefined {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return { ...json }
  faults.push(`${where}: expected a map of fields, got ${shown(json)}`)
  return undefined
}

function readList(
  { faults }: Reading,
  json: unknown,
  [where, most]: readonly [string, number],
): readonly unknown[] {
  if (!Array.isArray(json)) {
    faults.push(`${where}: expected a list, got ${shown(json)}`)
    return []
  }
  if (json.length > most) {
    faults.push(`${where}: expected at most ${String(most)}, got ${String(json.length)}`)
  }
  return json.slice(0, most)
}

function readText(
  { faults }: Reading,
  json: unknown,
  [where, longest]: readonly [string, number],
): string {
  if (typeof json !== 'string') {
    faults.push(`${where}: expected a text, got ${shown(json)}`)
    return ''
  }
  if (json.length > longest) {
    const got = `got ${String(json.length)}`
    faults.push(`${where}: expected at most ${String(longest)} characters, ${got}`)
  }
  return json
}

function readId({ faults }: Reading, json: unknown, where: string): string {
  if (typeof json === 'string' && json.length <= LONGEST.id && PLAIN_ID.test(json)) return json
  const expected = 'an id of lower-case letters, digits and single hyphens'
  faults.push(`${where}: expected ${expected}, got ${shown(json)}`)
  return ''
}

/** What was found, short enough for a line. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a map'
  const text = JSON.stringify(value)
  return text.length > 50 ? `${text.slice(0, 50)}…` : text
}
