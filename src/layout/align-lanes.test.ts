import fc from 'fast-check'
import { expect, it } from 'vitest'
import { REAL_SCOPES } from '../query/testing/real-scopes.ts'
import { dayAt } from '../time/day.ts'
import { parseWhen } from '../time/when.ts'
import { ensure } from '../base/assert.ts'
import type { When } from '../time/when.ts'
import { xOfDay } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'
import { alignOnDate, alignOnKind, alignPlan, alignedWindow, laneViewport } from './align-lanes.ts'
import { layoutAxisSince, sinceLabel } from './axis-since.ts'
import { frameFor } from './metrics.ts'
import { planRows } from './row-plan.ts'
import { makeLane } from './testing/make-lane.ts'
import { makeMark } from './testing/make-mark.ts'
import { readRealData } from './testing/real-scene.ts'

const ZERO = 16_071
const TITLE = { title: 'trial start', zero: ZERO }

function whenOf(text: string): When {
  const read = parseWhen(text)
  return ensure(read.ok ? read.value : undefined, `a when of ${text}`)
}

const anyWhen = fc
  .tuple(fc.constantFrom('', 'by ', 'from '), fc.integer({ min: 14, max: 19 }))
  .map(([word, year]) => whenOf(`${word}20${String(year)}-05`))
const anyDay = fc.integer({ min: 15_000, max: 19_000 })
const anyViewport = fc
  .tuple(anyDay, fc.integer({ min: 7, max: 4000 }), fc.integer({ min: 100, max: 2000 }))
  .map(([from, span, widthPx]): Viewport => ({ from, to: from + span, leftPx: 206, widthPx }))

it('keeps the order of marks within a lane and their distances from each other', () => {
  fc.assert(
    fc.property(anyViewport, anyWhen, anyDay, anyDay, (viewport, when, a, b) => {
      const { anchor } = alignPlan(makeLane(), alignOnDate(when, TITLE))
      const own = laneViewport(viewport, anchor)
      const before = xOfDay(viewport, b) - xOfDay(viewport, a)
      const after = xOfDay(own, b) - xOfDay(own, a)
      expect(after).toBeCloseTo(before, 4)
      expect(Math.sign(after)).toBe(Math.sign(b - a))
    }),
    { numRuns: 500 },
  )
})

it('puts the last possible day of the event on month 0, whatever the window', () => {
  fc.assert(
    fc.property(anyViewport, anyWhen, (viewport, when) => {
      const { anchor } = alignPlan(makeLane(), alignOnDate(when, TITLE))
      const day = ensure(when.latest ?? when.earliest ?? undefined, 'a day')
      expect(xOfDay(laneViewport(viewport, anchor), day)).toBeCloseTo(xOfDay(viewport, ZERO), 4)
    }),
    { numRuns: 500 },
  )
})

it('leaves the uncertainty of the event on its lane', () => {
  const plan = makeLane({ lines: ['Phase 1'] })
  const { anchor, lines } = alignPlan(plan, alignOnDate(whenOf('by 2017-02-22'), TITLE))
  expect(anchor?.window.earliest).toBeNull()
  expect(lines).toEqual(['Phase 1', '0 = by 22 Feb 2017'])
})

it('empties a lane without such an event and says so', () => {
  const plan = makeLane({ marks: [makeMark({ id: 'a' })] })
  const aligned = alignPlan(plan, alignOnDate(null, TITLE))
  expect(aligned.marks).toEqual([])
  expect(aligned.note).toBe('Not aligned: no date of trial start is known here')
})

it.each(REAL_SCOPES)('shows every mark of every aligned lane of the real data: %s', (scope) => {
  const { known, items, index } = readRealData(scope)
  const plans = planRows({ dataset: index.dataset, known, items, unit: 'mci' })
  const alignment = alignOnKind(known, 'trial-start', TITLE)
  const aligned = plans.map((plan) => alignPlan(plan, alignment))
  const window = ensure(alignedWindow(aligned), 'a window')
  const days = aligned.flatMap(({ marks, anchor }) =>
    marks.map((mark) => (mark.anchor ?? ZERO) - (anchor?.shiftDays ?? 0)),
  )
  expect(days.length).toBeGreaterThan(20)
  expect(days.every((day) => day > window.from && day < window.to)).toBe(true)
  expect(aligned.filter(({ note }) => note !== undefined).map(({ id }) => id)).toContain('across')
})

it('counts months before and after with a sign', () => {
  expect([0, 6, -12].map((count) => sinceLabel(count, 'mo'))).toEqual(['0', '+6 mo', '−12 mo'])
})

it('draws ticks of the axis in order, never closer than they can be read', () => {
  const frame = frameFor(1200, false)
  const measurer = { widthOf: (text: string) => text.length * 7 }
  fc.assert(
    fc.property(anyViewport, (viewport) => {
      const { major } = layoutAxisSince(viewport, frame, TITLE, measurer)
      const steps = major.slice(1).map(({ x }, index) => x - (major[index]?.x ?? 0))
      expect(Math.min(...steps, Infinity)).toBeGreaterThanOrEqual(64 - 1e-6)
      expect(new Set(major.map(({ key }) => key)).size).toBe(major.length)
    }),
    { numRuns: 500 },
  )
})

it('marks month 0 only while it is in view', () => {
  const frame = frameFor(1200, false)
  const measurer = { widthOf: () => 10 }
  const zeroAt = (from: number): number | undefined => {
    const viewport = { from: dayAt(from), to: dayAt(from + 100), leftPx: 206, widthPx: 800 }
    return layoutAxisSince(viewport, frame, TITLE, measurer).since?.zeroX
  }
  expect(zeroAt(ZERO - 50)).toBeCloseTo(206 + 50.5 * 8)
  expect(zeroAt(ZERO + 1)).toBeUndefined()
})
