// First, so that what the components say of themselves comes after.
import '../styles/tokens.css'
import '../styles/base.css'
import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ensure } from '../base/assert.ts'
import type { Dataset } from '../model/types.ts'
import { fontReady } from '../render/svg-text-measurer.ts'
import { AppShell, CurrentView } from '../ui/app-shell.tsx'
import { BugScreen } from '../ui/bug-screen.tsx'
import type { EmbeddedParts } from '../ui/embed-shell.tsx'
import { LoadFaultScreen, LoadingScreen } from '../ui/load-screens.tsx'
import { Notices } from '../ui/notices.tsx'
import { fetchOpeningParts } from '../ui/page-parts.ts'
import { SidePanel } from '../ui/side-panel.tsx'
import { loadDataset } from './load-dataset.ts'
import { startApp } from './start.ts'

const root = createRoot(ensure(document.getElementById('root'), 'the root element'))

async function open(): Promise<void> {
  root.render(<LoadingScreen />)
  const [loaded] = await Promise.all([loadDataset(navigator.onLine), fontReady()])
  if (!loaded.ok) {
    root.render(<LoadFaultScreen fault={loaded.fault} onRetry={() => void open()} />)
    return
  }
  const page = await pageOf(loaded.dataset)
  // At once, effects included: what depends on the measured size of the picture is drawn before it is seen.
  flushSync(() => {
    root.render(page === undefined ? <NotWholeScreen /> : <BugScreen>{page}</BugScreen>)
  })
}

function NotWholeScreen(): ReactElement {
  return (
    <LoadFaultScreen
      fault={NOT_WHOLE}
      onRetry={() => {
        location.reload()
      }}
    />
  )
}

const NOT_WHOLE = {
  title: 'A part of the page could not be fetched',
  advice: 'Check the connection and try again.',
}

/** The page that the address asks for; undefined where a part of it cannot be had. */
async function pageOf(dataset: Dataset): Promise<ReactElement | undefined> {
  const session = new URLSearchParams(location.search).get('presenter')
  if (session !== null) {
    const presenter = await fetched(import('./presenter-page.tsx'))
    return presenter?.presenterPage(dataset, session)
  }
  const services = startApp(dataset)
  await fetchOpeningParts(services.store)
  if (!services.store.getState().isEmbedded) return <AppShell services={services} />
  const embedded = await fetched(import('./embedded-page.tsx'))
  return embedded?.embeddedPage(services, embeddedParts(services))
}

async function fetched<T>(part: Promise<T>): Promise<T | undefined> {
  try {
    return await part
  } catch {
    return undefined
  }
}

/** Handed over, since what is fetched later does not import what is fetched first: that would part its chunks. */
function embeddedParts({ store }: ReturnType<typeof startApp>): EmbeddedParts {
  return {
    notices: <Notices />,
    view: <CurrentView />,
    details: (
      <SidePanel
        onClose={() => {
          store.actions.markSelected(undefined)
        }}
      />
    ),
  }
}

// Not awaited: what is fetched meanwhile imports from the file that this stands in, and would wait for it.
void open()
