import { mapPoint } from './affine.ts'
import type { Matrix, Point } from './affine.ts'
import { arcToCurves } from './arc-curves.ts'
import type { Curve } from './arc-curves.ts'

/** A part of a path with finished coordinates: what every file format can hold. */
export type PathPart =
  | { readonly type: 'M' | 'L'; readonly points: readonly [Point] }
  | { readonly type: 'C'; readonly points: readonly [Point, Point, Point] }
  | { readonly type: 'Z'; readonly points: readonly [] }

const ARGUMENT_COUNTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
}

/** SVG path data as absolute moves, lines, cubic curves and closings. */
export function parsePath(d: string): readonly PathPart[] {
  const parts: PathPart[] = []
  let pen: Pen = { at: ORIGIN, start: ORIGIN }
  for (const { command, numbers, isRelative } of stepsOf(d)) {
    const stroked = drawStep(pen, command, numbers, isRelative)
    parts.push(...stroked.parts)
    pen = stroked.pen
  }
  return parts
}

interface Command {
  readonly command: string
  readonly numbers: readonly number[]
  readonly isRelative: boolean
}

function stepsOf(d: string): readonly Command[] {
  return [...d.matchAll(/([a-z])([^a-df-z]*)/gi)].flatMap(([, letter = '', rest = '']) => {
    const command = letter.toUpperCase()
    const count = ARGUMENT_COUNTS[command]
    if (count === undefined) throw new Error(`Bug: no path command "${letter}" in "${d}"`)
    const isRelative = letter !== command
    if (count === 0) return [{ command, numbers: [], isRelative }]
    const numbers = readNumbers(rest, command === 'A')
    return Array.from({ length: Math.floor(numbers.length / count) }, (_, index) => ({
      // What follows the two numbers of a move are lines.
      command: command === 'M' && index > 0 ? 'L' : command,
      numbers: numbers.slice(index * count, (index + 1) * count),
      isRelative,
    }))
  })
}

/** The flags of an arc may be written without anything between them and the next number. */
function readNumbers(text: string, isArc: boolean): readonly number[] {
  const numbers: number[] = []
  const pattern = /[-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/iy
  let at = 0
  while (at < text.length) {
    const isFlag = isArc && [3, 4].includes(numbers.length % 7) && /[01]/.test(text.charAt(at))
    pattern.lastIndex = at
    const found = isFlag ? text.charAt(at) : pattern.exec(text)?.[0]
    if (found !== undefined) numbers.push(Number(found))
    at += found?.length ?? 1
  }
  return numbers
}

/** Where the path is, which the short forms of the commands leave to be known. */
interface Pen {
  readonly at: Point
  readonly start: Point
  /** The control point that a smooth curve mirrors, and the kind of curve that it was of. */
  readonly control?: { readonly point: Point; readonly of: 'C' | 'Q' }
}

const ORIGIN: Point = { x: 0, y: 0 }

/** The numbers of one step, as they stand and as points of the drawing. */
interface Step {
  readonly numbers: readonly number[]
  readonly base: Point
  /** The point whose two numbers begin at an index. */
  readonly point: (index: number) => Point
}

interface Stroked {
  readonly parts: readonly PathPart[]
  readonly pen: Pen
}

function drawStep(
  pen: Pen,
  command: string,
  numbers: readonly number[],
  isRelative: boolean,
): Stroked {
  const base = isRelative ? pen.at : ORIGIN
  const point = (index: number): Point => ({
    x: base.x + (numbers[index] ?? 0),
    y: base.y + (numbers[index + 1] ?? 0),
  })
  return DRAWERS[command]?.(pen, { numbers, base, point }) ?? { parts: [], pen }
}

const DRAWERS: Readonly<Record<string, (pen: Pen, step: Step) => Stroked>> = {
  M: (_, { point }) => {
    const at = point(0)
    return { parts: [{ type: 'M', points: [at] }], pen: { at, start: at } }
  },
  L: (pen, { point }) => lineTo(pen, point(0)),
  H: (pen, { point }) => lineTo(pen, { x: point(0).x, y: pen.at.y }),
  V: (pen, { numbers: [y = 0], base }) => lineTo(pen, { x: pen.at.x, y: base.y + y }),
  C: (pen, { point }) => curvesTo(pen, [[point(0), point(2), point(4)]]),
  S: (pen, { point }) => curvesTo(pen, [[mirrored(pen, 'C'), point(0), point(2)]]),
  Q: (pen, { point }) => quadTo(pen, point(0), point(2)),
  T: (pen, { point }) => quadTo(pen, mirrored(pen, 'Q'), point(0)),
  A: (pen, { numbers: [rx = 0, ry = 0, turnDegrees = 0, large, sweep], point }) => {
    const arc = { rx, ry, turnDegrees, isLarge: large === 1, isSweep: sweep === 1 }
    const { parts, pen: next } = curvesTo(pen, arcToCurves(pen.at, point(5), arc))
    return { parts, pen: { at: next.at, start: next.start } }
  },
  Z: ({ start }) => ({ parts: [{ type: 'Z', points: [] }], pen: { at: start, start } }),
}

function lineTo({ start }: Pen, to: Point): Stroked {
  return { parts: [{ type: 'L', points: [to] }], pen: { at: to, start } }
}

function curvesTo(pen: Pen, curves: readonly Curve[]): Stroked {
  const last = curves.at(-1)
  if (last === undefined) return { parts: [], pen }
  const [, point, at] = last
  return {
    parts: curves.map((points) => ({ type: 'C', points })),
    pen: { at, start: pen.start, control: { point, of: 'C' } },
  }
}

function quadTo(pen: Pen, point: Point, to: Point): Stroked {
  const curve: Curve = [between(pen.at, point, 2 / 3), between(to, point, 2 / 3), to]
  const { parts } = curvesTo(pen, [curve])
  return { parts, pen: { at: to, start: pen.start, control: { point, of: 'Q' } } }
}

function mirrored({ at, control }: Pen, of: 'C' | 'Q'): Point {
  if (control?.of !== of) return at
  return { x: 2 * at.x - control.point.x, y: 2 * at.y - control.point.y }
}

function between(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

/** The same path seen through a matrix. */
export function mapPath(parts: readonly PathPart[], matrix: Matrix): readonly PathPart[] {
  return parts.map((part): PathPart => {
    switch (part.type) {
      case 'Z':
        return part
      case 'C': {
        const [one, two, to] = part.points
        return {
          type: 'C',
          points: [mapPoint(one, matrix), mapPoint(two, matrix), mapPoint(to, matrix)],
        }
      }
      case 'M':
      case 'L':
        return { type: part.type, points: [mapPoint(part.points[0], matrix)] }
    }
  })
}

/** Path data with absolute commands only. */
export function formatPath(parts: readonly PathPart[]): string {
  return parts
    .map(({ type, points }) => type + points.map(({ x, y }) => `${fine(x)},${fine(y)}`).join(' '))
    .join(' ')
}

/** Finer than any printer. */
function fine(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
