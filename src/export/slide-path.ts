import type { Box } from '../layout/scene.ts'
import type { Point } from './affine.ts'
import type { HatchFill } from './drawing.ts'
import { hatchSegments } from './hatch.ts'
import { parsePath } from './path-data.ts'
import type { PathPart } from './path-data.ts'
import { emu, tag } from './slide-markup.ts'

/** A shape of exact points, and the box in which they lie. */
export interface Geometry {
  readonly box: Box
  readonly xml: string
}

/** Path data as a shape whose points can be edited; undefined where there is nothing to be drawn. */
export function pathGeometry(d: string, isFilled: boolean): Geometry | undefined {
  return geometryOf(parsePath(d), isFilled)
}

function geometryOf(parts: readonly PathPart[], isFilled: boolean): Geometry | undefined {
  const points = parts.flatMap((part): readonly Point[] => part.points)
  if (points.length === 0) return undefined
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  const steps = parts.map((part) => stepXml(part, box))
  const path = tag(
    'a:path',
    { w: emu(box.width), h: emu(box.height), fill: isFilled ? undefined : 'none' },
    ...steps,
  )
  const lists = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>'
  const rect = tag('a:rect', { l: 0, t: 0, r: 'r', b: 'b' })
  return { box, xml: tag('a:custGeom', {}, lists, rect, tag('a:pathLst', {}, path)) }
}

const STEPS = { M: 'a:moveTo', L: 'a:lnTo', C: 'a:cubicBezTo' } as const

function stepXml(part: PathPart, { x, y }: Box): string {
  if (part.type === 'Z') return '<a:close/>'
  const points = part.points.map((point) =>
    tag('a:pt', { x: emu(point.x - x), y: emu(point.y - y) }),
  )
  return tag(STEPS[part.type], {}, ...points)
}

/** Half the width of a line of a hatch, across. */
const HALF_PX = Math.SQRT1_2 / 2

/**
 * The lines of a hatch as slim areas of one shape, so that what lies behind shows between them, and so that
 * they can fade: no pattern of a slide does either.
 */
export function hatchGeometry(box: Box, { origin }: HatchFill): Geometry | undefined {
  const parts = hatchSegments(box, origin).flatMap(({ x1, y1, x2, y2 }): readonly PathPart[] => {
    const corners = [
      { x: x1 - HALF_PX, y: y1 - HALF_PX },
      { x: x2 - HALF_PX, y: y2 - HALF_PX },
      { x: x2 + HALF_PX, y: y2 + HALF_PX },
      { x: x1 + HALF_PX, y: y1 + HALF_PX },
    ].map((corner) => within(corner, box))
    return [
      ...corners.map((corner, index): PathPart => {
        return { type: index === 0 ? 'M' : 'L', points: [corner] }
      }),
      { type: 'Z', points: [] },
    ]
  })
  return geometryOf(parts, true)
}

function within(point: Point, { x, y, width, height }: Box): Point {
  return {
    x: Math.min(x + width, Math.max(x, point.x)),
    y: Math.min(y + height, Math.max(y, point.y)),
  }
}
