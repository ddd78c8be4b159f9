import type { Change } from '../history/change.ts'
import type { KnownState } from '../history/state.ts'
import type { Alignment } from '../layout/align-lanes.ts'
import type { Scene } from '../layout/scene.ts'
import type { TextMeasurer } from '../layout/text-measurer.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Source } from '../model/types.ts'
import type { FacetCounts, whatBlocks } from '../query/facet-counts.ts'
import type { ClaimRow } from '../query/filter.ts'
import type { Criteria } from '../query/criteria.ts'
import type { Item } from '../query/item.ts'
import type { Search } from '../query/search.ts'
import type { Day } from '../time/day.ts'
import type { TimeWindow, Viewport, WindowLimits } from '../time/viewport.ts'
import type { Lanes } from './lanes.ts'
import type { Measured } from './measured.ts'
import type { ViewState } from './view-state.ts'

export interface SelectorInput {
  readonly index: DatasetIndex
  readonly today: Day
  readonly measurer: TextMeasurer
  /** Whether few lanes share out all the height of the chart, as on a stage. */
  readonly fillsHeight: boolean
  /** Whether nobody can zoom: then lanes have room for every name of the window. */
  readonly isTakenAway: boolean
  /** All the time in which anything lies that the evidence chosen tells of. */
  readonly extent: () => TimeWindow
  /** What of it is seen first. */
  readonly opening: () => TimeWindow
  readonly limits: () => WindowLimits
  readonly state: () => ViewState
}

/**
 * Everything that is worked out from the state, stage by stage; nothing of it is stored.
 *
 * Each stage remembers its last result by what it depends on: a hover re-runs only the last stage of the
 * Scene, a pan nothing of history and query.
 */
export interface Selectors extends DaySelectors {
  readonly asOf: () => Day
  /** The filters in force: those that were chosen, and the one program where only one is shown. */
  readonly criteria: () => Criteria
  readonly known: () => KnownState
  /** All that is known, unfiltered. */
  readonly items: () => readonly Item[]
  readonly itemById: () => ReadonlyMap<string, Item>
  readonly search: () => Search
  /** What passes the filters. */
  readonly matched: () => readonly Item[]
  /** What passes, along time: for stepping from one to the next. */
  readonly matchedInTime: () => readonly Item[]
  readonly facets: () => FacetCounts
  /** Of each active criterion, how many things would match without it. */
  readonly blocks: () => ReturnType<typeof whatBlocks>
  readonly claimRows: () => readonly ClaimRow[]
  readonly window: () => TimeWindow
  readonly limits: () => WindowLimits
  /** What is seen as long as the reader has not moved. */
  readonly homeWindow: () => TimeWindow
  /** The window that shows all: of the data set, or of the one program that is shown. */
  readonly fitWindow: () => TimeWindow
  /** No wider than what passes the filters needs: from its first mark to its last. */
  readonly drawnWindow: () => TimeWindow
  /** The window that shows all of one row, or one thing with what surrounds it. */
  readonly windowOfRow: (rowId: string) => TimeWindow
  readonly windowOfItem: (id: string) => TimeWindow
  readonly viewport: () => Viewport
  /** What is measured; undefined where nothing is, or where one end is not known yet or cannot be one. */
  readonly measured: () => Measured | undefined
  readonly alignment: () => Alignment | undefined
  /** How many days later than on the axis the time of a lane is: 0 unless lanes are aligned. */
  readonly shiftOf: (rowId: string) => number
  /** Of what is shown, the stretches that are empty enough to be squeezed, whether they are or not. */
  readonly emptyStretches: () => readonly TimeWindow[]
  /** Whether empty stretches are drawn short now: aligned lanes have none in common. */
  readonly isSqueezed: () => boolean
  readonly lanes: () => Lanes
  readonly scene: () => Scene
}

/** The record by the days on which it grew. */
export interface DaySelectors {
  /** Each day on which a document came out, up to today, the first to the last. */
  readonly documentDays: () => readonly DocumentDay[]
  /** What was known on the day of comparison; undefined where nothing is compared. */
  readonly knownSince: () => KnownState | undefined
  /**
   * What is otherwise than on the day of comparison; empty where nothing is compared. Its words are those of
   * the record: units as told, ids for what is referred to. A page writes its own.
   */
  readonly changes: () => readonly Change[]
  /** The ids of what changed, for the rings in the picture. */
  readonly changedIds: () => ReadonlySet<string>
}

/** A day and what came out on it. */
export interface DocumentDay {
  readonly day: Day
  readonly sources: readonly Source[]
}

export type DataSelectors = Pick<
  Selectors,
  | 'asOf'
  | 'criteria'
  | 'known'
  | 'items'
  | 'itemById'
  | 'search'
  | 'matched'
  | 'matchedInTime'
  | 'facets'
  | 'blocks'
  | 'claimRows'
>
