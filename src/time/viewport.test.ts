import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisDayOf } from './squeeze.ts'
import { anyBreaks } from './testing/any-breaks.ts'
import { axisSpan, centredOn, dayOfX, panBy, pxPerDay, xOfDay, zoomAbout } from './viewport.ts'
import type { TimeWindow, Viewport, WindowLimits } from './viewport.ts'

const LIMITS: WindowLimits = { min: 16_000, max: 18_500, minSpanDays: 3 }
const WIDE: WindowLimits = { min: -1e7, max: 1e7, minSpanDays: 1e-3 }

const anyDouble = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true })

const anyWindow: fc.Arbitrary<TimeWindow> = fc
  .tuple(anyDouble(LIMITS.min, LIMITS.max - LIMITS.minSpanDays), anyDouble(0, 1))
  .map(([from, share]) => ({
    from,
    to: from + LIMITS.minSpanDays + share * (LIMITS.max - LIMITS.minSpanDays - from),
  }))

function makeViewport(viewport: Partial<Viewport> = {}): Viewport {
  return { from: 100, to: 150, leftPx: 20, widthPx: 800, ...viewport }
}

function expectWithin({ from, to }: TimeWindow, { min, max }: WindowLimits): void {
  expect(from).toBeGreaterThanOrEqual(min)
  expect(to).toBeLessThanOrEqual(max)
  expect(to).toBeGreaterThan(from)
}

describe('a viewport', () => {
  it('lays the first day on its left edge and the excluded end on its right', () => {
    const viewport = makeViewport()
    expect(pxPerDay(viewport)).toBe(16)
    expect(xOfDay(viewport, 100)).toBe(20)
    expect(xOfDay(viewport, 101)).toBe(36)
    expect(xOfDay(viewport, 150)).toBe(820)
    expect(dayOfX(viewport, 44)).toBe(101.5)
  })

  it('goes from day to pixel and back without loss', () => {
    fc.assert(
      fc.property(anyWindow, anyDouble(LIMITS.min, LIMITS.max), (window, day) => {
        const viewport = makeViewport(window)
        expect(dayOfX(viewport, xOfDay(viewport, day))).toBeCloseTo(day, 6)
      }),
    )
  })
})

describe('zooming', () => {
  it('in by two halves the span about the anchor', () => {
    expect(zoomAbout({ from: 17_000, to: 17_100 }, 2, 17_020, LIMITS)).toEqual({
      from: 17_010,
      to: 17_060,
    })
  })

  it('leaves the anchor where it is on screen while no limit is near', () => {
    fc.assert(
      fc.property(anyWindow, anyDouble(0.1, 10), anyDouble(0, 1), (window, factor, share) => {
        const anchor = window.from + share * (window.to - window.from)
        const before = xOfDay(makeViewport(window), anchor)
        const after = xOfDay(makeViewport(zoomAbout(window, factor, anchor, WIDE)), anchor)
        expect(after).toBeCloseTo(before, 5)
      }),
    )
  })

  it('in and out again returns to the same window while no limit is near', () => {
    fc.assert(
      fc.property(anyWindow, anyDouble(0.1, 10), anyDouble(0, 1), (window, factor, share) => {
        const anchor = window.from + share * (window.to - window.from)
        const zoomed = zoomAbout(window, factor, anchor, WIDE)
        const back = zoomAbout(zoomed, 1 / factor, anchor, WIDE)
        expect(back.from).toBeCloseTo(window.from, 5)
        expect(back.to).toBeCloseTo(window.to, 5)
      }),
    )
  })

  it('never leaves the limits and never goes below the least span', () => {
    const anyZoom = fc.record({
      factor: anyDouble(1e-6, 1e6),
      anchor: anyDouble(LIMITS.min - 500, LIMITS.max + 500),
    })
    fc.assert(
      fc.property(anyWindow, fc.array(anyZoom), (window, zooms) => {
        const end = zooms.reduce(
          (current, { factor, anchor }) => zoomAbout(current, factor, anchor, LIMITS),
          window,
        )
        expectWithin(end, LIMITS)
        expect(end.to - end.from).toBeGreaterThan(LIMITS.minSpanDays - 1e-6)
      }),
    )
  })

  it('never leaves limits that are no round numbers, by however little', () => {
    const anyLimits = fc
      .tuple(anyDouble(-9, -0.01), anyDouble(0.01, 9))
      .map(([min, max]) => ({ min, max, minSpanDays: 0.005 }))
    fc.assert(
      fc.property(anyLimits, anyDouble(0, 1), anyDouble(-1, 1), (limits, share, days) => {
        const anchor = limits.min + share * (limits.max - limits.min)
        const all = zoomAbout({ from: anchor - 1, to: anchor + 1 }, 1e-3, anchor, limits)
        expectWithin(all, limits)
        expectWithin(panBy({ from: anchor - 20, to: anchor + 20 }, days, limits), limits)
        expectWithin(panBy(all, days, limits), limits)
      }),
    )
  })

  it('out as far as it goes shows all that the limits allow', () => {
    expect(zoomAbout({ from: 17_000, to: 17_100 }, 1e-9, 17_020, LIMITS)).toEqual({
      from: LIMITS.min,
      to: LIMITS.max,
    })
  })

  it('shows all there is where the limits are closer than the least span', () => {
    const tight = { min: 40, max: 42, minSpanDays: 7 }
    expect(zoomAbout({ from: 30, to: 90 }, 4, 50, tight)).toEqual({ from: 40, to: 42 })
    expect(panBy({ from: 30, to: 90 }, 5, tight)).toEqual({ from: 40, to: 42 })
  })
})

