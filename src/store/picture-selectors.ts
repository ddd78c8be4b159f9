import { memoLast } from '../base/memo.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import { erasOf } from '../history/eras.ts'
import type { KnownState } from '../history/state.ts'
import type { PageRoom, ShapedRows } from '../layout/build-scene.ts'
import type { AsOfDays } from '../layout/as-of.ts'
import { layoutScene, shapeScene, viewportFor } from '../layout/build-scene.ts'
import { planRows } from '../layout/row-plan.ts'
import type { RowPlan } from '../layout/row-plan.ts'
import type { Scene } from '../layout/scene.ts'
import type { Emphasis } from '../layout/tone.ts'
import { toneScene } from '../layout/tone.ts'
import { outsidePartsOf } from '../query/outside-part.ts'
import type { OutsideParts } from '../query/outside-part.ts'
import type { Item } from '../query/item.ts'
import { dayAt } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { SqueezedWindow, Viewport } from '../time/viewport.ts'
import { createLaneSelectors } from './lane-selectors.ts'
import { lanesOf } from './lanes.ts'
import { createMeasureSelectors } from './measure-selectors.ts'
import type { DataSelectors, DaySelectors, SelectorInput, Selectors } from './selector-types.ts'
import { createSqueezeSelectors, withBreaks } from './squeeze-selectors.ts'
import { createWindowSelectors } from './window-selectors.ts'

export type PictureSelectors = Omit<Selectors, keyof DataSelectors | keyof DaySelectors>

/** So few rows are laid out at once: then a scroll costs nothing. */
const FEW_ROWS = 24

/** Rows are laid out this far beyond what is seen, and anew only when that is used up. */
const SCROLL_STEP_PX = 160

/** From the items that match to the Scene: plans, their heights, their places in time, emphasis. */
export function createPictureSelectors(
  input: SelectorInput,
  data: DataSelectors & DaySelectors,
): PictureSelectors {
  const { index, measurer, state } = input
  const planStage = memoLast((known: KnownState, items: readonly Item[], unit: UnitChoice) =>
    planRows({ dataset: index.dataset, known, items, unit }),
  )
  const shapeStage = memoLast((plans: readonly RowPlan[], room: PageRoom, whole: SqueezedWindow) =>
    shapeScene(plans, room, whole, measurer),
  )
  const viewportStage = memoLast(viewportOf)
  const windowStage = memoLast(withBreaks)
  const visibleStage = memoLast(visibleStretch)
  const lanesStage = memoLast(lanesOf)
  const emphasised = createEmphasisStage(input, data)
  const usualPlans = (): readonly RowPlan[] => planStage(data.known(), data.matched(), state().unit)
  const lanes = createLaneSelectors(input, data, usualPlans)
  const distance = createMeasureSelectors(input, data, lanes)
  const squeeze = createSqueezeSelectors(input, {
    plans: usualPlans,
    isAligned: () => lanes.alignment() !== undefined,
    asOf: data.asOf,
  })
  const outsiderStage = memoLast(outsidePartsOf)
  const outsiders = (): OutsideParts => outsiderStage(data.items())
  const layoutStage = createLayoutStage(input, data, {
    outsiders,
    wholeWindow: () => lanes.alignedHome() ?? squeeze.whole(),
    alignment: lanes.alignment,
  })
  const room = createRoomStage(input, outsiders)
  const shaped = (): ShapedRows =>
    shapeStage(lanes.plans(), room(), input.isTakenAway ? window() : squeeze.whole())
  const windows = createWindowSelectors(input, data, { ...lanes, breaks: squeeze.breaks })
  const window = (): SqueezedWindow => windowStage(windows.window(), squeeze.breaks())
  const visible = (): VisibleY => {
    const { isPictureSeen, scrollTopPx, chartSize } = state()
    return visibleStage(
      isPictureSeen && shaped().rows.length <= FEW_ROWS,
      Math.floor(scrollTopPx / SCROLL_STEP_PX),
      chartSize.heightPx + (isPictureSeen ? 2 * SCROLL_STEP_PX : 0),
    )
  }
  return {
    ...windows,
    measured: distance.measured,
    alignment: lanes.alignment,
    shiftOf: lanes.shiftOf,
    emptyStretches: squeeze.emptyStretches,
    isSqueezed: squeeze.isSqueezed,
    lanes: () => lanesStage(usualPlans(), shaped(), visible()),
    viewport: (): Viewport => viewportStage(shaped(), window()),
    scene: () => {
      const placed = layoutStage(shaped(), data.known(), window(), visible())
      return distance.drawnOver(emphasised(placed), viewportStage(shaped(), window()))
    },
  }
}

