import { memoLast } from '../base/memo.ts'
import { withMeasure } from '../layout/measure-mark.ts'
import type { MeasureEnd } from '../layout/measure-mark.ts'
import type { Scene } from '../layout/scene.ts'
import { createKnowledge } from '../history/known-claims.ts'
import type { Knowledge } from '../history/known-claims.ts'
import type { Criteria } from '../query/criteria.ts'
import { countsFor } from '../query/filter.ts'
import type { Item } from '../query/item.ts'
import type { Day } from '../time/day.ts'
import { NO_BREAKS } from '../time/squeeze.ts'
import type { Viewport } from '../time/viewport.ts'
import { rowOfItem } from './lane-selectors.ts'
import type { LaneSelectors } from './lane-selectors.ts'
import { obstacleTo } from './measurable.ts'
import { measureItems } from './measured.ts'
import type { Measured } from './measured.ts'
import type { DataSelectors, SelectorInput } from './selector-types.ts'

export interface MeasureSelectors {
  /** What is measured; undefined where nothing is, or where one end is not known yet or cannot be one. */
  readonly measured: () => Measured | undefined
  /** The Scene with the measured distance over it, where there is one. */
  readonly drawnOver: (scene: Scene, viewport: Viewport) => Scene
}

export function createMeasureSelectors(
  { index, state, measurer }: SelectorInput,
  data: DataSelectors,
  lanes: Pick<LaneSelectors, 'alignment' | 'shiftOf'>,
): MeasureSelectors {
  const measureStage = memoLast(measureItems)
  const knowledgeStage = memoLast((asOf: Day, evidence: Criteria['evidence']) =>
    createKnowledge(index, { asOf, counts: countsFor(evidence) }),
  )
  const knowledge = (): Knowledge => knowledgeStage(data.asOf(), data.criteria().evidence)
  const shiftOf = (item: Item): number => lanes.shiftOf(rowOfItem(item))
  const sceneStage = memoLast((scene: Scene, measured: Measured, viewport: Viewport) => {
    const { first, second } = measured
    const ends = [endOf(first), endOf(second)] as const
    const isToScale = shiftOf(first) === shiftOf(second) && !crossesBreak(ends, viewport)
    return withMeasure(scene, { ends, isToScale, text: pillText(measured), viewport, measurer })
  })
  const measured = (): Measured | undefined => {
    const [first, second] = (state().reading.measure ?? []).map((id) => data.itemById().get(id))
    if (first === undefined || second === undefined) return undefined
    const isPossible = [first, second].every((item) => obstacleTo(item) === undefined)
    return isPossible ? measureStage(first, second, knowledge()) : undefined
  }
  function endOf(item: Item): MeasureEnd {
    const rowId = rowOfItem(item)
    const alignment = lanes.alignment()
    const isOnAxis = alignment === undefined || alignment.anchorOf(rowId) !== undefined
    const day = item.window?.latest ?? item.window?.earliest ?? undefined
    const axisDay = day === undefined || !isOnAxis ? undefined : day - shiftOf(item)
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

/** Whether what is squeezed lies between two marks: then the line between them is too short. */
function crossesBreak(
  [first, second]: readonly [MeasureEnd, MeasureEnd],
  { breaks = NO_BREAKS }: Viewport,
): boolean {
  const [a, b] = [first.axisDay, second.axisDay]
  if (a === undefined || b === undefined) return false
  return breaks.some(({ from, to }) => Math.min(a, b) < to && from < Math.max(a, b))
}

/** Short: why a distance is open stands beside the picture. */
function pillText({ between }: Measured): string {
  const isOpen = between.days.min === null && between.days.max === null
  return isOpen ? 'open' : between.text
}
