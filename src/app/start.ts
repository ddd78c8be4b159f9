import { indexDataset } from '../model/index-dataset.ts'
import type { Dataset } from '../model/types.ts'
import { createBrowserTextMeasurer } from '../render/svg-text-measurer.ts'
import { readLink } from '../store/link-codec.ts'
import { createTimelineStore } from '../store/timeline-store.ts'
import type { AppServices } from '../ui/app-context.ts'
import { currentParams } from './address.ts'
import { browserToday } from './browser-day.ts'
import { createBrowserServices } from './browser-services.ts'
import { syncLink } from './link-sync.ts'
import { syncTheme } from './theme-sync.ts'
import { syncTitle } from './title-sync.ts'

/** Builds the one store of the page from a data set and the address, and ties it to the browser. */
export function startApp(dataset: Dataset): Omit<AppServices, 'announce'> {
  const { view, ignored } = readLink(currentParams(), indexDataset(dataset))
  const store = createTimelineStore({
    dataset,
    today: browserToday(),
    measurer: createBrowserTextMeasurer(),
    // What a link selects may be in any lane: where it is, is found among all of them.
    initial: { ...view, notices: ignored, isPictureSeen: view.selected !== undefined },
  })
  syncTheme(store)
  syncTitle(store)
  syncLink(store)
  return createBrowserServices(store)
}