describe('panning', () => {
  it('keeps the span and stops at the limits', () => {
    fc.assert(
      fc.property(anyWindow, anyDouble(-5000, 5000), (window, days) => {
        const moved = panBy(window, days, LIMITS)
        expectWithin(moved, LIMITS)
        expect(moved.to - moved.from).toBeCloseTo(window.to - window.from, 6)
      }),
    )
  })

  it('moves by just so many days while no limit is near', () => {
    const window = { from: 17_000, to: 17_100 }
    expect(panBy(window, 31, LIMITS)).toEqual({ from: 17_031, to: 17_131 })
    expect(panBy(window, -31, LIMITS)).toEqual({ from: 16_969, to: 17_069 })
  })

  it('past the last day rests against it', () => {
    const window = { from: 17_000, to: 17_100 }
    expect(panBy(window, 1e6, LIMITS)).toEqual({ from: 18_400, to: 18_500 })
  })
})

describe('a viewport with breaks', () => {
  const anyTime = anyDouble(0, 7000)
  const anySeen = fc
    .tuple(anyDouble(0, 5000), anyDouble(10, 4000))
    .map(([from, span]) => ({ from, to: from + span }))
  const limits = { min: -1000, max: 12_000, minSpanDays: 0.5 }

  it('has a day for every pixel and keeps the order of days', () => {
    fc.assert(
      fc.property(anySeen, anyBreaks, anyTime, anyDouble(0.01, 900), (...all) => {
        const [window, breaks, day, later] = all
        const viewport = makeViewport({ ...window, breaks })
        const x = xOfDay(viewport, day)
        expect(dayOfX(viewport, x)).toBeCloseTo(day, 5)
        expect(xOfDay(viewport, day + later)).toBeGreaterThan(x)
        expect(xOfDay(viewport, window.from)).toBe(viewport.leftPx)
        expect(xOfDay(viewport, window.to)).toBeCloseTo(viewport.leftPx + viewport.widthPx, 6)
      }),
    )
  })

  it('is the very same as one without where there are none', () => {
    fc.assert(
      fc.property(anyWindow, anyDouble(-9, 9), anyDouble(0.1, 9), (window, days, factor) => {
        const [plain, squeezed] = [makeViewport(window), makeViewport({ ...window, breaks: [] })]
        const x = plain.leftPx + (days + 5) * (plain.widthPx / (window.to - window.from))
        expect(xOfDay(squeezed, window.from + (days + 5))).toBe(
          xOfDay(plain, window.from + days + 5),
        )
        expect(dayOfX(squeezed, x)).toBe(dayOfX(plain, x))
        expect(panBy(window, days, { ...WIDE, breaks: [] })).toEqual(panBy(window, days, WIDE))
        expect(zoomAbout(window, factor, window.from, { ...WIDE, breaks: [] })).toEqual(
          zoomAbout(window, factor, window.from, WIDE),
        )
      }),
    )
  })

  it('zooms about the pixel of the anchor, also across breaks', () => {
    fc.assert(
      fc.property(anySeen, anyBreaks, anyDouble(0.4, 4), anyDouble(0, 1), (...all) => {
        const [window, breaks, factor, share] = all
        const viewport = makeViewport({ ...window, breaks })
        const anchor = dayOfX(viewport, viewport.leftPx + share * viewport.widthPx)
        const next = zoomAbout(window, factor, anchor, { ...WIDE, breaks })
        const after = makeViewport({ ...next, breaks })
        expect(xOfDay(after, anchor)).toBeCloseTo(xOfDay(viewport, anchor), 4)
        expect(axisSpan(after)).toBeCloseTo(axisSpan(viewport) / factor, 5)
      }),
    )
  })

  it('pans by pixels: what is seen moves as a whole, and its scale stays', () => {
    fc.assert(
      fc.property(anySeen, anyBreaks, anyDouble(-300, 300), anyTime, (window, breaks, px, day) => {
        const viewport = makeViewport({ ...window, breaks })
        const next = panBy(window, px / pxPerDay(viewport), { ...WIDE, breaks })
        const after = makeViewport({ ...next, breaks })
        expect(pxPerDay(after)).toBeCloseTo(pxPerDay(viewport), 6)
        const scale = pxPerDay(viewport)
        expect(xOfDay(after, day) / scale).toBeCloseTo((xOfDay(viewport, day) - px) / scale, 4)
      }),
    )
  })

  it('never leaves the limits, by pan, zoom or centring', () => {
    fc.assert(
      fc.property(anySeen, anyBreaks, anyDouble(-9000, 9000), anyDouble(1e-3, 1e3), (...all) => {
        const [window, breaks, days, factor] = all
        const bounds = { ...limits, breaks }
        const moves = [
          panBy(window, days, bounds),
          zoomAbout(window, factor, days, bounds),
          centredOn(days, window, bounds),
        ]
        for (const move of moves) {
          expectWithin(move, bounds)
          expect(axisSpan({ ...move, breaks })).toBeGreaterThan(limits.minSpanDays - 1e-6)
        }
      }),
    )
  })

  it('puts a day into the middle of what is seen', () => {
    fc.assert(
      fc.property(anySeen, anyBreaks, anyTime, (window, breaks, day) => {
        const next = centredOn(day, window, { ...WIDE, breaks })
        const [from, middle, to] = [next.from, day, next.to].map((each) => axisDayOf(breaks, each))
        expect(((from ?? NaN) + (to ?? NaN)) / 2).toBeCloseTo(middle ?? NaN, 5)
      }),
    )
  })
})
