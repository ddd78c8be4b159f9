import type { TimelineStore } from '../store/timeline-store.ts'
import { formatDay } from '../time/format-when.ts'
import type { ExportChoices, ExportFormat } from './export-format.ts'
import { isSeenInDays, listedStore, seenDays } from './listed-store.ts'
import { hasDatedPromise } from './promise-days.ts'

/** A table shows no stretch of time, so it is said which one the timeline shows. */
function seenNote(store: TimelineStore, { extent }: ExportChoices): string | undefined {
  if (extent === 'whole' || !isSeenInDays(store)) return undefined
  const { earliest, latest } = seenDays(store)
  return `The timeline shows ${formatDay(earliest)} to ${formatDay(latest)}. What has no date is left out.`
}

const CSV: ExportFormat = {
  id: 'csv',
  label: 'CSV',
  purpose: 'A row a claim, for a spreadsheet',
  extension: 'csv',
  options: ['extent'],
  isExtentHeeded: isSeenInDays,
  note: seenNote,
  make: async ({ store, link, extent }) => {
    const { viewCsv } = await import('./view-csv.ts')
    return new Blob([viewCsv(listedStore(store, extent), link)], { type: 'text/csv' })
  },
}

const JSON_FILE: ExportFormat = {
  id: 'json',
  label: 'JSON',
  purpose: 'Everything that is shown with its claims and documents, for a program',
  extension: 'json',
  options: ['extent'],
  isExtentHeeded: isSeenInDays,
  note: seenNote,
  make: async ({ store, link, extent }) => {
    const { viewJson } = await import('./view-json.ts')
    return new Blob([viewJson(listedStore(store, extent), link)], { type: 'application/json' })
  },
}

const CALENDAR: ExportFormat = {
  id: 'ics',
  label: 'Calendar',
  purpose: 'An all-day event for each window that was promised (.ics)',
  extension: 'ics',
  options: ['extent'],
  isExtentHeeded: isSeenInDays,
  note: seenNote,
  isOffered: hasDatedPromise,
  make: async ({ store, link, extent }) => {
    const { viewCalendar } = await import('./view-calendar.ts')
    return new Blob([viewCalendar(store, link, extent)], { type: 'text/calendar' })
  },
}

/** The formats that are text: what is shown, for other programs. */
export const TEXT_FORMATS: readonly ExportFormat[] = [CSV, JSON_FILE, CALENDAR]
