import type { TimeWindow, WindowLimits } from '../time/viewport.ts'
import { createFrameLoop } from './frame-loop.ts'
import type { FrameClock } from './frame-loop.ts'
import { STEP_MS } from './scene-mover.ts'
import { createWindowAnimator } from './window-animator.ts'

/** Takes a stage from one scene of a story to the next. */
export interface StageJourney {
  /** Begins a move of the window, if there is one, and tells when the scene has arrived. */
  readonly begin: (way: { readonly isMoving: boolean; readonly to: TimeWindow | undefined }) => void
  /** The reader has taken hold of the picture: what moves by itself stops. */
  readonly takeOver: () => void
  readonly stop: () => void
}

export function createStageJourney(
  ports: {
    readonly window: () => TimeWindow
    readonly limits: () => WindowLimits
    readonly windowMoved: (window: TimeWindow) => void
    readonly isMotionReduced: () => boolean
    readonly settled: () => void
  },
  clock: FrameClock,
): StageJourney {
  const animator = createWindowAnimator({ ...ports, durationMs: STEP_MS })
  let arrivesMs = 0
  const loop = createFrameLoop(
    {
      advance: (nowMs) => animator.advance(nowMs) || nowMs < arrivesMs,
      draw: () => undefined,
      busyChanged: (isBusy) => {
        if (!isBusy) ports.settled()
      },
    },
    clock,
  )
  return {
    begin: ({ isMoving, to }) => {
      animator.stop()
      arrivesMs = clock.now() + (isMoving ? STEP_MS : 0)
      if (to !== undefined) animator.start(to, clock.now())
      loop.invalidate()
    },
    takeOver: animator.stop,
    stop: loop.stop,
  }
}
