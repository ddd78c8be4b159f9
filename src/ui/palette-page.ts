import { LEDGER_COLUMNS } from '../store/ledger-order.ts'
import type { LedgerOrder } from '../store/ledger-order.ts'
import { isThawed } from '../store/shared-views.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { Theme, ViewName } from '../store/view-state.ts'
import { LEDGER_TITLES } from './ledger-titles.ts'
import { actionsOf } from './palette-command.ts'
import type { Command, PaletteEntry, PalettePorts } from './palette-command.ts'
import { VIEW_NAMES } from './view-names.ts'

/** A program is opened by its own line. */
const VIEWS: readonly Exclude<ViewName, 'program'>[] = [
  'timeline',
  'doses',
  'guidance',
  'table',
  'sources',
]

/** Which view is shown. */
export function viewActions({
  store: { actions, getState },
}: PalettePorts): readonly PaletteEntry[] {
  const current = getState().view
  return actionsOf(
    VIEWS.map((view) => ({
      title: `Open ${VIEW_NAMES[view]}`,
      words: 'view go to',
      // "dose" is in many a title, and most often asks for the view.
      weight: 2,
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

/** How the page looks and what lies around the view. */
export function pageActions(ports: PalettePorts): readonly PaletteEntry[] {
  const { store } = ports
  const { actions, getState } = store
  const { theme, unit } = getState()
  return actionsOf([
    { title: 'Search', words: 'find filter', keys: '/', run: ports.onSearch },
    { title: 'Help', words: 'keys shortcuts legend', keys: '?', run: ports.onHelp },
    {
      title: unit === 'mci' ? 'Doses in MBq' : 'Doses in mCi',
      words: 'unit becquerel curie',
      run: () => {
        actions.unitChosen(unit === 'mci' ? 'mbq' : 'mci')
      },
    },
    ...THEMES.map(([choice, title]) => ({
      title,
      words: 'theme colors',
      isOff: choice === theme,
      run: () => {
        actions.themeChosen(choice)
      },
    })),
    ...ledgerCommands(store),
    ...noteCommands(store),
  ])
}

/** The order of the promises, which only their own view shows. */
function ledgerCommands({ actions, getState }: TimelineStore): readonly Command[] {
  const { view, ledgerOrder } = getState()
  const orders = LEDGER_COLUMNS.flatMap((by): readonly LedgerOrder[] => [
    { by, isDescending: false },
    { by, isDescending: true },
  ])
  return orders.map((order) => ({
    title: `Sort promises by “${LEDGER_TITLES[order.by]}”, ${order.isDescending ? 'descending' : 'ascending'}`,
    words: 'ledger order guidance',
    isOff:
      view !== 'guidance' ||
      (order.by === ledgerOrder.by && order.isDescending === ledgerOrder.isDescending),
    run: () => {
      actions.ledgerSorted(order)
    },
  }))
}

/** What is said above the view of the link that led here. */
function noteCommands(store: TimelineStore): readonly Command[] {
  const { actions, getState } = store
  return [
    {
      title: 'Dismiss the note about this link',
      words: 'close notice',
      isOff: getState().notices.length === 0,
      run: actions.noticeDismissed,
    },
    {
      title: 'Dismiss the note about this frozen link',
      words: 'close notice',
      isOff: !isThawed(store),
      run: actions.frozenDismissed,
    },
  ]
}
