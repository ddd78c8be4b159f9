import type { ActivityStretch, ProgramState } from '../history/state.ts'
import type { TimeWindow, Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { clipped } from './boxes.ts'
import { BAR_PX, FADE_DAYS } from './metrics.ts'
import type { BarMark, FadeStop, Hue } from './scene.ts'

const SOLID = 0.9
const ASSUMED = 0.5

/**
 * The stretches of a program's activity as bars: solid where confirmed, fading where nobody has said so,
 * dashed where only planned. Only what lies inside the plot is drawn.
 */
export function layoutBars(
  program: ProgramState,
  viewport: Viewport,
  { y, hue }: { readonly y: number; readonly hue: Hue },
): readonly BarMark[] {
  return program.stretches.flatMap((stretch, index) => {
    const days = drawnDays(stretch)
    const range = { min: viewport.leftPx, max: viewport.leftPx + viewport.widthPx }
    const x = { from: xOfDay(viewport, days.from), to: xOfDay(viewport, days.to) }
    const seen = clipped(x.from, Math.max(x.to, x.from + 2), range)
    if (seen === undefined) return []
    return [
      {
        key: `${program.program.id}-${String(index)}`,
        certainty: stretch.certainty,
        hue,
        x: seen.from,
        y,
        width: seen.to - seen.from,
        height: BAR_PX,
        stops: visibleStops(stretch, x, seen),
      },
    ]
  })
}

/** An assumed stretch is drawn for at most a year from its certain end: beyond, it has faded out. */
function drawnDays({ certainty, from, to, openFrom, openTo }: ActivityStretch): TimeWindow {
  const end = to + 1
  if (certainty === 'confirmed') return { from, to: end }
  if (openTo) return { from, to: Math.min(end, from + FADE_DAYS) }
  if (openFrom) return { from: Math.max(from, end - FADE_DAYS), to: end }
  return { from, to: end }
}

function visibleStops(
  { certainty, openFrom, openTo }: ActivityStretch,
  whole: { readonly from: number; readonly to: number },
  seen: { readonly from: number; readonly to: number },
): readonly FadeStop[] {
  if (certainty === 'confirmed') return flat(SOLID)
  const level = certainty === 'planned' ? SOLID : ASSUMED
  if (!openFrom && !openTo) return flat(level)
  const opacityAt = (x: number): number => {
    const part = (x - whole.from) / Math.max(1, whole.to - whole.from)
    return level * (openTo ? 1 - part : part)
  }
  return [
    { at: 0, opacity: opacityAt(seen.from) },
    { at: 1, opacity: opacityAt(seen.to) },
  ]
}

function flat(opacity: number): readonly FadeStop[] {
  return [
    { at: 0, opacity },
    { at: 1, opacity },
  ]
}
