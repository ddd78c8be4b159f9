import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centredOn } from '../time/viewport.ts'
import { brushedWindow, steppedWindow } from './brush.ts'
import type { BrushPart, BrushStart } from './brush.ts'

/** Ten days a pixel: the overview's x 200 is day 16 500. */
function makeStart(part: BrushPart, x: number): BrushStart {
  return {
    part,
    x,
    brush: { x: 200, width: 100 },
    window: { from: 16_500, to: 17_500 },
    limits: { min: 15_000, max: 19_000, minSpanDays: 7 },
  }
}

describe('a brush', () => {
  it('moves as a whole with the pointer', () => {
    expect(brushedWindow(makeStart('whole', 240), 265)).toEqual({ from: 16_750, to: 17_750 })
  })

  it('is resized at the end that is held', () => {
    expect(brushedWindow(makeStart('from', 203), 193)).toEqual({ from: 16_400, to: 17_500 })
    expect(brushedWindow(makeStart('to', 299), 329)).toEqual({ from: 16_500, to: 17_800 })
  })

  it('is drawn anew in either direction outside the old one', () => {
    const window = { from: 18_000, to: 18_300 }
    expect(brushedWindow(makeStart('outside', 350), 380)).toEqual(window)
    expect(brushedWindow(makeStart('outside', 380), 350)).toEqual(window)
  })

  it('is no window while it is narrower than the least', () => {
    expect(brushedWindow(makeStart('outside', 350), 350.5)).toBeUndefined()
  })

  it('is centred without a change of length', () => {
    const { window, limits } = makeStart('whole', 0)
    expect(centredOn(18_200, window, limits)).toEqual({ from: 17_700, to: 18_700 })
  })

  it('never leaves the limits nor falls below the least span', () => {
    const parts = fc.constantFrom<BrushPart>('from', 'to', 'whole')
    const xs = fc.double({ min: -500, max: 1500, noNaN: true })
    fc.assert(
      fc.property(parts, xs, xs, (part, downX, x) => {
        const start = makeStart(part, downX)
        const window = brushedWindow(start, x)
        expect(window?.from).toBeGreaterThanOrEqual(start.limits.min)
        expect(window?.to).toBeLessThanOrEqual(start.limits.max)
        expect((window?.to ?? 0) - (window?.from ?? 0)).toBeGreaterThanOrEqual(6.999)
      }),
    )
  })

  it('goes to the limit by an endless step', () => {
    const { window, limits } = makeStart('to', 0)
    expect(steppedWindow(window, 'to', Infinity, limits)).toEqual({ from: 16_500, to: 19_000 })
    expect(steppedWindow(window, 'to', -Infinity, limits)).toEqual({ from: 16_500, to: 16_507 })
    expect(steppedWindow(window, 'to', 0.25, limits)).toEqual({ from: 16_500, to: 17_750 })
  })
})
