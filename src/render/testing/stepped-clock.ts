import type { FrameClock } from '../frame-loop.ts'

export interface SteppedClock {
  readonly clock: FrameClock
  /** Runs the frames asked for so far, a sixtieth of a second later. */
  readonly step: () => void
  /** Steps until no frame is asked for. */
  readonly stepAll: () => void
  /** How many frames are asked for. */
  readonly waiting: () => number
}

const FRAME_MS = 1000 / 60

/** A clock that stands still until it is told to go on. */
export function makeSteppedClock(): SteppedClock {
  const callbacks = new Map<number, () => void>()
  let nowMs = 1000
  let handles = 0
  const step = (): void => {
    nowMs += FRAME_MS
    const due = [...callbacks.values()]
    callbacks.clear()
    for (const callback of due) callback()
  }
  return {
    clock: {
      request: (callback) => {
        handles += 1
        callbacks.set(handles, callback)
        return handles
      },
      cancel: (handle) => {
        callbacks.delete(handle)
      },
      now: () => nowMs,
    },
    step,
    stepAll: () => {
      while (callbacks.size > 0) step()
    },
    waiting: () => callbacks.size,
  }
}
