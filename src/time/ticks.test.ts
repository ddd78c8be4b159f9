import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakAt } from './squeeze.ts'
import { anyBreaks } from './testing/any-breaks.ts'
import { dayOf } from './testing/read-when.ts'
import { ticksFor } from './ticks.ts'
import type { Tick } from './ticks.ts'
import type { Viewport } from './viewport.ts'

const MIN_MAJOR_PX = 80

const anyViewport: fc.Arbitrary<Viewport> = fc
  .record({
    from: fc.double({ min: -30_000, max: 40_000, noNaN: true }),
    /** One day to two centuries, evenly over the scales in between. */
    power: fc.double({ min: 0, max: Math.log10(73_049), noNaN: true }),
    leftPx: fc.integer({ min: -50, max: 300 }),
    widthPx: fc.integer({ min: 320, max: 2560 }),
  })
  .map(({ from, power, leftPx, widthPx }) => ({ from, to: from + 10 ** power, leftPx, widthPx }))

function viewportOf(from: string, to: string, widthPx = 900): Viewport {
  return { from: dayOf(from), to: dayOf(to), leftPx: 0, widthPx }
}

function labelsOf(ticks: readonly Tick[]): string {
  return ticks.map(({ label }) => (label === '' ? '·' : label)).join(' | ')
}

function gapsOf(ticks: readonly Tick[]): readonly number[] {
  return ticks.slice(1).map((tick, index) => tick.xPx - (ticks[index]?.xPx ?? NaN))
}

function byX(a: Tick, b: Tick): number {
  return a.xPx - b.xPx
}

