import { blendScenes } from '../layout/blend-scenes.ts'
import type { Scene } from '../layout/scene.ts'
import type { Day } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'

/** Long enough to see what goes where, short enough to drag a handle by. */
const DURATION_MS = 280

export interface SceneMover {
  /** True while the Scene is still on its way. */
  readonly advance: (nowMs: number) => boolean
  /** What is to be drawn in this frame. */
  readonly scene: () => Scene
}

/**
 * Leads the eye from one day of knowledge to another: marks that both have move, nothing jumps.
 *
 * Only a change of the day moves anything; whatever else changes is shown at once, and ends the move.
 */
export function createSceneMover(source: {
  readonly scene: () => Scene
  readonly asOf: () => Day
  readonly window: () => TimeWindow
  readonly isMotionReduced: () => boolean
}): SceneMover {
  let shown: { readonly scene: Scene; readonly asOf: Day; readonly window: TimeWindow } | undefined
  let journey: { readonly from: Scene; readonly startMs: number } | undefined
  let part = 1
  return {
    advance: (nowMs) => {
      const isElsewhere = shown?.window !== source.window()
      if (isElsewhere || source.isMotionReduced()) journey = undefined
      else if (shown !== undefined && shown.asOf !== source.asOf()) {
        journey = { from: shown.scene, startMs: nowMs }
      }
      part = journey === undefined ? 1 : Math.min(1, (nowMs - journey.startMs) / DURATION_MS)
      if (part === 1) journey = undefined
      return part < 1
    },
    scene: () => {
      const to = source.scene()
      const scene = journey === undefined ? to : blendScenes(journey.from, to, easeOut(part))
      shown = { scene, asOf: source.asOf(), window: source.window() }
      return scene
    },
  }
}

function easeOut(part: number): number {
  return 1 - (1 - part) ** 3
}
