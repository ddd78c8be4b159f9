import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glyphPath } from '../layout/glyphs.ts'
import { KIND_ORDER } from '../model/vocabulary.ts'
import type { Point } from './affine.ts'
import { formatPath, mapPath, parsePath } from './path-data.ts'
import type { PathPart } from './path-data.ts'

const coordinate = fc.integer({ min: -900, max: 900 }).map((tenths) => tenths / 10)
const point: fc.Arbitrary<Point> = fc.record({ x: coordinate, y: coordinate })
const part: fc.Arbitrary<PathPart> = fc.oneof(
  fc.record({ type: fc.constantFrom('L' as const, 'M' as const), points: fc.tuple(point) }),
  fc.record({ type: fc.constant('C' as const), points: fc.tuple(point, point, point) }),
  fc.constant({ type: 'Z' as const, points: [] as const }),
)
const anyPath = fc
  .tuple(point, fc.array(part))
  .map(([start, rest]): readonly PathPart[] => [{ type: 'M', points: [start] }, ...rest])

function pointsOf(parts: readonly PathPart[]): readonly Point[] {
  return parts.flatMap(({ points }) => [...points])
}

describe('parsePath', () => {
  it('reads what formatPath writes', () => {
    fc.assert(
      fc.property(anyPath, (parts) => {
        expect(parsePath(formatPath(parts))).toEqual(parts)
      }),
    )
  })

  it('takes relative steps, short lines and repeated numbers for what they mean', () => {
    expect(formatPath(parsePath('m1,2 3,4h5v-6l-1-1z m10 0 H0V.5'))).toBe(
      'M1,2 L4,6 L9,6 L9,0 L8,-1 Z M11,2 L0,2 L0,0.5',
    )
  })

  it('mirrors the control point of a smooth curve, and of none after a line', () => {
    expect(formatPath(parsePath('M0,0 C0,10 10,10 10,0 S20,-10 20,0'))).toBe(
      'M0,0 C0,10 10,10 10,0 C10,-10 20,-10 20,0',
    )
    expect(formatPath(parsePath('M0,0 L10,0 S20,-10 20,0'))).toBe('M0,0 L10,0 C10,0 20,-10 20,0')
  })

  it('makes a half circle of two curves that stay on it', () => {
    const parts = parsePath('M-5,0A5,5 0 0 1 5,0')
    expect(parts.map(({ type }) => type)).toEqual(['M', 'C', 'C'])
    const top = parts[1]?.points.at(-1)
    expect(top?.x).toBeCloseTo(0, 9)
    expect(top?.y).toBeCloseTo(-5, 9)
  })

  it('reads the flags of an arc that stand close to the next number', () => {
    expect(parsePath('M0,0a4 4 0 014 4')).toEqual(parsePath('M0,0 A4,4 0 0 1 4,4'))
  })

  it('lets radii that are too short grow until they reach', () => {
    const end = parsePath('M0,0 A1,1 0 0 1 10,0').at(-1)?.points.at(-1)
    expect(end).toEqual({ x: 10, y: 0 })
  })

  it('reads the glyph of every kind within its box', () => {
    const kinds = KIND_ORDER.filter((kind) => !['dose', 'activity', 'fact'].includes(kind))
    const points = kinds.flatMap((kind) => pointsOf(parsePath(glyphPath(kind as never))))
    expect(points.length).toBeGreaterThan(60)
    expect(Math.max(...points.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))))).toBeLessThan(
      9,
    )
  })
})

describe('mapPath', () => {
  it('moves every point and leaves the order of the parts', () => {
    fc.assert(
      fc.property(anyPath, point, (parts, { x: e, y: f }) => {
        const moved = mapPath(parts, { a: 1, b: 0, c: 0, d: 1, e, f })
        expect(moved.map(({ type }) => type)).toEqual(parts.map(({ type }) => type))
        expect(pointsOf(moved)).toEqual(pointsOf(parts).map(({ x, y }) => ({ x: x + e, y: y + f })))
      }),
    )
  })
})
