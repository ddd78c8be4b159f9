import { memoLast } from '../base/memo.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import type { KnownState } from '../history/state.ts'
import { buildDosesScene, toneDoses } from '../layout/build-doses-scene.ts'
import type { DosesFit } from '../layout/build-doses-scene.ts'
import { planDoses } from '../layout/doses-plan.ts'
import type { DosesPlan } from '../layout/doses-plan.ts'
import type { DosesScene } from '../layout/doses-scene.ts'
import type { Item } from '../query/item.ts'
import type { TimelineStore } from './timeline-store.ts'

/**
 * From the items that match to the Scene of the Doses view; apart, since only that view fetches it. On paper
 * it may have to fit a page.
 */
export function createDosesSelector(store: TimelineStore, fit?: DosesFit): () => DosesScene {
  const { index, measurer, select, getState } = store
  const planStage = memoLast((known: KnownState, items: readonly Item[], unit: UnitChoice) =>
    planDoses({ dataset: index.dataset, known, items, unit }),
  )
  const placeStage = memoLast((plan: DosesPlan, widthPx: number) =>
    buildDosesScene({
      plan,
      widthPx,
      measurer,
      ...(fit === undefined ? {} : { fit }),
    }),
  )
  const toneStage = memoLast(
    (scene: DosesScene, selected: string | undefined, hovered: string | undefined) =>
      toneDoses(scene, { selected, hovered }),
  )
  return () => {
    const { unit, chartSize, selected, hovered } = getState()
    const plan = planStage(select.known(), select.matched(), unit)
    return toneStage(placeStage(plan, chartSize.widthPx), selected, hovered)
  }
}
