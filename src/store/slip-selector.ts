import { memoLast } from '../base/memo.ts'
import type { KnownState } from '../history/state.ts'
import { buildSlipScene, toneSlip } from '../layout/build-slip-scene.ts'
import { planSlipChart } from '../layout/slip-plan.ts'
import type { SlipPlan } from '../layout/slip-plan.ts'
import type { SlipScene } from '../layout/slip-scene.ts'
import type { Item } from '../query/item.ts'
import type { TimelineStore } from './timeline-store.ts'

/**
 * From the items that match to the Scene of the slip chart; apart, since only its view fetches it. On a
 * screen it is as high as is good, on paper no higher than there is room.
 */
export function createSlipSelector(store: TimelineStore, mostPx = Infinity): () => SlipScene {
  const { index, measurer, select, getState } = store
  const planStage = memoLast((known: KnownState, items: readonly Item[]) =>
    planSlipChart({ dataset: index.dataset, known, items }),
  )
  const placeStage = memoLast((plan: SlipPlan, widthPx: number) =>
    buildSlipScene({ plan, widthPx, measurer, extent: undefined, mostPx }),
  )
  const toneStage = memoLast(
    (scene: SlipScene, selected: string | undefined, hovered: string | undefined) =>
      toneSlip(scene, { selected, hovered }),
  )
  return () => {
    const { chartSize, selected, hovered } = getState()
    const plan = planStage(select.known(), select.matched())
    return toneStage(placeStage(plan, chartSize.widthPx), selected, hovered)
  }
}
