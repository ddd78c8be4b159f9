import { X } from 'lucide-react'
import { Suspense, lazy, useCallback, useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import { sourceOfSelection } from '../store/actions.ts'
import { stepAsOf } from '../store/step-as-of.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { formatDay } from '../time/format-when.ts'
import '../styles/app-shell.css'
import { ActiveFilters } from './active-filters.tsx'
import { AsOfBar } from './as-of-bar.tsx'
import { AppContext, useApp, useSelect } from './app-context.ts'
import type { AppServices } from './app-context.ts'
import { activeCount } from './active-count.ts'
import { DetailPanel } from './detail-panel.tsx'
import { Dialog } from './dialog.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { focusMark } from './focus-mark.ts'
import { FoldList } from './fold-list.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { NothingMatches } from './nothing-matches.tsx'
import { Notices } from './notices.tsx'
import { ReadingTools } from './reading-tools.tsx'
import { SEARCH_FIELD_ID } from './search-field.tsx'
import { SiteHeader } from './site-header.tsx'
import { TimelineChart } from './timeline-chart.tsx'
import { usePalette } from './use-palette.tsx'
import { useMedia } from './use-media.ts'

const TableView = lazy(async () => ({ default: (await import('./table-view.tsx')).TableView }))
const ChangesPanel = lazy(async () => ({
  default: (await import('./changes-panel.tsx')).ChangesPanel,
}))
const DosesView = lazy(async () => ({ default: (await import('./doses-view.tsx')).DosesView }))
const GuidanceView = lazy(async () => ({
  default: (await import('./guidance-view.tsx')).GuidanceView,
}))
const ProgramView = lazy(async () => ({
  default: (await import('./program-view.tsx')).ProgramView,
}))
const SourcesView = lazy(async () => ({
  default: (await import('./sources-view.tsx')).SourcesView,
}))

/** Below this width the filters open over the page instead of standing beside it. */
const WIDE = '(min-width: 1101px)'

/** The whole page around one store. */
export function AppShell({
  services,
}: {
  readonly services: Omit<AppServices, 'announce'>
}): ReactElement {
  const [spoken, setSpoken] = useState('')
  const withVoice = useMemo(() => ({ ...services, announce: setSpoken }), [services])
  return (
    <AppContext value={withVoice}>
      <Page />
      <div className="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </div>
    </AppContext>
  )
}

/** What lies over the page: the filters, where there is no room beside the view, opened to look or to search. */
type Overlay = 'none' | 'help' | 'filters' | 'search'

function isSheet(overlay: Overlay): boolean {
  return overlay === 'filters' || overlay === 'search'
}

function Page(): ReactElement {
  const { store } = useApp()
  const isWide = useMedia(WIDE)
  const [overlay, setOverlay] = useState<Overlay>('none')
  const hasSidePanel = useSelect(showsSidePanel)
  const filterCount = useSelect(({ getState }) => activeCount(getState().criteria))
  const openHelp = useCallback(() => {
    setOverlay('help')
  }, [])
  const openSearch = useCallback(() => {
    setOverlay('search')
  }, [])
  const close = useCallback(() => {
    setOverlay('none')
  }, [])
  const { closeDetail, closeTopmost } = useClosing(store)
  const palette = usePalette({
    onSearch: isWide ? undefined : openSearch,
    onHelp: openHelp,
    onEscape: closeTopmost,
    onStep: useStep(),
  })
  return (
    <div className={hasSidePanel ? 'app app--with-detail' : 'app'}>
      <a className="skip-link" href="#view">
        Skip to the view
      </a>
      <SiteHeader
        filters={{
          isOpen: isSheet(overlay),
          onOpen: () => {
            setOverlay('filters')
          },
          count: filterCount,
        }}
        onPalette={palette.open}
        onHelp={palette.help}
      />
      {isWide && (
        <section className="app__filters" aria-label="Filters">
          <FilterPanel />
        </section>
      )}
      <main className="app__main" id="view" tabIndex={-1}>
        <Notices />
        <ActiveFilters />
        <AsOfBar />
        <ReadingTools />
        <CurrentView />
      </main>
      <SidePanel onClose={closeDetail} />
      {!isWide && isSheet(overlay) && (
        <FilterSheet focusId={overlay === 'search' ? SEARCH_FIELD_ID : undefined} onClose={close} />
      )}
      {palette.element}
      {overlay === 'help' && <HelpDialog onClose={close} />}
    </div>
  )
}

/** Steps by documents, and says where that leads to those who only hear the page. */
function useStep(): (direction: -1 | 1) => void {
  const { store, announce } = useApp()
  return useCallback(
    (direction) => {
      const isMoved = stepAsOf(store, direction)
      if (isMoved) announce(`As known on ${formatDay(store.select.asOf())}`)
    },
    [store, announce],
  )
}

/** Closing gives the focus back to the mark that had opened what closes. */
function useClosing(store: TimelineStore): {
  readonly closeDetail: () => void
  readonly closeTopmost: () => void
} {
  const closeDetail = useCallback(() => {
    const { selected } = store.getState()
    if (selected === undefined) return
    store.actions.markSelected(undefined)
    focusMark(selected)
  }, [store])
  const closeTopmost = useCallback(() => {
    const { openFold, measureFrom } = store.getState()
    if (measureFrom !== undefined) {
      store.actions.measureStarted(undefined)
      return
    }
    if (openFold === undefined) {
      closeDetail()
      return
    }
    store.actions.foldOpened(undefined)
    focusMark(openFold)
  }, [store, closeDetail])
  return { closeDetail, closeTopmost }
}

/** Beside the view: what is selected, else what changed between the two days that are compared. */
function SidePanel({ onClose }: { readonly onClose: () => void }): ReactElement | null {
  const hasDetail = useSelect(showsDetail)
  const since = useSelect(({ getState }) => getState().since)
  if (hasDetail) return <DetailPanel onClose={onClose} />
  if (since === undefined) return null
  return (
    <Suspense fallback={null}>
      <ChangesPanel since={since} />
    </Suspense>
  )
}

function showsSidePanel(store: TimelineStore): boolean {
  return showsDetail(store) || store.getState().since !== undefined
}

/** The view of sources shows a selected document itself. */
function showsDetail({ getState }: TimelineStore): boolean {
  const { selected, view } = getState()
  if (selected === undefined) return false
  return view !== 'sources' || sourceOfSelection(selected) === undefined
}

function FilterSheet({
  focusId,
  onClose,
}: {
  readonly focusId: string | undefined
  readonly onClose: () => void
}): ReactElement {
  const matched = useSelect(({ select }) => select.matched().length)
  return (
    <Dialog label="Filters" kind="sheet" focusId={focusId} onClose={onClose}>
      <header className="app__sheet-start">
        <h2>Filters</h2>
        <button type="button" className="icon-button" aria-label="Close filters" onClick={onClose}>
          <X aria-hidden="true" size={18} />
        </button>
      </header>
      <FilterPanel />
      <p className="app__sheet-end">
        <button type="button" className="button button--primary" onClick={onClose}>
          Show {matched} {matched === 1 ? 'entry' : 'entries'}
        </button>
      </p>
    </Dialog>
  )
}

/** The view that is chosen; the table and the sources are fetched when first asked for. */
function CurrentView(): ReactElement {
  const { store } = useApp()
  const view = useSelect(({ getState }) => getState().view)
  const isEmpty = useSelect(({ select }) => select.matched().length === 0)
  if (isEmpty) return <NothingMatches />
  return (
    <Suspense fallback={<p className="app__wait">Opening the view …</p>}>
      {view === 'timeline' && (
        <div className="app__picture">
          <h1 className="visually-hidden">Timeline</h1>
          <TimelineChart store={store} />
          <FoldList />
        </div>
      )}
      {view === 'program' && <ProgramView />}
      {view === 'doses' && <DosesView />}
      {view === 'guidance' && <GuidanceView />}
      {view === 'table' && <TableView />}
      {view === 'sources' && <SourcesView />}
    </Suspense>
  )
}
