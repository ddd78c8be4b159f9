import { ExternalLink } from 'lucide-react'
import type { ReactElement } from 'react'
import { plainView } from '../store/shared-views.ts'
import { formatDay } from '../time/format-when.ts'
import '../styles/embed-shell.css'
import { useApp, useSelect } from './app-context.ts'

/** What of the page is shown within another one. */
export interface EmbeddedParts {
  readonly notices: ReactElement
  readonly view: ReactElement
  readonly details: ReactElement
}

/** The view alone, for another page: no header, no filters; what it shows as of when, and the way to the rest. */
export function EmbedShell({ notices, view, details }: EmbeddedParts): ReactElement {
  return (
    <div className="app app--embedded">
      <main className="app__main" id="view">
        {notices}
        {view}
      </main>
      {details}
      <Foot />
    </div>
  )
}

function Foot(): ReactElement {
  const { store, linkOf } = useApp()
  const state = useSelect(({ getState }) => getState())
  const asOf = useSelect(({ select }) => select.asOf())
  return (
    <footer className="embed-foot">
      <p>
        {store.index.dataset.title}, as known on {formatDay(asOf)}
      </p>
      <a href={linkOf(plainView(state))} target="_blank" rel="noopener noreferrer">
        Open in Phaseline
        <ExternalLink aria-hidden="true" size={13} />
      </a>
    </footer>
  )
}
