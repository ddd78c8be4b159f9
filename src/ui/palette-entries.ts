import { orderedIds } from '../layout/arrange-lanes.ts'
import type { SearchEntry } from '../query/entry-search.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { ALIGN_KINDS, isAlignKind } from '../store/reading.ts'
import type { Theme, ViewName } from '../store/view-state.ts'
import { contextText } from './detail-rows.ts'
import { dateText } from './item-date.ts'
import { isMeasurable } from './measure-request.ts'
import type { Naming } from './naming.ts'

/** One line of the palette: something to do, or somewhere to go. */
export interface PaletteEntry extends SearchEntry {
  readonly group: 'Action' | 'Program' | 'Milestone'
  /** What stands beside the title: where it belongs, or when it was. */
  readonly detail: string
  /** The key that does the same, if there is one. */
  readonly keys?: string
  readonly run: () => void
}

/** What the palette asks of the page around it. */
export interface PalettePorts {
  readonly store: TimelineStore
  readonly naming: Naming
  readonly onHelp: () => void
  readonly onSearch: () => void
  readonly onCopyLink: () => void
}

/** Everything the palette can do at the moment: actions first, then programs, then milestones. */
export function paletteEntries(ports: PalettePorts): readonly PaletteEntry[] {
  return [
    ...pictureActions(ports),
    ...readingActions(ports),
    ...viewActions(ports),
    ...pageActions(ports),
    ...programEntries(ports),
    ...milestoneEntries(ports),
  ]
}

interface Command {
  readonly title: string
  readonly words?: string
  readonly keys?: string
  readonly isOff?: boolean
  readonly run: () => void
}

function actionsOf(commands: readonly Command[]): readonly PaletteEntry[] {
  return commands
    .filter(({ isOff }) => isOff !== true)
    .map(({ title, words = '', keys, run }) => ({
      id: `action:${title}`,
      group: 'Action',
      title,
      words,
      detail: '',
      ...(keys === undefined ? {} : { keys }),
      run,
    }))
}

function pictureActions({ store }: PalettePorts): readonly PaletteEntry[] {
  const { actions, getState, select } = store
  const { selected } = getState()
  const item = selected === undefined ? undefined : select.itemById().get(selected)
  return actionsOf([
    { title: 'Fit everything', words: 'zoom out all time', keys: '0', run: actions.windowFitted },
    {
      title: 'Fit the selected thing',
      words: 'zoom in',
      isOff: item === undefined,
      run: () => {
        if (item !== undefined) actions.windowMoved(select.windowOfItem(item.id))
      },
    },
    {
      title: 'Clear all filters',
      words: 'reset show everything',
      run: () => {
        actions.filterCleared()
      },
    },
    {
      title: 'As known today',
      words: 'as of now',
      isOff: getState().asOf === undefined,
      run: () => {
        actions.asOfChanged(undefined)
      },
    },
  ])
}

function readingActions({ store }: PalettePorts): readonly PaletteEntry[] {
  const { actions, getState, select } = store
  const { selected, reading } = getState()
  const measurable = selected !== undefined && isMeasurable(select, selected) ? selected : undefined
  return actionsOf([
    ...Object.entries(ALIGN_KINDS).map(([kind, name]) => ({
      title: `Align lanes on ${name}`,
      words: 'months since compare',
      isOff: !isAlignKind(kind) || reading.align === kind,
      run: () => {
        actions.alignChosen(kind)
      },
    })),
    {
      title: 'Align lanes on the selected mark',
      words: 'months since compare',
      isOff: measurable === undefined,
      run: () => {
        actions.alignChosen(measurable)
      },
    },
    {
      title: 'Back to calendar time',
      words: 'stop aligning',
      isOff: reading.align === undefined,
      run: () => {
        actions.alignChosen(undefined)
      },
    },
    {
      title: 'Measure from the selected mark',
      words: 'distance days between',
      keys: 'M',
      isOff: measurable === undefined,
      run: () => {
        actions.measureStarted(measurable)
      },
    },
    {
      title: 'Stop measuring',
      isOff: reading.measure === undefined,
      run: () => {
        actions.measured(undefined)
      },
    },
    ...laneCommands(store),
  ])
}

