import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FillStop } from './drawing.ts'
import { fadePieces } from './fade-pieces.ts'

const anyStops = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10),
      opacity: fc.constantFrom(0, 0.25, 0.5, 1),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((stops): readonly FillStop[] => stops.toSorted((a, b) => a.at - b.at))

/** Slow and obvious: the straight line between the stops about a place that is none of them. */
function opacityAt(stops: readonly FillStop[], at: number): number {
  const before = stops.findLast((stop) => stop.at < at)
  const after = stops.find((stop) => stop.at > at)
  if (before === undefined || after === undefined) return (before ?? after)?.opacity ?? 0
  const share = (at - before.at) / (after.at - before.at)
  return before.opacity + share * (after.opacity - before.opacity)
}

it('is as dark at each place as the fade, with nothing twice', () => {
  fc.assert(
    fc.property(anyStops, fc.integer({ min: 0, max: 99 }), (stops, place) => {
      const at = (place + 0.5) / 100
      const there = fadePieces(stops).filter(({ from, to }) => from < at && at < to)
      const told = there.map(({ from, to, start, end }) => {
        return start + ((at - from) / (to - from)) * (end - start)
      })
      const wanted = opacityAt(stops, at)
      expect(told.length).toBe(wanted > 0 ? 1 : 0)
      expect(told[0] ?? 0).toBeCloseTo(wanted, 9)
    }),
    { numRuns: 500 },
  )
})

it('is one piece where all of it is level, or fades evenly', () => {
  const level = [0, 0.5, 1].map((at) => ({ at, opacity: 0.4 }))
  expect(fadePieces(level)).toEqual([{ from: 0, to: 1, start: 0.4, end: 0.4 }])
  const even = [
    { at: 0, opacity: 0.4 },
    { at: 1, opacity: 0 },
  ]
  expect(fadePieces(even)).toEqual([{ from: 0, to: 1, start: 0.4, end: 0 }])
})
