import { memoLast } from '../base/memo.ts'
import { ACROSS_ROW } from '../layout/row-plan.ts'
import type { ProgramId } from '../model/types.ts'
import type { Item } from '../query/item.ts'
import type { DayBounds } from '../time/span.ts'
import { panBy } from '../time/viewport.ts'
import type { TimeWindow, WindowLimits } from '../time/viewport.ts'
import { alignedLimitsOf } from './extent.ts'
import { rowOfItem } from './lane-selectors.ts'
import type { LaneSelectors } from './lane-selectors.ts'
import type { DataSelectors, SelectorInput, Selectors } from './selector-types.ts'

/** A thing is shown with so much time around it on each side, at the least a month. */
const SURROUNDINGS = 0.15
const LEAST_SURROUNDING_DAYS = 31

type WindowSelectors = Pick<
  Selectors,
  'window' | 'limits' | 'fitWindow' | 'windowOfRow' | 'windowOfItem'
>

/** Which stretch of the axis is seen, how far it may go, and which one shows a thing. */
export function createWindowSelectors(
  input: SelectorInput,
  data: DataSelectors,
  lanes: LaneSelectors,
): WindowSelectors {
  const { extent, state } = input
  const homeStage = memoLast((items: readonly Item[], program: ProgramId | undefined) =>
    program === undefined ? extent : windowAround(itemsOfRow(items, program), input),
  )
  const home = (): TimeWindow => lanes.alignedHome() ?? homeStage(data.matched(), state().program)
  const limits = (): WindowLimits =>
    lanes.alignment() === undefined ? input.limits : alignedLimitsOf(extent)
  const onAxis = (window: TimeWindow, rowId: string): TimeWindow =>
    panBy(window, -lanes.shiftOf(rowId), limits())
  const rowOf = (id: string): string => itemsCalled(data, id).map(rowOfItem)[0] ?? ACROSS_ROW
  return {
    window: () => state().window ?? home(),
    limits,
    fitWindow: home,
    windowOfRow: (rowId) => onAxis(windowAround(itemsOfRow(data.matched(), rowId), input), rowId),
    windowOfItem: (id) => onAxis(windowAround(itemsCalled(data, id), input), rowOf(id)),
  }
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