function laneCommands({ actions, getState, select }: TimelineStore): readonly Command[] {
  const { folded, order } = getState().reading
  const ids = select.lanes().ids
  return [
    {
      title: 'Fold all lanes',
      words: 'collapse',
      isOff: ids.every((id) => folded.includes(id)),
      run: () => {
        actions.lanesFolded(orderedIds(ids, folded))
      },
    },
    {
      title: 'Unfold all lanes',
      words: 'expand',
      isOff: folded.length === 0,
      run: () => {
        actions.lanesFolded([])
      },
    },
    {
      title: 'Usual order of lanes',
      words: 'reset unpin',
      isOff: order.length === 0,
      run: () => {
        actions.orderChosen([])
      },
    },
  ]
}

const VIEWS: readonly (readonly [Exclude<ViewName, 'program'>, string])[] = [
  ['timeline', 'Timeline'],
  ['doses', 'Doses'],
  ['guidance', 'Guidance'],
  ['table', 'Table'],
  ['sources', 'Sources'],
]

function viewActions({ store: { actions, getState } }: PalettePorts): readonly PaletteEntry[] {
  const current = getState().view
  return actionsOf(
    VIEWS.map(([view, name]) => ({
      title: `Open ${name}`,
      words: 'view go to',
      isOff: view === current,
      run: () => {
        actions.viewChosen(view)
      },
    })),
  )
}

const THEMES: readonly (readonly [Theme, string])[] = [
  ['light', 'Light colours'],
  ['dark', 'Dark colours'],
  ['system', 'Colours as the system'],
]

function pageActions(ports: PalettePorts): readonly PaletteEntry[] {
  const { actions, getState } = ports.store
  const { theme, unit } = getState()
  return actionsOf([
    { title: 'Search', words: 'find filter', keys: '/', run: ports.onSearch },
    { title: 'Help', words: 'keys shortcuts legend', keys: '?', run: ports.onHelp },
    { title: 'Copy link to this view', words: 'share address', run: ports.onCopyLink },
    {
      title: unit === 'mci' ? 'Doses in MBq' : 'Doses in mCi',
      words: 'unit becquerel curie',
      run: () => {
        actions.unitChosen(unit === 'mci' ? 'mbq' : 'mci')
      },
    },
    ...THEMES.map(([choice, title]) => ({
      title,
      words: 'theme',
      isOff: choice === theme,
      run: () => {
        actions.themeChosen(choice)
      },
    })),
  ])
}

function programEntries({ store, naming }: PalettePorts): readonly PaletteEntry[] {
  return store.select.known().programs.map(({ program }) => ({
    id: `program:${program.id}`,
    group: 'Program',
    title: naming.anything(program.id),
    words: String(program.id),
    detail: 'Open the program',
    run: () => {
      store.actions.programOpened(program.id)
    },
  }))
}

function milestoneEntries({ store, naming }: PalettePorts): readonly PaletteEntry[] {
  return store.select
    .items()
    .filter(({ subject }) => subject.type === 'milestone')
    .map((item) => ({
      id: `milestone:${item.id}`,
      group: 'Milestone',
      title: item.title,
      words: contextText(item, naming),
      detail: `${contextText(item, naming)} · ${dateText(item)}`,
      run: () => {
        goTo(store, item.id)
      },
    }))
}

/** Selects a thing, and brings it into the window where it lies outside. */
function goTo({ actions, select }: TimelineStore, id: string): void {
  const isDrawn = select.scene().targets.some((target) => target.id === id)
  if (!isDrawn) actions.windowMoved(select.windowOfItem(id))
  actions.markSelected(id)
}
