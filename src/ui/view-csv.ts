import { colophonLines } from '../export/colophon-lines.ts'
import { toCsv } from '../export/to-csv.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { colophonOf, namingOf } from './colophon.ts'
import { fullTableOf, tableRowsOf } from './table-rows.ts'

/**
 * What is shown as a CSV file: a row a claim, by the day on which it became known. Lines that begin with `#`
 * follow and say what the file shows; readers of CSV can be told to leave them out.
 */
export function viewCsv(store: TimelineStore, link: string): string {
  const rows = tableRowsOf(store.select.claimRows(), namingOf(store)).toSorted(
    (a, b) => a.knownDay - b.knownDay,
  )
  const notes = colophonLines(colophonOf(store, link)).map(noteLine)
  return [toCsv(fullTableOf(rows)), ...notes, ''].join('\r\n')
}

/**
 * In one cell, and unquoted so that the line begins with its sign: whatever a spreadsheet would take for the end
 * of a cell is replaced, else a search text could put a formula into the next one.
 */
function noteLine(words: string): string {
  const isAddress = /^https?:\S+$|^file:\S+$/.test(words)
  const plain = isAddress
    ? words.replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('"', '%22')
    : words.replaceAll(/\s*[,;|]\s*/g, ' · ').replaceAll('"', '”')
  return `# ${plain.replaceAll(/\s+/g, ' ')}`
}
