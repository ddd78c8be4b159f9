import { X } from 'lucide-react'
import { Suspense, useCallback, useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import { stepAsOf } from '../store/step-as-of.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { formatDay } from '../time/format-when.ts'
import '../styles/app-shell.css'
import { ActiveFilters } from './active-filters.tsx'
import { AsOfBar } from './as-of-bar.tsx'
import { AppContext, useApp, useSelect } from './app-context.ts'
import type { AppServices } from './app-context.ts'
import { activeCount } from './active-count.ts'
import { Dialog } from './dialog.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { focusMark } from './focus-mark.ts'
import { Notices } from './notices.tsx'
import {
  dosesView,
  foldList,
  guidanceView,
  helpDialog,
  nothingMatches,
  programView,
  savedFoot,
  sourcesView,
  tableView,
} from './page-parts.ts'
import { PromiseLegend } from './promise-legend.tsx'
import { ReadingTools } from './reading-tools.tsx'
import { SEARCH_FIELD_ID } from './search-field.tsx'
import { SidePanel } from './side-panel.tsx'
import { SiteHeader } from './site-header.tsx'
import { TimelineChart } from './timeline-chart.tsx'
import { useExportDialog } from './use-export-dialog.tsx'
import { usePalette } from './use-palette.tsx'
import { useMedia } from './use-media.ts'

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
  const exporting = useExportDialog()
  const palette = usePalette({
    onSearch: isWide ? undefined : openSearch,
    onHelp: openHelp,
    onEscape: closeTopmost,
    onStep: useStep(),
    ...exporting,
  })
  return (
    <div className="app">
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
        onExport={exporting.onExport}
        onHelp={openHelp}
      />
      {isWide && <FilterSide />}
      <main className="app__main" id="view" tabIndex={-1}>
        <Notices />
        <ActiveFilters />
        <AsOfBar />
        <ReadingTools />
        <CurrentView />
        <SavedFoot />
      </main>
      <SidePanel onClose={closeDetail} />
      {!isWide && isSheet(overlay) && (
        <FilterSheet focusId={overlay === 'search' ? SEARCH_FIELD_ID : undefined} onClose={close} />
      )}
      {palette.element}
      {exporting.element}
      {overlay === 'help' && <Help onClose={close} />}
    </div>
  )
}

function FilterSide(): ReactElement {
  return (
    <section className="app__filters" aria-label="Filters">
      <FilterPanel />
    </section>
  )
}

function SavedFoot(): ReactElement | null {
  const { savedWords } = useApp()
  if (savedWords === undefined) return null
  return (
    <Suspense fallback={null}>
      <savedFoot.Part />
    </Suspense>
  )
}

function Help({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <Suspense fallback={null}>
      <helpDialog.Part onClose={onClose} />
    </Suspense>
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
    const { openFold, measureFrom, isStoriesOpen } = store.getState()
    if (measureFrom !== undefined) {
      store.actions.measureStarted(undefined)
      return
    }
    if (openFold === undefined) {
      if (isStoriesOpen) store.actions.storiesToggled(false)
      else closeDetail()
      return
    }
    store.actions.foldOpened(undefined)
    focusMark(openFold)
  }, [store, closeDetail])
  return { closeDetail, closeTopmost }
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
      <div className="app__sheet-start">
        <h2>Filters</h2>
        <button type="button" className="icon-button" aria-label="Close filters" onClick={onClose}>
          <X aria-hidden="true" size={18} />
        </button>
      </div>
      <FilterPanel />
      <p className="app__sheet-end">
        <button type="button" className="button button--primary" onClick={onClose}>
          Show {matched} {matched === 1 ? 'entry' : 'entries'}
        </button>
      </p>
    </Dialog>
  )
}

/** The view that is chosen; all but the timeline are fetched when first asked for. */
export function CurrentView(): ReactElement {
  const { store } = useApp()
  const view = useSelect(({ getState }) => getState().view)
  const isEmpty = useSelect(({ select }) => select.matched().length === 0)
  const hasFold = useSelect(({ getState }) => getState().openFold !== undefined)
  if (isEmpty) {
    return (
      <Suspense fallback={null}>
        <nothingMatches.Part />
      </Suspense>
    )
  }
  return (
    <Suspense fallback={<p className="app__wait">Opening the view …</p>}>
      {view === 'timeline' && (
        <div className="app__picture">
          <h1 className="visually-hidden">Timeline</h1>
          <TimelineChart store={store} />
          <Suspense fallback={null}>{hasFold && <foldList.Part />}</Suspense>
          <PromiseLegend />
        </div>
      )}
      {view === 'program' && <programView.Part />}
      {view === 'doses' && <dosesView.Part />}
      {view === 'guidance' && <guidanceView.Part />}
      {view === 'table' && <tableView.Part />}
      {view === 'sources' && <sourcesView.Part />}
    </Suspense>
  )
}
