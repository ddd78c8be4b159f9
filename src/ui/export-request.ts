import { snapshotOf } from '../store/snapshot.ts'
import type { AppServices } from './app-context.ts'
import type { ExportChoices, ExportRequest } from './export-format.ts'

/**
 * What a file is made from: what is shown at this moment, its link with it. The page lives on while a file is
 * made, and play goes on under the dialog; none of that is in the file.
 */
export function exportRequest(
  { store, linkOf, readAsset, pause }: ExportPorts,
  choices: ExportChoices,
): ExportRequest {
  const shown = snapshotOf(store)
  return { ...choices, store: shown, link: linkOf(shown.getState()), readAsset, pause }
}

/** What of the app a request is made of. */
export type ExportPorts = Pick<AppServices, 'store' | 'linkOf' | 'readAsset' | 'pause'>
