import type { Box } from './scene.ts'

/** Whether two boxes share more than an edge. */
export function isOverlapping(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** A box about a point. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** The box with the same room added on each side. */
export function padded(box: Box, byPx: number): Box {
  return {
    x: box.x - byPx,
    y: box.y - byPx,
    width: box.width + 2 * byPx,
    height: box.height + 2 * byPx,
  }
}

/** Less than this is a rounding error of days turned into pixels, not a part that can be seen. */
const NOTHING_PX = 1e-6

/** The part of `[from, to]` that lies inside `[min, max]`; undefined where none does. */
export function clipped(
  from: number,
  to: number,
  range: { readonly min: number; readonly max: number },
): { readonly from: number; readonly to: number } | undefined {
  const start = Math.max(from, range.min)
  const end = Math.min(to, range.max)
  return end - start > NOTHING_PX ? { from: start, to: end } : undefined
}
