import { erasOf } from '../../history/eras.ts'
import { knownOn } from '../../history/known-on.ts'
import type { KnownState } from '../../history/state.ts'
import { readRealIndex } from '../../history/testing/read-real-index.ts'
import type { DatasetIndex } from '../../model/index-dataset.ts'
import { outsidePartsOf } from '../../query/outside-part.ts'
import type { OutsideParts } from '../../query/outside-part.ts'
import type { EvidenceScope } from '../../query/criteria.ts'
import { countsFor } from '../../query/filter.ts'
import type { Item } from '../../query/item.ts'
import { itemsOf } from '../../query/items.ts'
import { makeDay } from '../../time/day.ts'
import type { SqueezedWindow, TimeWindow } from '../../time/viewport.ts'
import { layoutScene, shapeScene } from '../build-scene.ts'
import { planRows } from '../row-plan.ts'
import type { Scene } from '../scene.ts'
import type { TextMeasurer } from '../text-measurer.ts'

/** The compiled data set as known today, for tests that hold the picture of the real thing. */
export interface RealData {
  readonly index: DatasetIndex
  readonly known: KnownState
  readonly items: readonly Item[]
}

/** The window that the data set opens with by the documents alone: it is all of their time. */
export const DEFAULT_WINDOW: TimeWindow = yearsBetween(2014, 2020)

/** The window that the data set opens with, by what counts. */
export const OPENING_WINDOWS = {
  documents: DEFAULT_WINDOW,
  public: yearsBetween(2014, 2021),
} as const satisfies Partial<Record<EvidenceScope, TimeWindow>>

/** All the time in which anything lies, by what counts. */
export const WHOLE_WINDOWS = {
  documents: DEFAULT_WINDOW,
  public: yearsBetween(2009, 2028),
} as const satisfies Partial<Record<EvidenceScope, TimeWindow>>

function yearsBetween(fromYear: number, toYear: number): TimeWindow {
  return {
    from: makeDay({ year: fromYear, month: 1, dayOfMonth: 1 }),
    to: makeDay({ year: toYear, month: 1, dayOfMonth: 1 }),
  }
}

/** What is known today of everything public, or by the documents alone. */
export function readRealData(evidence: EvidenceScope = 'public'): RealData {
  const index = readRealIndex()
  const asOf = makeDay({ year: 2026, month: 11, dayOfMonth: 20 })
  const known = knownOn(index, { asOf, counts: countsFor(evidence) })
  return { index, known, items: itemsOf(index, known) }
}

interface RealPage {
  readonly measurer: TextMeasurer
  readonly widthPx: number
  readonly sharedPx?: number
  /** The whole of the time; lanes are shaped for it. Squeezed where it has breaks. */
  readonly whole?: SqueezedWindow
  /** What is signed as resting on others than the company; what does, unless told otherwise. */
  readonly outsiders?: OutsideParts
}

/** The Scenes of these items at a width, one for each window that is asked for. */
export function realScenes(
  { index, known }: RealData,
  items: readonly Item[],
  {
    measurer,
    widthPx,
    sharedPx = 0,
    whole = DEFAULT_WINDOW,
    outsiders = outsidePartsOf(items),
  }: RealPage,
): (window: SqueezedWindow) => Scene {
  const plans = planRows({ dataset: index.dataset, known, items, unit: 'mci' })
  const shaped = shapeScene(plans, { widthPx, sharedPx }, whole, measurer)
  const eras = erasOf(index.dataset.compounds, known)
  return (window) =>
    layoutScene(shaped, {
      sources: known.sources,
      measurer,
      window,
      wholeWindow: whole,
      visibleY: undefined,
      eras,
      outsiders,
    })
}

/** The Scene of these items at a width and a window. */
export function realScene(
  data: RealData,
  items: readonly Item[],
  { window, ...page }: RealPage & { readonly window: SqueezedWindow },
): Scene {
  return realScenes(data, items, page)(window)
}
