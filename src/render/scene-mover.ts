import { blendScenes } from '../layout/blend-scenes.ts'
import type { Scene } from '../layout/scene.ts'
import type { Day } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'
import type { SceneStep } from './view-ports.ts'

/** Long enough to see what goes where, short enough to drag a handle by. */
const DAY_MS = 280

/** From one scene of a story to the next, more changes at once. */
export const STEP_MS = 400

export interface SceneMover {
  /** True while the Scene is still on its way. */
  readonly advance: (nowMs: number) => boolean
  /** What is to be drawn in this frame. */
  readonly scene: () => Scene
}

interface MoverSource {
  readonly scene: () => Scene
  readonly asOf: () => Day
  readonly window: () => TimeWindow
  readonly isSqueezed: () => boolean
  readonly isMotionReduced: () => boolean
  readonly step?: (() => SceneStep | undefined) | undefined
}

interface Shown {
  readonly scene: Scene
  readonly asOf: Day
  readonly isSqueezed: boolean
  readonly window: TimeWindow
  readonly step: SceneStep | undefined
}

interface Journey {
  readonly from: Scene
  readonly startMs: number
  readonly durationMs: number
  /** Where the window moves as well, marks stand at all times where the axis says. */
  readonly isAcrossOnly: boolean
  readonly step: SceneStep | undefined
}

/**
 * Leads the eye from one day of knowledge to another, between time in full and squeezed, and from one step
 * of a story to the next: marks that both have move, nothing jumps.
 *
 * Only these move anything; whatever else changes is shown at once, and ends the move to another day.
 */
export function createSceneMover(source: MoverSource): SceneMover {
  let shown: Shown | undefined
  let journey: Journey | undefined
  let part = 1
  return {
    advance: (nowMs) => {
      journey = source.isMotionReduced() ? undefined : journeyAfter(journey, shown, source, nowMs)
      part = journey === undefined ? 1 : partOf(journey, nowMs)
      if (part === 1) journey = undefined
      return part < 1
    },
    scene: () => {
      const to = source.scene()
      const y = easeOut(part)
      const scene =
        journey === undefined
          ? to
          : blendScenes(journey.from, to, { x: journey.isAcrossOnly ? 1 : y, y })
      shown = { scene, ...now(source) }
      return scene
    },
  }
}

function now({ asOf, window, isSqueezed, step }: MoverSource): Omit<Shown, 'scene'> {
  return { asOf: asOf(), window: window(), isSqueezed: isSqueezed(), step: step?.() }
}

/** The move that goes on, or the one that what has changed since the last frame begins. */
function journeyAfter(
  journey: Journey | undefined,
  shown: Shown | undefined,
  source: MoverSource,
  nowMs: number,
): Journey | undefined {
  if (shown === undefined) return undefined
  const { asOf, window, isSqueezed, step } = now(source)
  const from = { from: shown.scene, startMs: nowMs, step }
  if (step !== undefined && step !== shown.step) {
    return { ...from, durationMs: STEP_MS, isAcrossOnly: step.isWindowMoving }
  }
  if (journey?.step !== undefined && journey.step === step) return journey
  if (shown.window !== window) return undefined
  return shown.asOf === asOf && shown.isSqueezed === isSqueezed
    ? journey
    : { ...from, durationMs: DAY_MS, isAcrossOnly: false, step: undefined }
}

function partOf({ startMs, durationMs }: Journey, nowMs: number): number {
  return Math.min(1, (nowMs - startMs) / durationMs)
}

function easeOut(part: number): number {
  return 1 - (1 - part) ** 3
}
