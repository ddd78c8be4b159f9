// First, so that what the components say of themselves comes after.
import '../styles/tokens.css'
import '../styles/base.css'
import { createRoot } from 'react-dom/client'
import { ensure } from '../base/assert.ts'
import { fontReady } from '../render/svg-text-measurer.ts'
import { AppShell } from '../ui/app-shell.tsx'
import { BugScreen } from '../ui/bug-screen.tsx'
import { LoadFaultScreen, LoadingScreen } from '../ui/load-screens.tsx'
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
  const services = startApp(loaded.dataset)
  root.render(
    <BugScreen>
      <AppShell services={services} />
    </BugScreen>,
  )
}

await open()