describe('the ticks of an axis', () => {
  it.each([
    [
      '1830-01-01',
      '2030-01-01',
      '1840 | 1860 | 1880 | 1900 | 1920 | 1940 | 1960 | 1980 | 2000 | 2020',
    ],
    [
      '1958-03-01',
      '2041-01-01',
      '1960s | 1970s | 1980s | 1990s | 2000s | 2010s | 2020s | 2030s | 2040s',
    ],
    ['1990-06-01', '2030-01-01', '1995 | 2000 | 2005 | 2010 | 2015 | 2020 | 2025'],
    ['2003-06-01', '2020-01-01', '2004 | 2006 | 2008 | 2010 | 2012 | 2014 | 2016 | 2018'],
    ['2014-01-01', '2020-01-01', '2014 | 2015 | 2016 | 2017 | 2018 | 2019'],
    [
      '2017-05-01',
      '2019-02-01',
      'Q3 2017 | Q4 2017 | Q1 2018 | Q2 2018 | Q3 2018 | Q4 2018 | Q1 2019',
    ],
    [
      '2018-07-15',
      '2019-02-02',
      'Aug 2018 | Sep 2018 | Oct 2018 | Nov 2018 | Dec 2018 | Jan 2019 | Feb 2019',
    ],
    ['2018-12-12', '2019-01-20', '17 Dec 2018 | 24 Dec | 31 Dec | 7 Jan 2019 | 14 Jan'],
    ['2018-12-29', '2019-01-03', '29 Dec 2018 | 30 Dec | 31 Dec | 1 Jan 2019 | 2 Jan'],
    ['2018-09-24', '2018-09-25', '24 Sep 2018'],
  ])('from %s to %s are %s', (from, to, labels) => {
    const { major } = ticksFor(viewportOf(from, to), { minMajorPx: MIN_MAJOR_PX })
    expect(labelsOf(major)).toBe(labels)
  })

  it.each([
    ['2001-01-01', '2010-01-01', '2001 | 2003 | 2005 | 2007 | 2009'],
    ['2017-02-01', '2018-12-31', 'Q2 | Q3 | Q4 | Q2 | Q3 | Q4'],
    ['2017-02-01', '2021-02-01', '· | · | · | · | · | · | · | · | · | · | · | ·'],
    ['2018-07-02', '2018-12-02', 'Aug | Sep | Nov | Dec'],
    ['2018-09-01', '2018-10-20', '· | 10 | 17 | 24 | 8 | 15'],
    ['2018-08-27', '2018-09-04', '28 | 29 | 30 | 31 | 1 Sep | 2'],
  ])('from %s to %s have between them %s', (from, to, labels) => {
    const { minor } = ticksFor(viewportOf(from, to, 600), { minMajorPx: 110 })
    expect(labelsOf(minor)).toBe(labels)
  })

  it('lie within the window, in order, none of them twice', () => {
    fc.assert(
      fc.property(anyViewport, (viewport) => {
        const { major, minor } = ticksFor(viewport, { minMajorPx: MIN_MAJOR_PX })
        const all = [...major, ...minor].toSorted(byX)
        expect(all.every(({ day }) => day >= viewport.from && day < viewport.to)).toBe(true)
        expect(gapsOf(all).every((gap) => gap > 0)).toBe(true)
        expect(gapsOf(major).every((gap) => gap > 0)).toBe(true)
        expect(gapsOf(minor).every((gap) => gap > 0)).toBe(true)
      }),
    )
  })

  it('never stand closer than asked: major ones wholly, labelled minor ones six tenths', () => {
    fc.assert(
      fc.property(anyViewport, fc.integer({ min: 40, max: 160 }), (viewport, minMajorPx) => {
        const { major, minor } = ticksFor(viewport, { minMajorPx })
        const labelled = [...major, ...minor.filter(({ label }) => label !== '')].toSorted(byX)
        expect(Math.min(Infinity, ...gapsOf(major))).toBeGreaterThan(minMajorPx - 1e-6)
        expect(Math.min(Infinity, ...gapsOf(labelled))).toBeGreaterThan(0.6 * minMajorPx - 1e-6)
      }),
    )
  })

  it.each([
    ['a quarter', 'the first, of 90 days', 90, 'Q1 2017'],
    ['a month', 'February', 28, 'Jan 2017'],
    ['a year', 'a common one', 365, '2017'],
  ])('take %s as soon as the shortest has room: %s', (_step, _shortest, days, label) => {
    const span = 4000
    const roomFor = (lengthInDays: number): string => {
      const widthPx = (span * MIN_MAJOR_PX) / lengthInDays
      const viewport = {
        from: dayOf('2017-01-01'),
        to: dayOf('2017-01-01') + span,
        leftPx: 0,
        widthPx,
      }
      const { major } = ticksFor(viewport, { minMajorPx: MIN_MAJOR_PX })
      return major[0]?.label ?? ''
    }
    expect(roomFor(days - 0.01)).toBe(label)
    expect(roomFor(days + 0.01)).not.toBe(label)
  })

  it('leave no stretch of the window without a line for long', () => {
    fc.assert(
      fc.property(anyViewport, (viewport) => {
        const { major, minor } = ticksFor(viewport, { minMajorPx: MIN_MAJOR_PX })
        const edges = [viewport.leftPx, viewport.leftPx + viewport.widthPx]
        const lines = [...major, ...minor].map(({ xPx }) => xPx).concat(edges)
        const sorted = lines.toSorted((a, b) => a - b)
        const gaps = sorted.slice(1).map((xPx, index) => xPx - (sorted[index] ?? NaN))
        const pxPerDay = viewport.widthPx / (viewport.to - viewport.from)
        expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.max(MIN_MAJOR_PX * 1.2, pxPerDay + 1e-6))
      }),
    )
  })

  it('all have labels when major', () => {
    fc.assert(
      fc.property(anyViewport, (viewport) => {
        const { major } = ticksFor(viewport, { minMajorPx: MIN_MAJOR_PX })
        expect(major.every(({ label }) => label !== '')).toBe(true)
      }),
    )
  })

  it('leave out what is squeezed, keep their order, and name the year where time goes on', () => {
    const breaks = [{ from: dayOf('2015-02-01'), to: dayOf('2017-01-01'), axisDays: 40 }]
    const viewport = { ...viewportOf('2014-01-01', '2019-01-01'), breaks }
    expect(labelsOf(ticksFor(viewport, { minMajorPx: 110 }).major)).toBe(
      '2014 | 2015 | 2017 | 2018',
    )
    const near = { ...viewportOf('2014-12-10', '2017-01-12'), breaks }
    expect(labelsOf(ticksFor(near, { minMajorPx: 50 }).major)).toBe(
      '15 Dec 2014 | 22 Dec | 29 Dec | 5 Jan 2015 | 12 Jan | 19 Jan | 26 Jan | 2 Jan 2017 | 9 Jan',
    )
  })

  it('never lie in a squeezed stretch, nor closer on either side of it than asked', () => {
    const anySeen = fc.record({
      from: fc.double({ min: 0, max: 4000, noNaN: true }),
      span: fc.double({ min: 20, max: 5000, noNaN: true }),
      breaks: anyBreaks,
    })
    fc.assert(
      fc.property(anySeen, ({ from, span, breaks }) => {
        const viewport = { from, to: from + span, leftPx: 0, widthPx: 900, breaks }
        const { major, minor } = ticksFor(viewport, { minMajorPx: MIN_MAJOR_PX })
        const all = [...major, ...minor].toSorted(byX)
        expect(all.filter(({ day }) => breakAt(breaks, day) !== undefined)).toEqual([])
        expect(gapsOf(all).every((gap) => gap > 0)).toBe(true)
        const close = major.slice(1).filter(({ day, xPx }, index) => {
          const before = major[index]
          const isAcross = breaks.some((each) => each.from >= (before?.day ?? 0) && each.to <= day)
          return !isAcross && xPx - (before?.xPx ?? 0) < MIN_MAJOR_PX - 1e-6
        })
        expect(close).toEqual([])
      }),
    )
  })

  it('are absent from a chart that has no width yet', () => {
    const none = { major: [], minor: [] }
    const narrow = viewportOf('2014-01-01', '2020-01-01', 0)
    expect(ticksFor(narrow, { minMajorPx: MIN_MAJOR_PX })).toEqual(none)
    expect(ticksFor(narrow, { minMajorPx: 0 })).toEqual(none)
  })
})
