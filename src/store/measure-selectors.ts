import { memoLast } from '../base/memo.ts'
import { withMeasure } from '../layout/measure-mark.ts'
import type { MeasureEnd } from '../layout/measure-mark.ts'
import type { Scene } from '../layout/scene.ts'
import type { Item } from '../query/item.ts'
import type { Viewport } from '../time/viewport.ts'
import { rowOfItem } from './lane-selectors.ts'
import type { LaneSelectors } from './lane-selectors.ts'
import { measureItems } from './measured.ts'
import type { Measured } from './measured.ts'
import type { DataSelectors, SelectorInput } from './selector-types.ts'

export interface MeasureSelectors {
  /** What is measured; undefined where nothing is, or where one end is not known yet. */
  readonly measured: () => Measured | undefined
  /** The Scene with the measured distance over it, where there is one. */
  readonly drawnOver: (scene: Scene, viewport: Viewport) => Scene
}

export function createMeasureSelectors(
  { state, measurer }: SelectorInput,
  data: DataSelectors,
  lanes: Pick<LaneSelectors, 'shiftOf'>,
): MeasureSelectors {
  const measureStage = memoLast(measureItems)
  const sceneStage = memoLast((scene: Scene, measured: Measured, viewport: Viewport) =>
    withMeasure(scene, {
      ends: [endOf(measured.first), endOf(measured.second)],
      text: pillText(measured),
      viewport,
      measurer,
    }),
  )
  const measured = (): Measured | undefined => {
    const [first, second] = (state().reading.measure ?? []).map((id) => data.itemById().get(id))
    return first === undefined || second === undefined ? undefined : measureStage(first, second)
  }
  function endOf(item: Item): MeasureEnd {
    const rowId = rowOfItem(item)
    const day = item.window?.latest ?? item.window?.earliest ?? undefined
    const axisDay = day === undefined ? undefined : day - lanes.shiftOf(rowId)
    return { id: item.id, rowId, axisDay }
  }
  return {
    measured,
    drawnOver: (scene, viewport) => {
      const distance = measured()
      return distance === undefined ? scene : sceneStage(scene, distance, viewport)
    },
  }
}

/** Short: why a distance is open stands beside the picture. */
function pillText({ between }: Measured): string {
  const isOpen = between.days.min === null && between.days.max === null
  return isOpen ? 'open' : between.text
}
