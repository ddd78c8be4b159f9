import type { Criteria } from '../query/criteria.ts'
import type { Day } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'

export type ViewName = 'timeline' | 'table' | 'sources'
export type Theme = 'system' | 'light' | 'dark'

/** The one state of the app. Derived values (known state, items, Scene) are never stored here. */
export interface ViewState {
  readonly view: ViewName
  readonly criteria: Criteria
  /** Everything is shown as known on this day; undefined is today. */
  readonly asOf: Day | undefined
  /** Visible stretch of time; undefined is the default window of the data set. */
  readonly window: TimeWindow | undefined
  /** Id of the selected item, or of a source (`source:<id>`). */
  readonly selected: string | undefined
  /** Where the keyboard is in the picture. */
  readonly focused: string | undefined
  readonly hovered: string | undefined
  /** Id of the fold whose list is open. */
  readonly openFold: string | undefined
  readonly theme: Theme
  /** Size of the picture's plot area, in CSS pixels. */
  readonly chartSize: { readonly widthPx: number; readonly heightPx: number }
  /** How far the rows are scrolled; rows far outside are not laid out. */
  readonly scrollTopPx: number
  /** What of the address could not be used; shown once, quietly. */
  readonly notices: readonly string[]
}
