import type { ExportFormat } from './export-format.ts'

const HTML: ExportFormat = {
  id: 'html',
  label: 'HTML',
  purpose:
    'One file with all the data, your stories and the app: opens and presents without a network',
  extension: 'html',
  options: [],
  make: async (request, progress, signal) => {
    const { makeOffline } = await import('./make-offline.ts')
    return makeOffline(request, progress, signal)
  },
}

/** The formats that are the app itself. */
export const PAGE_FORMATS: readonly ExportFormat[] = [HTML]
