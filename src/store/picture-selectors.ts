import { memoLast } from '../base/memo.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import type { KnownState } from '../history/state.ts'
import type { ShapedRows } from '../layout/build-scene.ts'
import { layoutScene, shapeScene, viewportFor } from '../layout/build-scene.ts'
import { planRows } from '../layout/row-plan.ts'
import type { RowPlan } from '../layout/row-plan.ts'
import type { Scene } from '../layout/scene.ts'
import { toneScene } from '../layout/tone.ts'
import type { ProgramId } from '../model/types.ts'
import type { Item } from '../query/item.ts'
import type { DayBounds } from '../time/span.ts'
import { panBy } from '../time/viewport.ts'
import type { TimeWindow, Viewport, WindowLimits } from '../time/viewport.ts'
import type { DataSelectors, SelectorInput, Selectors } from './selector-types.ts'

export type PictureSelectors = Omit<Selectors, keyof DataSelectors>

/** So few rows are laid out at once: then a scroll costs nothing. */
const FEW_ROWS = 24

/** Rows are laid out this far beyond what is seen, and anew only when that is used up. */
const SCROLL_STEP_PX = 160

/** A thing is shown with so much time around it on each side, at the least a month. */
const SURROUNDINGS = 0.15
const LEAST_SURROUNDING_DAYS = 31

/** From the items that match to the Scene: plans, their heights, their places in time, emphasis. */
export function createPictureSelectors(
  input: SelectorInput,
  data: DataSelectors,
): PictureSelectors {
  const { index, measurer, extent, limits, state } = input
  const planStage = memoLast((known: KnownState, items: readonly Item[], unit: UnitChoice) =>
    planRows({ dataset: index.dataset, known, items, unit }),
  )
  const shapeStage = memoLast((plans: readonly RowPlan[], widthPx: number) =>
    shapeScene(plans, widthPx, extent, measurer),
  )
  const viewportStage = memoLast((shaped: ShapedRows, window: TimeWindow) =>
    viewportFor(shaped.frame, window),
  )
  const visibleStage = memoLast(visibleStretch)
  const layoutStage = memoLast(
    (shaped: ShapedRows, known: KnownState, window: TimeWindow, visibleY: VisibleY) =>
      layoutScene(shaped, {
        sources: known.sources,
        measurer,
        window,
        wholeWindow: extent,
        visibleY,
      }),
  )
  const toneStage = memoLast(
    (scene: Scene, selected: string | undefined, hovered: string | undefined) =>
      toneScene(scene, { selected, hovered }),
  )
  const shaped = (): ShapedRows =>
    shapeStage(planStage(data.known(), data.matched(), state().unit), state().chartSize.widthPx)
  const homeStage = memoLast((items: readonly Item[], program: ProgramId | undefined) =>
    program === undefined ? extent : windowAround(itemsOfRow(items, program), input),
  )
  const home = (): TimeWindow => homeStage(data.matched(), state().program)
  const window = (): TimeWindow => state().window ?? home()
  const visible = (): VisibleY =>
    visibleStage(
      shaped().rows.length <= FEW_ROWS,
      Math.floor(state().scrollTopPx / SCROLL_STEP_PX),
      state().chartSize.heightPx,
    )
  return {
    window,
    limits: () => limits,
    fitWindow: home,
    windowOfRow: (rowId) => windowAround(itemsOfRow(data.matched(), rowId), input),
    windowOfItem: (id) => windowAround(itemsCalled(data, id), input),
    viewport: (): Viewport => viewportStage(shaped(), window()),
    scene: () => {
      const placed = layoutStage(shaped(), data.known(), window(), visible())
      return toneStage(placed, state().selected, state().hovered)
    },
  }
}

type VisibleY = { readonly from: number; readonly to: number } | undefined

function visibleStretch(isAll: boolean, scrollSteps: number, heightPx: number): VisibleY {
  if (isAll) return undefined
  const from = (scrollSteps - 1) * SCROLL_STEP_PX
  return { from, to: from + heightPx + 3 * SCROLL_STEP_PX }
}

/** What belongs to one program only stands in its row; all else in the strip across programs. */
function itemsOfRow(all: readonly Item[], rowId: string): readonly Item[] {
  const items = all.filter(({ subject }) => subject.type !== 'fact')
  const own = items.filter(({ programs }) => programs.length === 1 && String(programs[0]) === rowId)
  return own.length > 0 ? own : items.filter(({ programs }) => programs.length !== 1)
}

function itemsCalled(data: DataSelectors, id: string): readonly Item[] {
  const item = data.itemById().get(id)
  return item === undefined ? [] : [item]
}

/** Nothing dated shows the whole. */
function windowAround(
  items: readonly Item[],
  { extent, limits }: { readonly extent: TimeWindow; readonly limits: WindowLimits },
): TimeWindow {
  const bounds = items.flatMap((item) => (item.window === null ? [] : [item.window]))
  const days = bounds.flatMap(endsOf)
  if (days.length === 0) return extent
  const from = Math.min(...days)
  const to = Math.max(...days) + 1
  const around = Math.max((to - from) * SURROUNDINGS, LEAST_SURROUNDING_DAYS)
  return panBy({ from: from - around, to: to + around }, 0, limits)
}

function endsOf({ earliest, latest }: DayBounds): readonly number[] {
  return [earliest, latest].filter((day) => day !== null)
}
