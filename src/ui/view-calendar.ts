import { ensure } from '../base/assert.ts'
import type { Colophon } from '../export/colophon.ts'
import { colophonLines } from '../export/colophon-lines.ts'
import { toIcs } from '../export/to-ics.ts'
import type { CalendarEntry } from '../export/to-ics.ts'
import type { GuidanceRow } from '../history/guidance.ts'
import { createGuidanceSelectors } from '../store/guidance-selectors.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { formatDay } from '../time/format-when.ts'
import type { ClosedBounds } from '../time/period.ts'
import { intersectBounds } from '../time/span.ts'
import type { DayBounds } from '../time/span.ts'
import { colophonOf, namingOf } from './colophon.ts'
import { ExportFault } from './export-fault.ts'
import type { ExportChoices } from './export-format.ts'
import { ledgerLinesOf } from './ledger-rows.ts'
import type { LedgerLine } from './ledger-rows.ts'
import { isSeenInDays, seenDays } from './listed-store.ts'
import { daysOfPromise } from './promise-days.ts'

/**
 * The promises that pass the filters as a calendar: one event a window, each time that it was told.
 *
 * A window that is open on one side has no other day than its bound: its event is that one day, and its title
 * says so ("by 31 Mar 2017"). A promise without a date has no event; the calendar says how many there are.
 *
 * Of the time that is seen, it holds the windows that could lie there, whenever what was promised came.
 */
export function viewCalendar(
  store: TimelineStore,
  link: string,
  extent: ExportChoices['extent'] = 'whole',
): string {
  const all = createGuidanceSelectors(store).ledger()
  const seen = extent === 'view' && isSeenInDays(store) ? seenDays(store) : undefined
  const rows = seen === undefined ? all : all.filter(({ window }) => liesIn(window, seen))
  const colophon = withSeen(colophonOf(store, link), seen)
  const entries = ledgerLinesOf(rows, store.index, namingOf(store)).flatMap((line) => {
    const { url } = ensure(store.index.sourceById.get(line.row.source), line.row.source)
    const references = [url, colophon.asOf, link].filter((part) => part !== undefined)
    return entryOf(line, references)
  })
  if (entries.length === 0) throw new ExportFault(NOTHING_DATED)
  const undated = all.filter(({ window }) => daysOfPromise(window) === undefined).length
  return toIcs({
    name: `${store.index.dataset.title}: promises. ${colophon.asOf}`,
    about: [
      ...colophonLines(colophon),
      ...(undated === 0 ? [] : [`Without a date, and so without an event: ${String(undated)}`]),
    ],
    entries,
  })
}

const NOTHING_DATED =
  'No promise that passes the filters has a date here, so there is nothing for a calendar. Clear a filter, or take all of the time.'

function liesIn(window: DayBounds | null, seen: DayBounds): boolean {
  return daysOfPromise(window) !== undefined && intersectBounds(window ?? seen, seen) !== undefined
}

function withSeen(colophon: Colophon, seen: ClosedBounds | undefined): Colophon {
  if (seen === undefined) return colophon
  const words = `Windows that could lie in ${formatDay(seen.earliest)} to ${formatDay(seen.latest)}`
  return { ...colophon, filters: [...colophon.filters, words] }
}

function entryOf(line: LedgerLine, references: readonly string[]): readonly CalendarEntry[] {
  const { row, said, source, step, program, days, came, verdict, best, quiet } = line
  const span = daysOfPromise(row.window)
  if (span === undefined) return []
  const description = [
    `Promised for ${row.words} (${days}).`,
    `Said: ${said} (${source}); ${step}.`,
    `What came: ${came}. Verdict: ${[verdict, best, quiet].filter((part) => part !== undefined).join('; ')}.`,
    row.note,
    ...references,
  ].filter((part) => part !== undefined)
  return [
    {
      uid: `${row.claim}@phaseline`,
      title: `${program}: ${row.title} (${row.words}; ${verdict})`,
      description: description.join('\n'),
      status: statusOf(row),
      ...span,
    },
  ]
}

function statusOf({ status, verdict }: GuidanceRow): CalendarEntry['status'] {
  if (verdict === 'cancelled' || status === 'cancelled') return 'CANCELLED'
  return status === 'happened' ? 'CONFIRMED' : 'TENTATIVE'
}
