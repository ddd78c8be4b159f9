import fc from 'fast-check'
import { expect, it } from 'vitest'
import { knownOn } from '../history/known-on.ts'
import { itemsOf } from '../query/items.ts'
import { countsFor } from '../query/filter.ts'
import { dayAt, formatIsoDay, makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { buildScene } from './build-scene.ts'
import { opacityAt } from './fade-stops.ts'
import { planRows } from './row-plan.ts'
import type { Box, FadeStop, RowScene, Scene } from './scene.ts'
import { DEFAULT_WINDOW, readRealData } from './testing/real-scene.ts'

/** Beyond the day up to which everything counts, the picture of the real record only supposes. */

const MEASURER = {
  widthOf: (text: string, { sizePx }: { sizePx: number }) => text.length * sizePx * 0.55,
}
const FIRST = makeDay({ year: 2013, month: 6, dayOfMonth: 1 })
const TODAY = makeDay({ year: 2026, month: 11, dayOfMonth: 20 })
/** More than this is drawn as known. */
const SUPPOSED = 0.5
const { index } = readRealData()

function sceneOn(asOf: Day, evidence: 'public' | 'documents', window: TimeWindow): Scene {
  const known = knownOn(index, { asOf, counts: countsFor(evidence) })
  return buildScene({
    plans: planRows({ dataset: index.dataset, known, items: itemsOf(index, known), unit: 'mci' }),
    sources: known.sources,
    measurer: MEASURER,
    widthPx: 1190,
    window,
    defaultWindow: DEFAULT_WINDOW,
    wholeWindow: DEFAULT_WINDOW,
    visibleY: undefined,
    asOf: { day: asOf, first: FIRST, today: TODAY, documents: index.dataset.sources },
  })
}

/** Whether a mark is more than supposed anywhere to the right of a place. */
function isSolidBeyond(
  { x, width, stops }: Pick<Box, 'x' | 'width'> & { readonly stops: readonly FadeStop[] },
  edge: number,
): boolean {
  const parts = [...stops.map(({ at }) => at), ...[0, 0.25, 0.5, 0.75, 1]]
  return parts.some((at) => {
    const isBeyond = x + at * width > edge + 0.5
    return isBeyond && opacityAt(stops, Math.min(1, at + 1e-9)) > SUPPOSED + 1e-6
  })
}

/** What of a row has happened and is drawn as if it were known of days that lie ahead. */
function solidBeyond(row: RowScene): readonly string[] {
  const { future } = row
  if (future === undefined) return []
  const edge = future.x
  // Right of the plot is the gutter of things without a date: it is no time at all.
  const isAhead = (x: number): boolean => x > edge + 0.5 && x < edge + future.width
  const glyphs = row.glyphs.filter(({ status, x }) => status === 'happened' && isAhead(x))
  const whiskers = row.whiskers
    .filter(({ status }) => status === 'happened')
    .filter(({ x1, x2, stops }) => isSolidBeyond({ x: x1, width: x2 - x1, stops }, edge))
  const bars = row.phaseBar?.bars.filter(({ x, width }) => x + width > edge + 2.5) ?? []
  const steps = row.doseSteps.filter((step) => isSolidBeyond(step, edge))
  const bands = row.bands.filter((band) => isSolidBeyond(band, edge))
  return [...glyphs, ...whiskers, ...bars, ...steps, ...bands].map(({ key }) => key)
}

const anyDay = fc.integer({ min: FIRST, max: TODAY }).map(dayAt)
const anyWindow = fc
  .record({
    from: fc.integer({ min: 15_800, max: 18_200 }),
    span: fc.integer({ min: 40, max: 2500 }),
  })
  .map(({ from, span }): TimeWindow => ({ from, to: from + span }))

it('draws nothing that happened as known beyond the day up to which everything counts', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.constantFrom('public' as const, 'documents' as const),
      fc.option(anyWindow, { nil: DEFAULT_WINDOW }),
      (day, evidence, window) => {
        const faults = sceneOn(day, evidence, window).rows.flatMap(solidBeyond)
        expect(faults.map((key) => `${formatIsoDay(day)} ${key}`)).toEqual([])
      },
    ),
    { numRuns: 250 },
  )
})

it.each([
  ['2014-03-04', 2014, 3, 4],
  ['2017-02-22', 2017, 2, 22],
  ['2017-08-14', 2017, 8, 14],
  ['2018-09-24', 2018, 9, 24],
  ['2019-05-15', 2019, 5, 15],
  ['today', 2026, 11, 20],
])('draws on %s no mark as known of a day that lay ahead', (_, year, month, dayOfMonth) => {
  const day = makeDay({ year, month, dayOfMonth })
  expect(sceneOn(day, 'documents', DEFAULT_WINDOW).rows.flatMap(solidBeyond)).toEqual([])
  expect(sceneOn(day, 'public', DEFAULT_WINDOW).rows.flatMap(solidBeyond)).toEqual([])
})
