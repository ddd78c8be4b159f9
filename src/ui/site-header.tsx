import {
  BookOpen,
  CircleHelp,
  Command,
  Download,
  Monitor,
  Moon,
  PanelLeft,
  Sun,
} from 'lucide-react'
import type { MouseEvent, ReactElement } from 'react'
import type { Theme, ViewName } from '../store/view-state.ts'
import '../styles/site-header.css'
import { useApp, useSelect } from './app-context.ts'
import { Presenting } from './presenting.tsx'
import { Sharing } from './sharing.tsx'

const VIEWS: readonly { readonly view: ViewName; readonly label: string }[] = [
  { view: 'timeline', label: 'Timeline' },
  { view: 'doses', label: 'Doses' },
  { view: 'guidance', label: 'Guidance' },
  { view: 'table', label: 'Table' },
  { view: 'sources', label: 'Sources' },
]

/** The name of the page, the way to its views, and what changes how it looks. */
export function SiteHeader({
  filters,
  onPalette,
  onExport,
  onHelp,
}: {
  /** The button that opens the filters, where they are not beside the view. */
  readonly filters: {
    readonly isOpen: boolean
    readonly onOpen: () => void
    readonly count: number
  }
  readonly onPalette: () => void
  readonly onExport: () => void
  readonly onHelp: () => void
}): ReactElement {
  const title = useSelect(({ index }) => index.dataset.title)
  return (
    <header className="site-header">
      <button
        type="button"
        className="site-header__filters"
        aria-expanded={filters.isOpen}
        onClick={filters.onOpen}
        aria-haspopup="dialog"
      >
        <PanelLeft aria-hidden="true" size={16} />
        <span>Filters</span>
        {filters.count > 0 && <span className="badge">{filters.count}</span>}
      </button>
      <p className="site-header__name">
        <span className="site-header__wordmark">Phaseline</span>
        <span className="site-header__title">{title}</span>
      </p>
      <nav className="site-header__nav" aria-label="Views">
        {VIEWS.map(({ view, label }) => (
          <ViewLink key={view} view={view} label={label} />
        ))}
      </nav>
      <div className="site-header__tools">
        <StoriesButton />
        <Sharing />
        <ExportButton onExport={onExport} />
        <Presenting />
        <CommandsButton onPalette={onPalette} />
        {/* Where there is no room for them, they are among the commands. */}
        <span className="site-header__more">
          <ThemeButton />
          <HelpButton onHelp={onHelp} />
        </span>
      </div>
    </header>
  )
}

function HelpButton({ onHelp }: { readonly onHelp: () => void }): ReactElement {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label="Help"
      title="Help (?)"
      onClick={onHelp}
    >
      <CircleHelp aria-hidden="true" size={18} />
    </button>
  )
}

function ExportButton({ onExport }: { readonly onExport: () => void }): ReactElement {
  return (
    <button
      type="button"
      className="icon-button tool-button"
      aria-label="Export"
      aria-keyshortcuts="E"
      title="Export (E)"
      onClick={onExport}
    >
      <Download aria-hidden="true" size={18} />
      <span className="tool-button__label">Export</span>
    </button>
  )
}

function StoriesButton(): ReactElement {
  const { store } = useApp()
  const isOpen = useSelect(({ getState }) => getState().isStoriesOpen)
  return (
    <button
      type="button"
      className="icon-button tool-button"
      aria-label="Stories"
      aria-expanded={isOpen}
      title="Stories"
      onClick={() => {
        store.actions.storiesToggled(!isOpen)
      }}
    >
      <BookOpen aria-hidden="true" size={18} />
      <span className="tool-button__label">Stories</span>
    </button>
  )
}

function CommandsButton({ onPalette }: { readonly onPalette: () => void }): ReactElement {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label="Commands"
      aria-keyshortcuts="Control+K Meta+K"
      title="Commands (Ctrl K or ⌘ K)"
      onClick={onPalette}
    >
      <Command aria-hidden="true" size={18} />
    </button>
  )
}

/** A real link, so that it opens in a new tab and can be copied; a plain click stays on the page. */
function ViewLink({
  view,
  label,
}: {
  readonly view: ViewName
  readonly label: string
}): ReactElement {
  const { store, hrefOf } = useApp()
  const state = useSelect((current) => current.getState())
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    store.actions.viewChosen(view)
  }
  return (
    <a
      className="site-header__link"
      href={hrefOf({ ...state, view, program: undefined })}
      aria-current={state.view === view ? 'page' : undefined}
      onClick={follow}
    >
      {label}
    </a>
  )
}

const NEXT_THEME: Readonly<Record<Theme, Theme>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
}
const THEME_LABELS: Readonly<Record<Theme, string>> = {
  system: 'as the system',
  light: 'light',
  dark: 'dark',
}
const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon }

function ThemeButton(): ReactElement {
  const { store, announce } = useApp()
  const theme = useSelect((current) => current.getState().theme)
  const next = NEXT_THEME[theme]
  const Icon = THEME_ICONS[theme]
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={`Colours: ${THEME_LABELS[theme]}. Change to ${THEME_LABELS[next]}`}
      title={`Colours: ${THEME_LABELS[theme]}`}
      onClick={() => {
        store.actions.themeChosen(next)
        announce(`Colours: ${THEME_LABELS[next]}`)
      }}
    >
      <Icon aria-hidden="true" size={18} />
    </button>
  )
}
