import type { Story } from '../model/story.ts'
import { newerOf, presentedAfter } from '../store/presented.ts'
import type { Presented, PresentingMove } from '../store/presented.ts'
import { readPresentingMessage } from './presenting-messages.ts'
import type { PresentingMessage, StagePlace, StageShape } from './presenting-messages.ts'
import type { PresentingChannel } from './presenting-ports.ts'

/** What one window knows of the presentation. */
export interface TellingState {
  readonly presented: Presented
  /** Where the other window points. */
  readonly laser: StagePlace | undefined
  /** How the audience's stage is laid out. */
  readonly stage: StageShape | undefined
  /** The other window no longer presents. */
  readonly isOver: boolean
}

/** One window's part in a presentation, in step with the others. */
export interface SharedTelling {
  readonly getState: () => TellingState
  readonly subscribe: (changed: () => void) => () => void
  /** Opens the way to the others; until then nothing is told and nothing heard. */
  readonly join: () => void
  readonly move: (move: PresentingMove) => void
  readonly point: (place: StagePlace | undefined) => void
  readonly stageShaped: (stage: StageShape) => void
  /** Tells the others that it is over, after which the next one begins anew. */
  readonly end: () => void
  readonly close: () => void
}

interface SharingInput {
  readonly openChannel: (hear: (message: unknown) => void) => PresentingChannel
  readonly presented: Presented
  readonly sceneCount: number
  /** The story, where this window hands it on to one that has not got it. */
  readonly handsOn?: Story
}

/**
 * Every window holds the whole state and tells it when it changes; of two states the newer holds. One that
 * was loaded anew asks, and is told: so it does not matter which of them was.
 */
export function createSharedTelling(input: SharingInput): SharedTelling {
  const { openChannel, presented, sceneCount } = input
  const { story } = presented
  let state: TellingState = { presented, laser: undefined, stage: undefined, isOver: false }
  let channel: PresentingChannel | undefined
  const listeners = new Set<() => void>()
  const change = (patch: Partial<TellingState>): void => {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }
  const tell = (message: PresentingMessage | undefined): void => {
    if (message !== undefined) channel?.tell(message)
  }
  const hear = (heard: unknown): void => {
    const message = readPresentingMessage(heard)
    if (message === undefined) return
    tell(answerTo(message, state, input.handsOn))
    const patch = stateOn(message, state, sceneCount)
    if (patch !== undefined) change(patch)
  }
  return {
    getState: () => state,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    join: () => {
      channel = openChannel(hear)
      tell({ type: 'hello' })
      if (isUnderWay(state)) tell(placeIn(state))
    },
    move: (move) => {
      const after = presentedAfter(state.presented, move, sceneCount)
      if (after === state.presented) return
      change({ presented: after })
      tell(placeIn(state))
    },
    point: (place) => {
      tell({ type: 'laser', story, place })
    },
    stageShaped: (stage) => {
      change({ stage })
      tell(placeIn(state))
    },
    end: () => {
      tell({ type: 'over', story })
    },
    close: () => {
      channel?.close()
      channel = undefined
    },
  }
}

function placeIn({ presented, stage }: TellingState): PresentingMessage {
  return { type: 'at', presented, stage }
}

function answerTo(
  message: PresentingMessage,
  state: TellingState,
  handsOn: Story | undefined,
): PresentingMessage | undefined {
  if (message.type === 'hello') return isUnderWay(state) ? placeIn(state) : undefined
  if (message.type !== 'story-asked' || handsOn?.id !== message.story) return undefined
  return { type: 'story', story: handsOn }
}

/** What is told of another story changes nothing here. */
function stateOn(
  message: PresentingMessage,
  state: TellingState,
  sceneCount: number,
): Partial<TellingState> | undefined {
  const { story } = state.presented
  if (message.type === 'at') {
    return message.presented.story === story ? stateAfter(state, message, sceneCount) : undefined
  }
  if (message.type === 'laser' && message.story === story) return { laser: message.place }
  return message.type === 'over' && message.story === story ? stateOver(story) : undefined
}

/** Who does not know when the telling began has not met its audience, or has seen it leave. */
function isUnderWay({ presented }: TellingState): boolean {
  return presented.startedAtMs > 0
}

/** Nothing of a telling that is over is left for the next: neither its place nor its clock. */
function stateOver(story: string): Partial<TellingState> {
  return {
    presented: { story, scene: 0, blank: 'none', startedAtMs: 0, turn: 0 },
    laser: undefined,
    isOver: true,
  }
}

/** What is told after the end is the next telling: it holds as it is, also where a window has leafed on. */
function stateAfter(
  { presented, stage, isOver }: TellingState,
  told: Extract<PresentingMessage, { readonly type: 'at' }>,
  sceneCount: number,
): Partial<TellingState> {
  const newer = isOver ? told.presented : newerOf(presented, told.presented)
  const scene = Math.min(newer.scene, sceneCount - 1)
  const startedAtMs = earlier(presented.startedAtMs, told.presented.startedAtMs)
  const isSame =
    newer.turn === presented.turn &&
    newer.scene === presented.scene &&
    startedAtMs === presented.startedAtMs
  return {
    presented: isSame ? presented : { ...newer, scene, startedAtMs },
    stage: told.stage ?? stage,
    isOver: false,
  }
}

/** 0 is not known. */
function earlier(a: number, b: number): number {
  if (a === 0 || b === 0) return Math.max(a, b)
  return Math.min(a, b)
}
