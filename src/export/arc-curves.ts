import type { Point } from './affine.ts'

export interface Arc {
  readonly rx: number
  readonly ry: number
  readonly turnDegrees: number
  readonly isLarge: boolean
  readonly isSweep: boolean
}

export type Curve = readonly [Point, Point, Point]

/** An elliptic arc from one point to another as cubic curves of at most a quarter turn each. */
export function arcToCurves(from: Point, to: Point, arc: Arc): readonly Curve[] {
  if (from.x === to.x && from.y === to.y) return []
  if (arc.rx === 0 || arc.ry === 0) return [[from, to, to]]
  const { centre, rx, ry, turn, startAngle, sweepAngle } = centreForm(from, to, arc)
  const count = Math.ceil(Math.abs(sweepAngle) / (Math.PI / 2) - 1e-9)
  const step = sweepAngle / count
  const reach = (4 / 3) * Math.tan(step / 4)
  const place = (x: number, y: number): Point => ({
    x: centre.x + Math.cos(turn) * rx * x - Math.sin(turn) * ry * y,
    y: centre.y + Math.sin(turn) * rx * x + Math.cos(turn) * ry * y,
  })
  return Array.from({ length: count }, (_, index): Curve => {
    const first = startAngle + index * step
    const last = first + step
    const isEnd = index === count - 1
    return [
      place(Math.cos(first) - reach * Math.sin(first), Math.sin(first) + reach * Math.cos(first)),
      place(Math.cos(last) + reach * Math.sin(last), Math.sin(last) - reach * Math.cos(last)),
      isEnd ? to : place(Math.cos(last), Math.sin(last)),
    ]
  })
}

interface CentreForm {
  readonly centre: Point
  readonly rx: number
  readonly ry: number
  readonly turn: number
  readonly startAngle: number
  readonly sweepAngle: number
}

/** From the two ends to the centre: SVG 1.1, appendix F.6.5. Radii that are too short grow. */
function centreForm(from: Point, to: Point, arc: Arc): CentreForm {
  const turn = (arc.turnDegrees * Math.PI) / 180
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 }
  const x = Math.cos(turn) * half.x + Math.sin(turn) * half.y
  const y = -Math.sin(turn) * half.x + Math.cos(turn) * half.y
  const lack = (x / arc.rx) ** 2 + (y / arc.ry) ** 2
  const growth = Math.max(1, Math.sqrt(lack))
  const rx = Math.abs(arc.rx) * growth
  const ry = Math.abs(arc.ry) * growth
  const square = (rx * ry) ** 2 / ((rx * y) ** 2 + (ry * x) ** 2) - 1
  const side = arc.isLarge === arc.isSweep ? -1 : 1
  const factor = side * Math.sqrt(Math.max(0, square))
  const unit = { x: (factor * y) / ry, y: (-factor * x) / rx }
  const startAngle = Math.atan2(y / ry - unit.y, x / rx - unit.x)
  const endAngle = Math.atan2(-y / ry - unit.y, -x / rx - unit.x)
  const middle = { x: unit.x * rx, y: unit.y * ry }
  return {
    centre: {
      x: Math.cos(turn) * middle.x - Math.sin(turn) * middle.y + (from.x + to.x) / 2,
      y: Math.sin(turn) * middle.x + Math.cos(turn) * middle.y + (from.y + to.y) / 2,
    },
    rx,
    ry,
    turn,
    startAngle,
    sweepAngle: sweepOf(endAngle - startAngle, arc.isSweep),
  }
}

const WHOLE_TURN = 2 * Math.PI

/** The way round that the flag asks for. */
function sweepOf(angle: number, isSweep: boolean): number {
  if (isSweep && angle < 0) return angle + WHOLE_TURN
  if (!isSweep && angle > 0) return angle - WHOLE_TURN
  return angle
}
