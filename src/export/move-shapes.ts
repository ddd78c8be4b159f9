import type { DrawnGroup, DrawnShape, Fill, Stroke } from './drawing.ts'
import { formatPath, mapPath, parsePath } from './path-data.ts'

/** Where a part of a picture goes: made smaller first, then moved. */
export interface Placing {
  readonly dx: number
  readonly dy: number
  readonly scale?: number
}

/** A group somewhere else, smaller or larger. */
export function placeGroup(group: DrawnGroup, placing: Placing): DrawnGroup {
  return { ...group, shapes: group.shapes.map((shape) => placeShape(shape, placing)) }
}

function placeShape(shape: DrawnShape, { dx, dy, scale = 1 }: Placing): DrawnShape {
  switch (shape.type) {
    case 'rect':
      return {
        ...shape,
        x: shape.x * scale + dx,
        y: shape.y * scale + dy,
        width: shape.width * scale,
        height: shape.height * scale,
        radius: shape.radius * scale,
        fill: placeFill(shape.fill, { dx, dy, scale }),
        stroke: scaleStroke(shape.stroke, scale),
      }
    case 'line':
      return {
        ...shape,
        x1: shape.x1 * scale + dx,
        y1: shape.y1 * scale + dy,
        x2: shape.x2 * scale + dx,
        y2: shape.y2 * scale + dy,
        stroke: { ...shape.stroke, ...scaleStroke(shape.stroke, scale) },
      }
    case 'path': {
      const matrix = { a: scale, b: 0, c: 0, d: scale, e: dx, f: dy }
      const d = formatPath(mapPath(parsePath(shape.d), matrix))
      return { ...shape, d, stroke: scaleStroke(shape.stroke, scale) }
    }
    case 'text': {
      const halo = scaleStroke(shape.halo, scale)
      return {
        ...shape,
        x: shape.x * scale + dx,
        baselineY: shape.baselineY * scale + dy,
        widthPx: shape.widthPx * scale,
        sizePx: shape.sizePx * scale,
        ...(halo === undefined ? {} : { halo }),
      }
    }
  }
}

function scaleStroke(stroke: Stroke | undefined, scale: number): Stroke | undefined {
  if (stroke === undefined || scale === 1) return stroke
  const dash = stroke.dash.map((length) => length * scale)
  return { ...stroke, widthPx: stroke.widthPx * scale, dash }
}

function placeFill(fill: Fill | undefined, { dx, dy, scale }: Required<Placing>): Fill | undefined {
  if (fill?.type !== 'hatch') return fill
  const { x, y } = fill.origin ?? { x: 0, y: 0 }
  return { ...fill, origin: { x: x * scale + dx, y: y * scale + dy } }
}

/** What of a group lies between two heights: for what runs through all lanes, such as the lines of years. */
export function cutGroup(group: DrawnGroup, from: number, to: number): DrawnGroup {
  const shapes = group.shapes.flatMap((shape): readonly DrawnShape[] => {
    if (shape.type === 'rect') {
      const y = Math.max(from, shape.y)
      const height = Math.min(to, shape.y + shape.height) - y
      return height <= 0 ? [] : [{ ...shape, y, height }]
    }
    if (shape.type === 'line') {
      return [{ ...shape, y1: clamp(shape.y1, from, to), y2: clamp(shape.y2, from, to) }]
    }
    if (shape.type === 'path') {
      const parts = parsePath(shape.d).map((part) =>
        part.type === 'M' || part.type === 'L'
          ? {
              type: part.type,
              points: [{ ...part.points[0], y: clamp(part.points[0].y, from, to) }] as const,
            }
          : part,
      )
      return [{ ...shape, d: formatPath(parts) }]
    }
    return []
  })
  return { ...group, shapes }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
