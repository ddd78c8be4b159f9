import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FillStop } from './drawing.ts'
import { fadeLayers } from './fade-layers.ts'
import { hatchSegments } from './hatch.ts'

/** What of the paint shows at a place, through all layers that lie there. */
function opacityAt(stops: readonly FillStop[], at: number): number {
  const clear = fadeLayers(stops)
    .filter(({ from, to }) => from <= at && at <= to)
    .reduce((product, { opacity }) => product * (1 - opacity), 1)
  return 1 - clear
}

/** Slow and obvious: the straight line between the stops about a place. */
function wantedAt(stops: readonly FillStop[], at: number): number {
  const after = stops.findIndex((stop) => stop.at >= at)
  const [start, end] = [stops[after - 1], stops[after]]
  return start === undefined || end === undefined
    ? (stops.at(after)?.opacity ?? 0)
    : start.opacity + ((end.opacity - start.opacity) * (at - start.at)) / (end.at - start.at)
}

const anyStops = fc
  .array(
    fc.record({ at: fc.integer({ min: 1, max: 99 }), opacity: fc.integer({ max: 100, min: 0 }) }),
    {
      minLength: 0,
      maxLength: 4,
    },
  )
  .chain((inner) =>
    fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
      .map(([first, last]) => {
        const ats = [...new Set(inner.map(({ at }) => at))].toSorted((a, b) => a - b)
        const middle = ats.map((at) => ({
          at: at / 100,
          opacity: (inner.find((stop) => stop.at === at)?.opacity ?? 0) / 100,
        }))
        return [{ at: 0, opacity: first / 100 }, ...middle, { at: 1, opacity: last / 100 }]
      }),
  )

describe('fadeLayers', () => {
  it('comes as near to the fade as its steps are high, everywhere', () => {
    fc.assert(
      fc.property(anyStops, fc.integer({ min: 1, max: 399 }), (stops, place) => {
        const at = place / 400
        expect(Math.abs(opacityAt(stops, at) - wantedAt(stops, at))).toBeLessThan(1 / 24 + 0.01)
      }),
    )
  })

  it('lays no layers side by side where the fade goes one way', () => {
    const layers = fadeLayers([
      { at: 0, opacity: 0.8 },
      { at: 1, opacity: 0 },
    ])
    expect(layers.map(({ from }) => from)).toEqual(layers.map(() => 0))
  })

  it('is nothing where nothing is painted', () => {
    expect(fadeLayers([{ at: 0, opacity: 0 }])).toEqual([])
  })
})

describe('hatchSegments', () => {
  const box = fc.record({
    x: fc.integer({ min: -50, max: 400 }),
    y: fc.integer({ min: -50, max: 400 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 300 }),
  })

  it('stays within its box, rises at 45 degrees, and is continued by the box beside it', () => {
    fc.assert(
      fc.property(box, (within) => {
        for (const { x1, y1, x2, y2 } of hatchSegments(within)) {
          expect(x1).toBeGreaterThanOrEqual(within.x)
          expect(x2).toBeLessThanOrEqual(within.x + within.width)
          expect(y1).toBeLessThanOrEqual(within.y + within.height)
          expect(y2).toBeGreaterThanOrEqual(within.y)
          expect(x1 + y1).toBe(x2 + y2)
          expect((x1 + y1) % 8).toBeCloseTo(0, 9)
        }
      }),
    )
  })
})
