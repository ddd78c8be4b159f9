import { memoLast } from '../base/memo.ts'
import type { ActivityStretch } from '../history/state.ts'
import { ACROSS_ROW } from '../layout/row-plan.ts'
import type { ProgramId } from '../model/types.ts'
import type { Item } from '../query/item.ts'
import type { DayBounds } from '../time/span.ts'
import type { TimeBreak } from '../time/squeeze.ts'
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
  'window' | 'limits' | 'homeWindow' | 'fitWindow' | 'drawnWindow' | 'windowOfRow' | 'windowOfItem'
>

/** Which stretch of the axis is seen, how far it may go, and which one shows a thing. */
export function createWindowSelectors(
  input: SelectorInput,
  data: DataSelectors,
  lanes: LaneSelectors & { readonly breaks: () => readonly TimeBreak[] },
): WindowSelectors {
  const { extent, opening, state } = input
  const programStage = memoLast((items: readonly Item[], program: ProgramId | undefined) =>
    program === undefined ? undefined : windowAround(itemsOfRow(items, program), input),
  )
  const ownWindow = (): TimeWindow | undefined =>
    lanes.alignedHome() ?? programStage(data.matched(), state().program)
  const home = (): TimeWindow => ownWindow() ?? opening()
  const limits = (): WindowLimits => {
    if (lanes.alignment() !== undefined) return alignedLimitsOf(extent())
    const breaks = lanes.breaks()
    return breaks.length === 0 ? input.limits() : { ...input.limits(), breaks }
  }
  const onAxis = (window: TimeWindow, rowId: string): TimeWindow =>
    panBy(window, -lanes.shiftOf(rowId), limits())
  const rowOf = (id: string): string => itemsCalled(data, id).map(rowOfItem)[0] ?? ACROSS_ROW
  return {
    window: () => state().window ?? home(),
    limits,
    homeWindow: home,
    fitWindow: () => ownWindow() ?? extent(),
    drawnWindow: () => ownWindow() ?? windowOf(data.matched().filter(isMarked)) ?? extent(),
    windowOfRow: (rowId) => onAxis(windowAround(itemsOfRow(data.matched(), rowId), input), rowId),
    windowOfItem: (id) => onAxis(windowAround(itemsCalled(data, id), input), rowOf(id)),
  }
}

/** What belongs to one program only stands in its row; all else in the strip across programs. */
function itemsOfRow(all: readonly Item[], rowId: string): readonly Item[] {
  const items = all.filter(isMarked)
  const own = items.filter(({ programs }) => programs.length === 1 && String(programs[0]) === rowId)
  return own.length > 0 ? own : items.filter(({ programs }) => programs.length !== 1)
}

function itemsCalled(data: DataSelectors, id: string): readonly Item[] {
  const item = data.itemById().get(id)
  return item === undefined ? [] : [item]
}

/** Facts are told, and have no mark of their own on the axis. */
function isMarked({ subject }: Item): boolean {
  return subject.type !== 'fact'
}

/** From the first to the last day at which anything is drawn of them. */
function windowOf(items: readonly Item[]): TimeWindow | undefined {
  const days = items.flatMap(drawnDays)
  return days.length === 0 ? undefined : { from: Math.min(...days), to: Math.max(...days) + 1 }
}

/** Nothing dated shows the whole. */
function windowAround(
  items: readonly Item[],
  { extent, limits }: Pick<SelectorInput, 'extent' | 'limits'>,
): TimeWindow {
  const drawn = windowOf(items)
  if (drawn === undefined) return extent()
  const { from, to } = drawn
  const around = Math.max((to - from) * SURROUNDINGS, LEAST_SURROUNDING_DAYS)
  return panBy({ from: from - around, to: to + around }, 0, limits())
}

/**
 * The days at which something of the thing is drawn: its own date and the dates that were promised for it. Of a program's activity only what was told counts, not what fades from there.
 */
function drawnDays({ subject, window }: Item): readonly number[] {
  if (subject.type === 'program') return subject.state.stretches.flatMap(toldDays)
  const own = window === null ? [] : endsOf(window)
  if (subject.type !== 'milestone') return own
  const promised = subject.state.expectations.flatMap((each) => each.window ?? [])
  return [...own, ...promised.flatMap(endsOf)]
}

function toldDays({ certainty, from, to, openTo }: ActivityStretch): readonly number[] {
  if (certainty === 'assumed') return []
  return certainty === 'planned' && openTo ? [from] : [from, to]
}

function endsOf({ earliest, latest }: DayBounds): readonly number[] {
  return [earliest, latest].filter((day) => day !== null)
}
