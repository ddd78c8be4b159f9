import type { UnitChoice } from '../history/dose-unit.ts'
import type { ProgramId } from '../model/types.ts'
import { NO_CRITERIA } from '../query/criteria.ts'
import type { Criteria, EvidenceScope } from '../query/criteria.ts'
import type { Facet } from '../query/facet-counts.ts'
import type { Day } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'
import type { LedgerOrder } from './ledger-order.ts'
import { NOT_CHOOSING, createReadingActions, selectOrMeasure } from './reading-actions.ts'
import type { IsMeasurable, ReadingActions } from './reading-actions.ts'
import type { LinkedView, OpenStory, Theme, ViewName, ViewState } from './view-state.ts'

/** One choice of a list criterion. */
export type Choice<F extends Facet> = Criteria[F][number]

/** What the reader did, in the past tense. Each action changes the state once. */
export interface Actions extends ReadingActions {
  /** Adds the choice to its list, or takes it out. */
  readonly filterToggled: <F extends Facet>(facet: F, choice: Choice<F>) => void
  /** Replaces the whole list. */
  readonly filterChosen: <F extends Facet>(facet: F, choices: readonly Choice<F>[]) => void
  /** Drops one criterion, or all of them. */
  readonly filterCleared: (criterion?: keyof Criteria) => void
  readonly searched: (q: string) => void
  readonly duringChanged: (during: Criteria['during']) => void
  readonly sureChosen: (sure: Criteria['sure']) => void
  readonly evidenceChosen: (evidence: EvidenceScope) => void
  readonly conflictOnlyToggled: () => void
  readonly viewChosen: (view: ViewName) => void
  /** Opens the view of one program, over all of its time. */
  readonly programOpened: (program: ProgramId) => void
  readonly unitChosen: (unit: UnitChoice) => void
  readonly ledgerSorted: (order: LedgerOrder) => void
  readonly markSelected: (id: string | undefined) => void
  readonly sourceSelected: (sourceId: string) => void
  readonly sourcePointed: (sourceId: string | undefined) => void
  readonly markHovered: (id: string | undefined) => void
  readonly markFocused: (id: string | undefined) => void
  readonly foldOpened: (id: string | undefined) => void
  readonly windowMoved: (window: TimeWindow) => void
  readonly windowFitted: () => void
  readonly asOfChanged: (day: Day | undefined) => void
  /** What is shown, and with which earlier day it is compared; undefined ends the comparison. */
  readonly sinceChanged: (since: Day | undefined) => void
  readonly daysChosen: (days: Pick<ViewState, 'asOf' | 'since'>) => void
  /** The page began to step through the documents by itself, or stopped. */
  readonly playingToggled: (isPlaying: boolean) => void
  readonly themeChosen: (theme: Theme) => void
  readonly noticeDismissed: () => void
  readonly storiesToggled: (isOpen: boolean) => void
  /** Shows a story in the panel, which opens; undefined shows the list of them. */
  readonly storyOpened: (story: OpenStory | undefined) => void
  readonly choosingToggled: (isChoosing: boolean) => void
  readonly sharingToggled: (isOpen: boolean) => void
  /** What a frozen link says of its data has been read. */
  readonly frozenDismissed: () => void
  /** A scene of a story is told; undefined ends the telling. What else is shown stays as it is. */
  readonly sceneTold: (story: string | undefined, scene: string | undefined) => void
  readonly chartResized: (size: ViewState['chartSize']) => void
  readonly rowsScrolled: (scrollTopPx: number) => void
  readonly pictureSeen: () => void
  /** The address changed by itself: Back, Forward, or a link within the page. */
  readonly linkFollowed: (linked: LinkedView, notices: readonly string[]) => void
}

type Change = (state: ViewState) => Partial<ViewState>

/** What actions ask of the data: the window that is seen first, the one that shows all, what has a date. */
interface KnownOfData {
  readonly home: () => TimeWindow
  readonly whole: () => TimeWindow
  readonly isMeasurable: IsMeasurable
}

/**
 * Actions that write through `change`. A window moved to where it started from (`home`) is none: then a
 * link need not name it. Only what `isMeasurable` becomes an end of a measurement.
 */
export function createActions(change: (change: Change) => void, known: KnownOfData): Actions {
  return {
    ...createFilterActions(change),
    ...createPictureActions(change, known),
    ...createReadingActions(change, known.isMeasurable),
    ...createOpeningActions(change),
    viewChosen: (view) => {
      change(() => ({ view, program: undefined, openFold: undefined, hovered: undefined }))
    },
    programOpened: (program) => {
      change(() => ({
        view: 'program',
        program,
        window: undefined,
        openFold: undefined,
        hovered: undefined,
      }))
    },
    unitChosen: (unit) => {
      change(() => ({ unit }))
    },
    ledgerSorted: (ledgerOrder) => {
      change(() => ({ ledgerOrder }))
    },
    asOfChanged: (asOf) => {
      change(() => ({ asOf, frozenData: undefined, openFold: undefined }))
    },
    sinceChanged: (since) => {
      change(() => ({ since }))
    },
    daysChosen: ({ asOf, since }) => {
      change(() => ({ asOf, since, frozenData: undefined, openFold: undefined }))
    },
    playingToggled: (isPlaying) => {
      change(() => ({ isPlaying }))
    },
    themeChosen: (theme) => {
      change(() => ({ theme }))
    },
    sceneTold: (story, scene) => {
      change(() => ({ story, scene }))
    },
    frozenDismissed: () => {
      change(() => ({ frozenData: undefined }))
    },
    noticeDismissed: () => {
      change(() => ({ notices: [] }))
    },
    linkFollowed: (linked, notices) => {
      change(() => ({ ...linked, notices, openFold: undefined, ...NOT_CHOOSING }))
    },
  }
}

