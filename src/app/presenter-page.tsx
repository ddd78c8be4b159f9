import { Suspense } from 'react'
import type { ReactElement } from 'react'
import { indexDataset } from '../model/index-dataset.ts'
import type { Dataset } from '../model/types.ts'
import { createBrowserTextMeasurer } from '../render/svg-text-measurer.ts'
import { readLink } from '../store/link-codec.ts'
import { createTimelineStore } from '../store/timeline-store.ts'
import { AppContext } from '../ui/app-context.ts'
import { laterPart } from '../ui/later-part.tsx'
import { PRESENTER_KEY } from '../ui/presenter-query.ts'
import { currentParams } from './address.ts'
import { browserToday } from './browser-day.ts'
import { createBrowserServices } from './browser-services.ts'
import { syncTheme } from './theme-sync.ts'

const presenterWindow = laterPart(
  async () => (await import('../ui/presenter-window.tsx')).PresenterWindow,
)

/** The presenter's window. Its address is its own: no view of it is to be shared. */
export function presenterPage(dataset: Dataset, session: string): ReactElement {
  const params = [...currentParams()].filter(([key]) => key !== PRESENTER_KEY)
  const { view } = readLink(params, indexDataset(dataset))
  const store = createTimelineStore({
    dataset,
    today: browserToday(),
    measurer: createBrowserTextMeasurer(),
    initial: view,
  })
  syncTheme(store)
  document.title = 'Presenter · Phaseline'
  const services = { ...createBrowserServices(store), announce: () => undefined }
  return (
    <AppContext value={services}>
      <Suspense fallback={null}>
        <presenterWindow.Part session={session} />
      </Suspense>
    </AppContext>
  )
}
