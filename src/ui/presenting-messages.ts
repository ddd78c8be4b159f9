import type { Story } from '../model/story.ts'
import type { Blank, Presented } from '../store/presented.ts'
import { STORY_VERSION, readStory } from '../store/story-reading.ts'

/** A place of the stage, 0 … 1 from its left and its top. */
export interface StagePlace {
  readonly x: number
  readonly y: number
}

/** What the windows of one presentation tell each other. */
export type PresentingMessage =
  /** A window has opened, or was loaded anew, and asks where the telling is. */
  | { readonly type: 'hello' }
  | { readonly type: 'at'; readonly presented: Presented; readonly stage: StageShape | undefined }
  /** Where the pointer of the presenter is; undefined takes it away. */
  | { readonly type: 'laser'; readonly story: string; readonly place: StagePlace | undefined }
  /** The screen is no longer presented on. */
  | { readonly type: 'over'; readonly story: string }
  /** A window knows the story by its id alone: not every browser keeps stories where both can read them. */
  | { readonly type: 'story-asked'; readonly story: string }
  | { readonly type: 'story'; readonly story: Story }

/** The size that the audience's stage is laid out at, so that the presenter sees the same picture. */
export interface StageShape {
  readonly widthPx: number
  readonly heightPx: number
}

/** Reads what came from another window; undefined where it is nothing that this version knows. */
export function readPresentingMessage(told: unknown): PresentingMessage | undefined {
  if (!isRecord(told)) return undefined
  if (told['type'] === 'hello') return { type: 'hello' }
  if (told['type'] === 'at') return readAt(told)
  if (told['type'] === 'story') return readHandedStory(told)
  return readOfStory(told)
}

function readOfStory(told: Told): PresentingMessage | undefined {
  const { type, story } = told
  if (typeof story !== 'string') return undefined
  if (type === 'over' || type === 'story-asked') return { type, story }
  return type === 'laser' ? { type, story, place: readPair(told['place'], 'x', 'y') } : undefined
}

/** Read as strictly as one from a file. */
function readHandedStory(told: Told): PresentingMessage | undefined {
  const read = readStory(told['story'], STORY_VERSION, 'story')
  return read.ok ? { type: 'story', story: read.story } : undefined
}

function readAt(told: Told): PresentingMessage | undefined {
  const presented = readPresented(told['presented'])
  const shape = readPair(told['stage'], 'widthPx', 'heightPx')
  return presented === undefined ? undefined : { type: 'at', presented, stage: shape }
}

function readPresented(told: unknown): Presented | undefined {
  if (!isRecord(told)) return undefined
  const { story, scene, blank, startedAtMs, turn } = told
  if (typeof story !== 'string' || !isCount(scene) || !isBlank(blank)) return undefined
  return isCount(startedAtMs) && isCount(turn)
    ? { story, scene, blank, startedAtMs, turn }
    : undefined
}

function readPair<A extends string, B extends string>(
  told: unknown,
  a: A,
  b: B,
): Readonly<Record<A | B, number>> | undefined {
  if (!isRecord(told)) return undefined
  const pair: Readonly<Record<string, unknown>> = { [a]: told[a], [b]: told[b] }
  return isPair(pair, a, b) ? pair : undefined
}

function isPair<A extends string, B extends string>(
  pair: Readonly<Record<string, unknown>>,
  a: A,
  b: B,
): pair is Readonly<Record<A | B, number>> {
  return isCount(pair[a]) && isCount(pair[b])
}

type Told = Readonly<Record<string, unknown>>

function isRecord(told: unknown): told is Told {
  return typeof told === 'object' && told !== null
}

function isCount(told: unknown): told is number {
  return typeof told === 'number' && Number.isFinite(told) && told >= 0
}

function isBlank(told: unknown): told is Blank {
  return told === 'none' || told === 'black' || told === 'white'
}
