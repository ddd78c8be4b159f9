import { interpolateZoom } from 'd3-interpolate'
import { NO_BREAKS, axisDayOf } from '../time/squeeze.ts'
import { alongAxis } from '../time/viewport.ts'
import type { TimeWindow, WindowLimits } from '../time/viewport.ts'

/** Long enough to see where things go, short enough not to wait for. */
const DURATION_MS = 300

export interface WindowAnimator {
  /** Starts from wherever the window is now: a second call takes over from the first. */
  readonly start: (to: TimeWindow, nowMs: number) => void
  readonly stop: () => void
  /** Moves the window to where it belongs at this moment; true while it is not there yet. */
  readonly advance: (nowMs: number) => boolean
}

interface Journey {
  readonly startMs: number
  readonly at: (part: number) => TimeWindow
}

/**
 * Moves the window smoothly, through the store: each step is told as if the reader had moved it, so that
 * every part of the page is in step, and any gesture may stop it.
 */
export function createWindowAnimator(ports: {
  readonly window: () => TimeWindow
  readonly windowMoved: (window: TimeWindow) => void
  readonly limits: () => WindowLimits
  readonly isMotionReduced: () => boolean
  readonly durationMs?: number
}): WindowAnimator {
  const { durationMs = DURATION_MS } = ports
  let journey: Journey | undefined
  return {
    start: (to, nowMs) => {
      const isInstant = ports.isMotionReduced()
      const at = isInstant ? () => to : pathBetween(ports.window(), to, ports.limits())
      journey = { startMs: nowMs, at }
      if (isInstant) {
        journey = undefined
        ports.windowMoved(to)
      }
    },
    stop: () => {
      journey = undefined
    },
    advance: (nowMs) => {
      if (journey === undefined) return false
      const part = Math.min(1, (nowMs - journey.startMs) / durationMs)
      ports.windowMoved(journey.at(part))
      if (part === 1) journey = undefined
      return part < 1
    },
  }
}

/**
 * Zooms out a little on long ways, as the eye needs it, and ends exactly where it should. What is squeezed is
 * crossed as fast as it looks.
 */
function pathBetween(
  from: TimeWindow,
  to: TimeWindow,
  limits: WindowLimits,
): (part: number) => TimeWindow {
  const between = interpolateZoom(viewOf(from, limits), viewOf(to, limits))
  return (part) => {
    if (part >= 1) return to
    return alongAxis(from, limits, () => {
      const [centre, , span] = between(easeInOut(part))
      return { from: centre - span / 2, to: centre + span / 2 }
    })
  }
}

function viewOf(
  { from, to }: TimeWindow,
  { breaks = NO_BREAKS }: WindowLimits,
): [number, number, number] {
  const [start, end] = [axisDayOf(breaks, from), axisDayOf(breaks, to)]
  return [(start + end) / 2, 0, end - start]
}

function easeInOut(part: number): number {
  return part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2
}
