import type { UnitChoice } from '../history/dose-unit.ts'
import type { ProgramId } from '../model/types.ts'
import { NO_CRITERIA } from '../query/criteria.ts'
import type { Criteria } from '../query/criteria.ts'
import type { Day } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { FIRST_ORDER } from './ledger-order.ts'
import type { LedgerOrder } from './ledger-order.ts'
import { NO_READING } from './reading.ts'
import type { ReadingTools } from './reading.ts'

export type ViewName = 'timeline' | 'program' | 'doses' | 'guidance' | 'table' | 'sources'
export type Theme = 'system' | 'light' | 'dark'

/** The part of the state that a link carries. */
export interface LinkedView {
  readonly view: ViewName
  readonly criteria: Criteria
  /** The one that the view of a program shows; the other views have none. */
  readonly program: ProgramId | undefined
  /** Everything is shown as known on this day; undefined is today. */
  readonly asOf: Day | undefined
  /** What changed since the state as known on this day is listed and ringed; undefined compares nothing. */
  readonly since: Day | undefined
  /** Visible stretch of time; undefined is the default window of the data set. */
  readonly window: TimeWindow | undefined
  /** Id of the selected item, or of a source (`source:<id>`). */
  readonly selected: string | undefined
  readonly theme: Theme
  readonly reading: ReadingTools
  /** How the promises of the ledger are sorted. */
  readonly ledgerOrder: LedgerOrder
  /** The unit of every dose on the page. */
  readonly unit: UnitChoice
  /** Id of the story that is being told; undefined while none is. */
  readonly story: string | undefined
  /** Id of the scene that is shown, or its place counted from 1; undefined is the first. Only with a story. */
  readonly scene: string | undefined
  /** The data on which a frozen link was made, as `data-name.ts` names them; undefined in other links. */
  readonly frozenData: string | undefined
  /** Whether the page is part of another one: then it shows the view alone. */
  readonly isEmbedded: boolean
}

export interface OpenStory {
  readonly id: string
  readonly scene?: string
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
  /** Id of the thing from which a measurement is to start, until its other end is chosen. */
  readonly measureFrom: string | undefined
  /** Id of what was last chosen for an end of a measurement and cannot be one. */
  readonly measureRefused: string | undefined
  /** Size of the picture's plot area, in CSS pixels. */
  readonly chartSize: { readonly widthPx: number; readonly heightPx: number }
  /** How far the rows are scrolled; rows far outside are not laid out. */
  readonly scrollTopPx: number
  /** Until the first picture has been seen, lanes out of sight are not drawn. */
  readonly isPictureSeen: boolean
  /** Whether the page steps through the documents by itself. */
  readonly isPlaying: boolean
  /** Whether the panel of stories is open. */
  readonly isStoriesOpen: boolean
  /** The story that the panel shows, and which of its scenes is open there; undefined is the list of them. */
  readonly openStory: OpenStory | undefined
  /** Whether the choice of a story to present is open. */
  readonly isChoosingStory: boolean
  /** Whether the dialog of ways to share is open. */
  readonly isSharing: boolean
  /** What of the address could not be used; shown once, quietly. */
  readonly notices: readonly string[]
}

/** What a link without any key opens. */
export const DEFAULT_LINKED_VIEW: LinkedView = {
  view: 'timeline',
  criteria: NO_CRITERIA,
  program: undefined,
  asOf: undefined,
  since: undefined,
  window: undefined,
  selected: undefined,
  theme: 'system',
  reading: NO_READING,
  ledgerOrder: FIRST_ORDER,
  unit: 'mci',
  story: undefined,
  scene: undefined,
  frozenData: undefined,
  isEmbedded: false,
}

/** Before the first measurement the picture has a size, so that every derived value exists from the start. */
export const DEFAULT_VIEW_STATE: ViewState = {
  ...DEFAULT_LINKED_VIEW,
  focused: undefined,
  hovered: undefined,
  pointedSource: undefined,
  openFold: undefined,
  measureFrom: undefined,
  measureRefused: undefined,
  chartSize: { widthPx: 1200, heightPx: 800 },
  scrollTopPx: 0,
  isPictureSeen: true,
  isPlaying: false,
  isStoriesOpen: false,
  openStory: undefined,
  isChoosingStory: false,
  isSharing: false,
  notices: [],
}
