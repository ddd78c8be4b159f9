import { readFileSync } from 'node:fs'
import { ensure } from '../../base/assert.ts'
import { knownOn } from '../../history/known-on.ts'
import type { KnownState } from '../../history/state.ts'
import { readDataset } from '../../model/dataset.ts'
import type { DatasetIndex } from '../../model/index-dataset.ts'
import { indexDataset } from '../../model/index-dataset.ts'
import type { Item } from '../../query/item.ts'
import { itemsOf } from '../../query/items.ts'
import { makeDay } from '../../time/day.ts'
import type { TimeWindow } from '../../time/viewport.ts'
import { buildScene } from '../build-scene.ts'
import { planRows } from '../row-plan.ts'
import type { Scene } from '../scene.ts'
import type { TextMeasurer } from '../text-measurer.ts'

/** The compiled data set as known today, for tests that hold the picture of the real thing. */
export interface RealData {
  readonly index: DatasetIndex
  readonly known: KnownState
  readonly items: readonly Item[]
}

/** The window that the data set opens with. */
export const DEFAULT_WINDOW: TimeWindow = {
  from: makeDay({ year: 2014, month: 1, dayOfMonth: 1 }),
  to: makeDay({ year: 2020, month: 1, dayOfMonth: 1 }),
}

/** Reads what `npm run data` compiled; without it, the test says so by failing to open the file. */
export function readRealData(): RealData {
  const read = readDataset(JSON.parse(readFileSync('public/data/dataset.json', 'utf8')))
  const index = indexDataset(ensure(read.ok ? read.value : undefined, 'a valid dataset'))
  const asOf = makeDay({ year: 2026, month: 11, dayOfMonth: 20 })
  const known = knownOn(index, { asOf, counts: () => true })
  return { index, known, items: itemsOf(index, known) }
}

/** The Scene of these items at a width and a window. */
export function realScene(
  { index, known }: RealData,
  items: readonly Item[],
  view: { readonly measurer: TextMeasurer; readonly widthPx: number; readonly window: TimeWindow },
): Scene {
  return buildScene({
    plans: planRows({ dataset: index.dataset, known, items, unit: 'mci' }),
    sources: known.sources,
    defaultWindow: DEFAULT_WINDOW,
    wholeWindow: DEFAULT_WINDOW,
    visibleY: undefined,
    ...view,
  })
}
