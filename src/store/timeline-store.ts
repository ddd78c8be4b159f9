import { createStore } from 'zustand/vanilla'
import type { TextMeasurer } from '../layout/text-measurer.ts'
import { indexDataset } from '../model/index-dataset.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Dataset } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { createActions } from './actions.ts'
import type { Actions } from './actions.ts'
import { createExtents } from './extent.ts'
import { obstacleTo } from './measurable.ts'
import { createSelectors } from './selectors.ts'
import type { Selectors } from './selector-types.ts'
import { DEFAULT_VIEW_STATE } from './view-state.ts'
import type { ViewState } from './view-state.ts'

/** The state, what changes it, and what is worked out from it. */
export interface TimelineStore {
  readonly index: DatasetIndex
  readonly today: Day
  readonly measurer: TextMeasurer
  readonly getState: () => ViewState
  /** Calls back after each change; returns what ends it. */
  readonly subscribe: (changed: () => void) => () => void
  readonly actions: Actions
  readonly select: Selectors
}

export interface TimelineStoreInput {
  readonly dataset: Dataset
  /** Everything later than this day lies ahead. */
  readonly today: Day
  readonly measurer: TextMeasurer
  /** Whether few lanes share out all the height of the chart, as on a stage; they do not unless told so. */
  readonly fillsHeight?: boolean
  /** Whether what is drawn is taken away and nobody can zoom it: then lanes have room for every name. */
  readonly isTakenAway?: boolean
  readonly initial: Partial<ViewState>
}

/** A store for one data set; two of them share nothing. */
export function createTimelineStore(input: TimelineStoreInput): TimelineStore {
  const { dataset, today, measurer, initial, fillsHeight = false, isTakenAway = false } = input
  const index = indexDataset(dataset)
  const state = createStore<ViewState>(() => ({ ...DEFAULT_VIEW_STATE, ...initial }))
  const known = {
    home: (): TimeWindow => select.homeWindow(),
    whole: (): TimeWindow => select.fitWindow(),
    isMeasurable: (id: string): boolean => {
      const item = select.itemById().get(id)
      return item !== undefined && obstacleTo(item) === undefined
    },
  }
  const actions = createActions((change) => {
    const patch = change(state.getState())
    if (changesAnything(state.getState(), patch)) state.setState(patch)
  }, known)
  const select = createSelectors({
    index,
    today,
    measurer,
    fillsHeight,
    isTakenAway,
    ...createExtents(dataset, () => state.getState().criteria.evidence),
    state: state.getState,
  })
  return {
    index,
    today,
    measurer,
    getState: state.getState,
    subscribe: (changed) => state.subscribe(changed),
    actions,
    select,
  }
}

/** A pointer that rests sends the same hover many times: no one need hear of it. */
function changesAnything(state: ViewState, patch: Partial<ViewState>): boolean {
  const before: Readonly<Record<string, unknown>> = { ...state }
  return Object.entries(patch).some(([key, value]) => !Object.is(before[key], value))
}