type OpeningAction = 'storiesToggled' | 'storyOpened' | 'choosingToggled' | 'sharingToggled'

/** What lies beside the view or over it. */
function createOpeningActions(change: (change: Change) => void): Pick<Actions, OpeningAction> {
  return {
    storiesToggled: (isStoriesOpen) => {
      change(() => ({ isStoriesOpen }))
    },
    storyOpened: (openStory) => {
      change(() => ({ openStory, isStoriesOpen: true }))
    },
    choosingToggled: (isChoosingStory) => {
      change(() => ({ isChoosingStory }))
    },
    sharingToggled: (isSharing) => {
      change(() => ({ isSharing }))
    },
  }
}

type FilterAction =
  | 'filterToggled'
  | 'filterChosen'
  | 'filterCleared'
  | 'searched'
  | 'duringChanged'
  | 'sureChosen'
  | 'evidenceChosen'
  | 'conflictOnlyToggled'

function createFilterActions(change: (change: Change) => void): Pick<Actions, FilterAction> {
  const set = (patch: (criteria: Criteria) => Partial<Criteria>): void => {
    change(({ criteria }) => ({
      criteria: { ...criteria, ...patch(criteria) },
      openFold: undefined,
    }))
  }
  return {
    filterToggled: (facet, choice) => {
      set((criteria) => ({ [facet]: toggled<string>(criteria[facet], choice) }))
    },
    filterChosen: (facet, choices) => {
      set(() => ({ [facet]: choices }))
    },
    filterCleared: (criterion) => {
      set(() => (criterion === undefined ? NO_CRITERIA : { [criterion]: NO_CRITERIA[criterion] }))
    },
    searched: (q) => {
      set(() => ({ q }))
    },
    duringChanged: (during) => {
      set(() => ({ during }))
    },
    sureChosen: (sure) => {
      set(() => ({ sure }))
    },
    evidenceChosen: (evidence) => {
      set(() => ({ evidence }))
    },
    conflictOnlyToggled: () => {
      set(({ conflictOnly }) => ({ conflictOnly: !conflictOnly }))
    },
  }
}

type PictureAction =
  | 'markSelected'
  | 'sourceSelected'
  | 'sourcePointed'
  | 'markHovered'
  | 'markFocused'
  | 'foldOpened'
  | 'windowMoved'
  | 'windowFitted'
  | 'chartResized'
  | 'rowsScrolled'
  | 'pictureSeen'

function createPictureActions(
  change: (change: Change) => void,
  { home, whole, isMeasurable }: KnownOfData,
): Pick<Actions, PictureAction> {
  const move = (window: TimeWindow): void => {
    change((state) => {
      if (isSameWindow(window, home())) return { window: undefined }
      return state.window !== undefined && isSameWindow(state.window, window) ? {} : { window }
    })
  }
  return {
    markSelected: (id) => {
      change((state) => selectOrMeasure(state, id, isMeasurable))
    },
    sourceSelected: (sourceId) => {
      change(() => ({ selected: selectionOfSource(sourceId) }))
    },
    sourcePointed: (pointedSource) => {
      change(() => ({ pointedSource }))
    },
    markHovered: (hovered) => {
      change(() => ({ hovered }))
    },
    markFocused: (focused) => {
      change(() => ({ focused }))
    },
    foldOpened: (openFold) => {
      change(() => ({ openFold }))
    },
    windowMoved: move,
    windowFitted: () => {
      move(whole())
    },
    chartResized: (chartSize) => {
      change((state) => (isSameSize(state.chartSize, chartSize) ? {} : { chartSize }))
    },
    rowsScrolled: (scrollTopPx) => {
      change(() => ({ scrollTopPx }))
    },
    pictureSeen: () => {
      change(() => ({ isPictureSeen: true }))
    },
  }
}

const SOURCE_PREFIX = 'source:'

/** A source is selected under a name of its own, so that it never meets the id of an item. */
export function selectionOfSource(sourceId: string): string {
  return `${SOURCE_PREFIX}${sourceId}`
}

/** The id of the source that a selection names; undefined where it names an item or nothing. */
export function sourceOfSelection(selected: string | undefined): string | undefined {
  return selected?.startsWith(SOURCE_PREFIX) === true
    ? selected.slice(SOURCE_PREFIX.length)
    : undefined
}

function toggled<T>(list: readonly T[], choice: T): readonly T[] {
  return list.includes(choice) ? list.filter((item) => item !== choice) : [...list, choice]
}

function isSameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return a.from === b.from && a.to === b.to
}

function isSameSize(a: ViewState['chartSize'], b: ViewState['chartSize']): boolean {
  return a.widthPx === b.widthPx && a.heightPx === b.heightPx
}
