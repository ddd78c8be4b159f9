import type { FillStop } from './drawing.ts'

/** A stretch, 0 … 1 of a shape's extent, over which so much paint is laid. */
export interface FadeLayer {
  readonly from: number
  readonly to: number
  readonly opacity: number
}

const LEVELS = 24

/** The PDF library writes opacities with two digits: what that rounds away, the next layer makes good. */
const STEPS = 100

/**
 * A fade as flat layers one over the other, for files that have no paint that fades.
 *
 * A layer reaches as far as the fade is at least so strong, so layers lie within each other and never side
 * by side: no seam can show. Where all of them lie, they add up to the strongest opacity.
 */
export function fadeLayers(stops: readonly FillStop[]): readonly FadeLayer[] {
  const most = Math.max(0, ...stops.map(({ opacity }) => opacity))
  if (most === 0) return []
  const layers: FadeLayer[] = []
  let covered = 0
  for (let level = 1; level <= LEVELS; level += 1) {
    // What has to be added to what already lies there, seen through it.
    const lacking = 1 - (1 - (most * level) / LEVELS) / (1 - covered)
    const opacity = covered === 1 ? 0 : Math.round(lacking * STEPS) / STEPS
    if (opacity <= 0) continue
    covered = 1 - (1 - covered) * (1 - opacity)
    const least = (most * (level - 0.5)) / LEVELS
    layers.push(...stretchesAbove(stops, least).map((stretch) => ({ ...stretch, opacity })))
  }
  return layers
}

/** Where a fade is at least so strong. */
function stretchesAbove(
  stops: readonly FillStop[],
  least: number,
): readonly Pick<FadeLayer, 'from' | 'to'>[] {
  const first = stops[0]
  const last = stops.at(-1)
  if (first === undefined || last === undefined) return []
  const all = [{ ...first, at: 0 }, ...stops, { ...last, at: 1 }]
  const stretches: { from: number; to: number }[] = []
  for (const [index, end] of all.entries()) {
    const start = all[index - 1]
    const part = start === undefined ? undefined : partAbove(start, end, least)
    if (part === undefined) continue
    const open = stretches.at(-1)
    if (open?.to === part.from) open.to = part.to
    else stretches.push(part)
  }
  return stretches
}

function partAbove(
  start: FillStop,
  end: FillStop,
  least: number,
): { from: number; to: number } | undefined {
  if (start.at >= end.at) return undefined
  const isFrom = start.opacity >= least
  const isTo = end.opacity >= least
  if (!isFrom && !isTo) return undefined
  const share = (least - start.opacity) / (end.opacity - start.opacity)
  const crossing = start.at + share * (end.at - start.at)
  return { from: isFrom ? start.at : crossing, to: isTo ? end.at : crossing }
}
