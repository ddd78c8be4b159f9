import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayAt, makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { xOfDay } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'
import type { AsOfDays } from './as-of.ts'
import { futureBox, layoutAsOf } from './as-of.ts'
import { readRealData } from './testing/real-scene.ts'

const MEASURER = {
  widthOf: (text: string, { sizePx }: { sizePx: number }) => text.length * sizePx * 0.55,
}
const FIRST = makeDay({ year: 2014, month: 1, dayOfMonth: 1 })
const TODAY = makeDay({ year: 2026, month: 11, dayOfMonth: 20 })
const { known } = readRealData('documents')

const VIEWPORT: Viewport = {
  from: FIRST,
  to: makeDay({ year: 2020, month: 1, dayOfMonth: 1 }),
  leftPx: 200,
  widthPx: 1000,
}

function daysOf(day: Day): AsOfDays {
  return { day, first: FIRST, today: TODAY, documents: known.sources }
}

const anyViewport = fc
  .record({
    from: fc.integer({ min: 15_500, max: 19_000 }),
    span: fc.integer({ min: 7, max: 6000 }),
    leftPx: fc.integer({ min: 0, max: 250 }),
    widthPx: fc.integer({ min: 150, max: 2000 }),
  })
  .map(({ from, span, ...px }): Viewport => ({ from, to: from + span, ...px }))
const anyDay = fc.integer({ min: FIRST, max: TODAY }).map(dayAt)

it('keeps the handle within the plot, at its own day where that is in view', () => {
  fc.assert(
    fc.property(anyViewport, anyDay, (viewport, day) => {
      const { handle } = layoutAsOf(viewport, daysOf(day), MEASURER)
      const right = viewport.leftPx + viewport.widthPx
      const ownX = xOfDay(viewport, day + 1)
      expect(handle.x).toBe(Math.min(Math.max(ownX, viewport.leftPx), right))
      expect(handle.side === 'inside').toBe(ownX >= viewport.leftPx && ownX <= right)
      expect(handle.pill.x).toBeGreaterThanOrEqual(viewport.leftPx)
      expect(handle.pill.x + handle.pill.width).toBeLessThanOrEqual(right + 1e-6)
    }),
    { numRuns: 500 },
  )
})

it('tints exactly the days after the day of knowledge', () => {
  fc.assert(
    fc.property(anyViewport, anyDay, (viewport, day) => {
      const box = futureBox(viewport, day, { y: 10, height: 40 })
      const isSeen = day + 1 < viewport.to
      expect(box !== undefined).toBe(isSeen)
      const right = viewport.leftPx + viewport.widthPx
      const start = Math.max(xOfDay(viewport, day + 1), viewport.leftPx)
      expect(box?.x ?? start).toBe(start)
      expect((box?.x ?? start) + (box?.width ?? right - start)).toBeCloseTo(right)
    }),
    { numRuns: 500 },
  )
})

it('knows the documents up to the day and only sees the later ones', () => {
  const asOf = layoutAsOf(
    VIEWPORT,
    daysOf(makeDay({ year: 2017, month: 2, dayOfMonth: 22 })),
    MEASURER,
  )
  expect(asOf.documents.map(({ isKnown }) => isKnown)).toEqual([true, true, false, false, false])
  const later = asOf.documents.filter(({ isKnown }) => !isKnown)
  expect(new Set(later.map(({ name }) => name))).toEqual(new Set(['A later document']))
})

it('tells nothing of the later documents but the days that the handle can be moved to', () => {
  fc.assert(
    fc.property(anyViewport, anyDay, (viewport, day) => {
      const altered = known.sources.map((source) =>
        (source.published.latest ?? Infinity) <= day
          ? source
          : { ...source, title: 'x', issuer: 'x', url: 'x', published: { ...source.published } },
      )
      const days = daysOf(day)
      expect(layoutAsOf(viewport, { ...days, documents: altered }, MEASURER)).toEqual(
        layoutAsOf(viewport, days, MEASURER),
      )
      const early = altered.filter(({ published }) => (published.latest ?? Infinity) <= day)
      expect(layoutAsOf(viewport, { ...days, documents: early }, MEASURER).uncovered).toEqual(
        layoutAsOf(viewport, days, MEASURER).uncovered,
      )
    }),
    { numRuns: 500 },
  )
})

it('says of stretches without a document that there is none, wherever there is room', () => {
  const asOf = layoutAsOf(VIEWPORT, daysOf(TODAY), MEASURER)
  expect(asOf.uncovered.map(({ name }) => name)).toEqual([
    'No document from 5 Mar 2014 to 21 Feb 2017',
    'No document from 15 Aug 2017 to 23 Sep 2018',
    'No document from 16 May 2019 to 20 Nov 2026',
  ])
  expect(asOf.uncovered.map(({ label }) => label)).toEqual(['no document', 'no document', ''])
  const narrow = layoutAsOf({ ...VIEWPORT, widthPx: 300 }, daysOf(TODAY), MEASURER)
  expect(narrow.uncovered.map(({ label }) => label)).toEqual(['no document', '', ''])
})

it('leaves out the words that the handle would cover', () => {
  const short = daysOf(makeDay({ year: 2015, month: 4, dayOfMonth: 28 }))
  const { uncovered } = layoutAsOf({ ...VIEWPORT, widthPx: 600 }, short, MEASURER)
  expect(uncovered.map(({ label }) => label)).toEqual([''])
})

it('knows on a day of a gap only that it reaches up to that day', () => {
  const nameOn = (day: Day): readonly string[] =>
    layoutAsOf(VIEWPORT, daysOf(day), MEASURER).uncovered.map(({ name }) => name)
  expect(nameOn(makeDay({ year: 2015, month: 1, dayOfMonth: 1 }))).toEqual([])
  expect(nameOn(makeDay({ year: 2015, month: 6, dayOfMonth: 1 }))).toEqual([
    'No document from 5 Mar 2014 to 1 Jun 2015',
  ])
  expect(nameOn(makeDay({ year: 2017, month: 2, dayOfMonth: 22 }))).toEqual([
    'No document from 5 Mar 2014 to 21 Feb 2017',
  ])
})

it('writes a parked handle with the way to its day', () => {
  const late = layoutAsOf({ ...VIEWPORT, to: FIRST + 400 }, daysOf(TODAY), MEASURER).handle
  expect([late.side, late.text]).toEqual(['later', 'today ›'])
  const early = layoutAsOf({ ...VIEWPORT, from: FIRST + 400 }, daysOf(FIRST), MEASURER).handle
  expect([early.side, early.text]).toEqual(['earlier', '‹ 1 Jan 2014'])
})
