import { colophonLines } from '../export/colophon-lines.ts'
import { queryTextOf } from '../store/link-query.ts'
import { plainView } from '../store/shared-views.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { colophonOf } from './colophon.ts'
import { ExportFault } from './export-fault.ts'
import type { ExportProgress, ExportRequest } from './export-format.ts'
import { OFFLINE_CONTENT_ID, scriptSafeJson } from './offline-content.ts'
import type { OfflineContent } from './offline-content.ts'

/** The app as one file, from which this page is filled; made by the build. */
const TEMPLATE = 'phaseline-offline.html'
const DATASET = 'data/dataset.json'

/** What is shown, with all of the data, the stories and the app, as one file that needs no network. */
export async function makeOffline(
  request: ExportRequest,
  progress: ExportProgress,
  signal: AbortSignal,
): Promise<Blob> {
  const { store, link, pause } = request
  progress(0.1, 'Fetching the app')
  const template = await readText(request, TEMPLATE)
  signal.throwIfAborted()
  progress(0.5, 'Fetching the data')
  const dataset: unknown = JSON.parse(await readText(request, DATASET))
  ensureSameData(dataset, store.index.dataset.generatedFrom)
  const stories = (await request.ownStories?.()) ?? []
  signal.throwIfAborted()
  progress(0.8, 'Writing the file')
  await pause()
  return fillTemplate(template, scriptSafeJson(offlineContentOf(store, link, { dataset, stories })))
}

/** What a page is filled with that shows what the store shows, and stays at its day whenever it is opened. */
export function offlineContentOf(
  store: TimelineStore,
  link: string,
  carried: Pick<OfflineContent, 'dataset' | 'stories'>,
): OfflineContent {
  const asOf = store.select.asOf()
  return {
    ...carried,
    query: queryTextOf({ ...plainView(store.getState()), asOf }),
    page: link.replace(/[?#].*$/, ''),
    colophon: colophonLines(colophonOf(store, link)),
  }
}

/** By a parser and not by text: the script of the app holds the same words. */
function fillTemplate(template: string, json: string): Blob {
  const page = new DOMParser().parseFromString(template, 'text/html')
  const place = page.getElementById(OFFLINE_CONTENT_ID)
  if (place === null) throw new Error(`Bug: ${TEMPLATE} has no place for its content`)
  place.textContent = json
  return new Blob(['<!doctype html>\n', page.documentElement.outerHTML, '\n'], {
    type: 'text/html',
  })
}

async function readText({ readAsset }: ExportRequest, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readAsset(path))
  } catch {
    throw new ExportFault(
      `A part of the file (${path}) could not be fetched. It comes from the server of the page: check the connection and try again. A page that was itself opened from a file cannot make another: copy that file.`,
    )
  }
}

function ensureSameData(dataset: unknown, shown: string): void {
  const isSame =
    typeof dataset === 'object' &&
    dataset !== null &&
    'generatedFrom' in dataset &&
    dataset.generatedFrom === shown
  if (!isSame) {
    throw new ExportFault(
      'The data on the server are newer than those that are shown. Reload the page, then save it.',
    )
  }
}
