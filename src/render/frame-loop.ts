/** The part of the browser that time comes from; tests pass a clock they step by hand. */
export interface FrameClock {
  readonly request: (callback: () => void) => number
  readonly cancel: (handle: number) => void
  /** Milliseconds, from any origin. */
  readonly now: () => number
}

/** What one frame does, in this order. */
export interface FrameWork {
  /** Moves what is animated; true while more frames are needed. */
  readonly advance: (nowMs: number) => boolean
  readonly draw: () => void
  /** Told when frames are wanted, and when nothing is left to draw. */
  readonly busyChanged: (isBusy: boolean) => void
}

export interface FrameLoop {
  readonly invalidate: () => void
  /** Draws at once, not in the next frame: what the page is laid out around must not come after it is seen. */
  readonly drawNow: () => void
  readonly stop: () => void
}

/**
 * Any number of `invalidate()` calls between two frames cost one `draw()`.
 *
 * What `advance` changes is drawn in the same frame: an invalidation from inside it asks for nothing more.
 * One from inside `draw` gets a frame of its own.
 */
export function createFrameLoop(work: FrameWork, clock: FrameClock): FrameLoop {
  let pending: number | undefined
  let isAdvancing = false

  const request = (): void => {
    pending = clock.request(runFrame)
  }

  const runFrame = (): void => {
    pending = undefined
    isAdvancing = true
    const needsMore = work.advance(clock.now())
    isAdvancing = false
    work.draw()
    if (needsMore) invalidate()
    if (!isWaiting()) work.busyChanged(false)
  }

  const isWaiting = (): boolean => pending !== undefined

  const invalidate = (): void => {
    if (isWaiting() || isAdvancing) return
    work.busyChanged(true)
    request()
  }

  const stop = (): void => {
    if (pending !== undefined) clock.cancel(pending)
    pending = undefined
  }

  return {
    invalidate,
    drawNow: () => {
      stop()
      runFrame()
    },
    stop,
  }
}
