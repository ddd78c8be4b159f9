import { beforeAll, expect, it } from 'vitest'
import { NO_CRITERIA } from '../query/criteria.ts'
import { filterItems } from '../query/filter.ts'
import type { ShapedRows } from './build-scene.ts'
import { shapeScene } from './build-scene.ts'
import { planRows } from './row-plan.ts'
import { heightOf } from './row-shape.ts'
import type { TextMeasurer } from './text-measurer.ts'
import { createFontMeasurer } from './testing/font-measurer.ts'
import { labelFaults } from './testing/label-faults.ts'
import { DEFAULT_WINDOW, readRealData, realScene } from './testing/real-scene.ts'

/** A stage that fills a screen of 1920 by 1080, in its own pixels. */
const STAGE = { widthPx: 960, heightPx: 390 }

const data = readRealData('documents')
const few = filterItems(data.items, { ...NO_CRITERIA, kinds: ['readout'] }, () => undefined)

let measurer: TextMeasurer

beforeAll(async () => {
  measurer = await createFontMeasurer()
})

function shaped(items: typeof data.items, sharedPx: number): ShapedRows {
  const plans = planRows({ dataset: data.index.dataset, known: data.known, items, unit: 'mci' })
  return shapeScene(plans, { widthPx: STAGE.widthPx, sharedPx }, DEFAULT_WINDOW, measurer)
}

it('shares a height out that few lanes do not need, and goes no further than it', () => {
  const close = shaped(few, 0).rows
  const wide = shaped(few, STAGE.heightPx).rows
  expect(heightOf(close)).toBeLessThan(STAGE.heightPx)
  expect(heightOf(wide)).toBeGreaterThan(1.2 * heightOf(close))
  expect(heightOf(wide)).toBeLessThanOrEqual(STAGE.heightPx)
  expect(new Set(wide.map(({ trackPx }) => trackPx)).size).toBe(1)
  expect(wide.map(({ plan, trackCount }) => [plan.id, trackCount])).toEqual(
    close.map(({ plan, trackCount }) => [plan.id, trackCount]),
  )
})

it('leaves lanes as they are where they need more than there is', () => {
  expect(shaped(data.items, STAGE.heightPx).rows).toEqual(shaped(data.items, 0).rows)
})

it('never lets labels overlap or cover a glyph where lanes share a height out', () => {
  const page = { measurer, widthPx: STAGE.widthPx, sharedPx: STAGE.heightPx }
  const scene = realScene(data, few, { ...page, window: DEFAULT_WINDOW })
  expect(labelFaults(scene, measurer)).toEqual([])
})
