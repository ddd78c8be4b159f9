import type { Box } from '../layout/scene.ts'

export interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const STEP_PX = 8
const ORIGIN = { x: 0, y: 0 }

/** The lines of a hatch within a box, each cut to it: x + y is the same all along a line. */
export function hatchSegments(
  { x, y, width, height }: Box,
  origin: { readonly x: number; readonly y: number } = ORIGIN,
): readonly Segment[] {
  const zero = origin.x + origin.y
  const first = Math.floor((x + y - zero) / STEP_PX) + 1
  const last = Math.ceil((x + width + y + height - zero) / STEP_PX) - 1
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index): Segment => {
    const sum = zero + (first + index) * STEP_PX
    const left = Math.max(x, sum - y - height)
    const right = Math.min(x + width, sum - y)
    return { x1: left, y1: sum - left, x2: right, y2: sum - right }
  })
}
