import { NO_CRITERIA } from '../query/criteria.ts'
import type { Criteria } from '../query/criteria.ts'
import type { Day } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'

export type ViewName = 'timeline' | 'table' | 'sources'
export type Theme = 'system' | 'light' | 'dark'

/** The part of the state that a link carries. */
export interface LinkedView {
  readonly view: ViewName
  readonly criteria: Criteria
  /** Everything is shown as known on this day; undefined is today. */
  readonly asOf: Day | undefined
  /** Visible stretch of time; undefined is the default window of the data set. */
  readonly window: TimeWindow | undefined
  /** Id of the selected item, or of a source (`source:<id>`). */
  readonly selected: string | undefined
  readonly theme: Theme
}

/** The one state of the app. Derived values (known state, items, Scene) are never stored here. */
export interface ViewState extends LinkedView {
  /** Where the keyboard is in the picture. */
  readonly focused: string | undefined
  readonly hovered: string | undefined
  /** Id of the source that is pointed at, so that what it claimed lights up. */
  readonly pointedSource: string | undefined
  /** Id of the fold whose list is open. */
  readonly openFold: string | undefined
  /** Size of the picture's plot area, in CSS pixels. */
  readonly chartSize: { readonly widthPx: number; readonly heightPx: number }
  /** How far the rows are scrolled; rows far outside are not laid out. */
  readonly scrollTopPx: number
  /** What of the address could not be used; shown once, quietly. */
  readonly notices: readonly string[]
}

/** What a link without any key opens. */
export const DEFAULT_LINKED_VIEW: LinkedView = {
  view: 'timeline',
  criteria: NO_CRITERIA,
  asOf: undefined,
  window: undefined,
  selected: undefined,
  theme: 'system',
}

/** Before the first measurement the picture has a size, so that every derived value exists from the start. */
export const DEFAULT_VIEW_STATE: ViewState = {
  ...DEFAULT_LINKED_VIEW,
  focused: undefined,
  hovered: undefined,
  pointedSource: undefined,
  openFold: undefined,
  chartSize: { widthPx: 1200, heightPx: 800 },
  scrollTopPx: 0,
  notices: [],
}