function createRoomStage(
  { state, fillsHeight, isTakenAway }: SelectorInput,
  outsiders: () => OutsideParts,
): () => PageRoom {
  const stage = memoLast(
    (widthPx: number, sharedPx: number, namesAround: OutsideParts | undefined) => ({
      widthPx,
      sharedPx,
      namesAround,
    }),
  )
  return () => {
    const { widthPx, heightPx } = state().chartSize
    return stage(widthPx, fillsHeight ? heightPx : 0, isTakenAway ? outsiders() : undefined)
  }
}

type LayoutStage = (
  shaped: ShapedRows,
  known: KnownState,
  window: SqueezedWindow,
  visibleY: VisibleY,
) => Scene

/** The last stage before emphasis: it is called anew with each pan. */
function createLayoutStage(
  input: SelectorInput,
  data: DataSelectors & DaySelectors,
  axis: {
    readonly outsiders: () => OutsideParts
    readonly wholeWindow: () => SqueezedWindow
    readonly alignment: Selectors['alignment']
  },
): LayoutStage {
  const eraStage = memoLast((known: KnownState) => erasOf(input.index.dataset.compounds, known))
  return memoLast((...[shaped, known, window, visibleY]: Parameters<LayoutStage>) =>
    layoutScene(shaped, {
      sources: known.sources,
      measurer: input.measurer,
      window,
      wholeWindow: axis.wholeWindow(),
      visibleY,
      eras: eraStage(known),
      outsiders: axis.outsiders(),
      aligned: axis.alignment(),
      asOf: asOfDays(known.asOf, input, data),
    }),
  )
}

/** What is selected, pointed at, changed or told by a document stands out. */
function createEmphasisStage(
  { state }: SelectorInput,
  data: DataSelectors & DaySelectors,
): (placed: Scene) => Scene {
  const toneStage = memoLast(toned)
  const litStage = memoLast(claimedBy)
  const signsStage = memoLast(signsOf)
  return (placed) => {
    const { selected, hovered, pointedSource } = state()
    const lit = litStage(data.matched(), pointedSource)
    return toneStage(placed, selected, hovered, signsStage(data.changedIds(), lit))
  }
}

function viewportOf({ frame }: ShapedRows, window: SqueezedWindow): Viewport {
  return viewportFor(frame, window)
}

function asOfDays(
  day: Day,
  { today, extent }: SelectorInput,
  data: DataSelectors & DaySelectors,
): AsOfDays {
  const documents = data.documentDays().flatMap(({ sources }) => sources)
  return { day, today, first: dayAt(extent().from), documents }
}

function toned(
  scene: Scene,
  selected: string | undefined,
  hovered: string | undefined,
  signs: Signs,
): Scene {
  return toneScene(scene, { selected, hovered, ...signs })
}

type Signs = Pick<Emphasis, 'changed' | 'lit'>

function signsOf(changed: ReadonlySet<string>, lit: ReadonlySet<string>): Signs {
  return { changed, lit }
}

type VisibleY = { readonly from: number; readonly to: number } | undefined

/** From a step above what is seen; the step that a scroll may have begun is added below. */
function visibleStretch(isAll: boolean, scrollSteps: number, lengthPx: number): VisibleY {
  if (isAll) return undefined
  const from = (scrollSteps - 1) * SCROLL_STEP_PX
  return { from, to: from + SCROLL_STEP_PX + lengthPx }
}

/** The things of which a document told; nothing without a document. */
function claimedBy(items: readonly Item[], sourceId: string | undefined): ReadonlySet<string> {
  if (sourceId === undefined) return new Set()
  const told = items.filter(({ sources }) => sources.some(({ id }) => id === sourceId))
  return new Set(told.map(({ id }) => id))
}
