import { ensure } from '../base/assert.ts'
import type { Claim, DatedClaim } from '../model/types.ts'
import { sourceKindName } from '../model/source-kind.ts'
import { BASIS_LABELS, KIND_LABELS } from '../model/vocabulary.ts'
import type { ClaimRow } from '../query/filter.ts'
import { formatIsoDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { formatWhen } from '../time/format-when.ts'
import type { DayBounds } from '../time/span.ts'
import { claimEntriesOf } from './claim-entries.ts'
import type { ClaimEntry } from './claim-entries.ts'
import { contextText } from './context-text.ts'
import type { Naming } from './naming.ts'
import { sourceName } from './naming.ts'

/** A claim as a line of the table: texts to read and values to sort by. */
export interface TableRow {
  readonly claimId: string
  readonly itemId: string
  readonly sourceId: string
  readonly known: string
  readonly knownDay: number
  readonly program: string
  readonly title: string
  readonly kind: string
  readonly status: string
  readonly isExpected: boolean
  readonly when: string
  readonly bounds: DayBounds
  readonly value: string
  readonly basis: string
  readonly tier: string
  readonly source: string
  readonly paragraphs: string
  readonly figures: string
  readonly by: string
  readonly reasoning: string
  readonly note: string
}

/** The lines of the table, one for each claim that passes the filters. */
export function tableRowsOf(rows: readonly ClaimRow[], naming: Naming): readonly TableRow[] {
  const entriesByItem = new Map<string, readonly ClaimEntry[]>()
  return rows.map((row) => {
    const { item, claim } = row
    const entries = entriesByItem.get(item.id) ?? claimEntriesOf(item.subject, naming)
    entriesByItem.set(item.id, entries)
    const entry = entries.find((each) => each.claim.id === claim.id)
    return tableRow(row, ensure(entry, claim.id), naming)
  })
}

function tableRow({ item, claim, source }: ClaimRow, entry: ClaimEntry, naming: Naming): TableRow {
  const known = claim.knownFrom ?? source.published
  const bounds = boundsOf(claim)
  return {
    claimId: claim.id,
    itemId: item.id,
    sourceId: source.id,
    known: formatWhen(known),
    knownDay: known.latest ?? Infinity,
    program: contextText(item, naming),
    title: item.title,
    kind: KIND_LABELS[item.kind],
    status: entry.status,
    isExpected: entry.isExpected,
    when: entry.when ?? '',
    bounds,
    value: entry.value ?? '',
    basis: BASIS_LABELS[claim.basis],
    tier: sourceKindName(source),
    source: sourceName(source),
    paragraphs: claim.evidence
      .flatMap(({ paragraph }) => (paragraph === undefined ? [] : [String(paragraph)]))
      .join(', '),
    figures: claim.evidence.flatMap(({ figures }) => figures).join('; '),
    by: claim.by ?? '',
    reasoning: claim.reasoning ?? '',
    note: claim.note ?? '',
  }
}

const UNDATED: DayBounds = { earliest: null, latest: null }

function boundsOf(claim: Claim & { readonly when?: DatedClaim['when'] }): DayBounds {
  return claim.when ?? UNDATED
}

/** One column: what it is called, what it shows, and by what it sorts. */
export interface ColumnSpec {
  readonly id: keyof TableRow
  readonly title: string
  readonly isShownAtFirst: boolean
}

export const COLUMNS: readonly ColumnSpec[] = [
  { id: 'known', title: 'Known', isShownAtFirst: true },
  { id: 'program', title: 'About', isShownAtFirst: true },
  { id: 'title', title: 'What', isShownAtFirst: true },
  { id: 'kind', title: 'Kind', isShownAtFirst: true },
  { id: 'status', title: 'Status', isShownAtFirst: true },
  { id: 'when', title: 'When', isShownAtFirst: true },
  { id: 'value', title: 'Dose or value', isShownAtFirst: true },
  { id: 'basis', title: 'Basis', isShownAtFirst: false },
  { id: 'source', title: 'Source', isShownAtFirst: true },
  { id: 'tier', title: 'Told in', isShownAtFirst: false },
  { id: 'paragraphs', title: '¶', isShownAtFirst: true },
  { id: 'figures', title: 'Figures', isShownAtFirst: false },
  { id: 'by', title: 'By', isShownAtFirst: false },
  { id: 'reasoning', title: 'Reasoning', isShownAtFirst: false },
  { id: 'note', title: 'Note', isShownAtFirst: false },
]

/** The text of a cell as it is shown and copied. */
export function cellText(row: TableRow, id: keyof TableRow): string {
  const value = row[id]
  return typeof value === 'string' ? value : ''
}

/** The rows as plain text under their titles, for the clipboard. */
export function textTableOf(
  rows: readonly TableRow[],
  columns: readonly ColumnSpec[],
): readonly (readonly string[])[] {
  return [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ id }) => cellText(row, id))),
  ]
}

/** Every column, and besides the ids and bounds by which a machine finds its way back. */
export function fullTableOf(rows: readonly TableRow[]): readonly (readonly string[])[] {
  const [titles = [], ...texts] = textTableOf(rows, COLUMNS)
  return [
    [...titles, 'Earliest', 'Latest', 'Item id', 'Claim id', 'Source id'],
    ...rows.map((row, index) => [
      ...(texts[index] ?? []),
      isoOf(row.bounds.earliest),
      isoOf(row.bounds.latest),
      row.itemId,
      row.claimId,
      row.sourceId,
    ]),
  ]
}

function isoOf(day: Day | null): string {
  return day === null ? '' : formatIsoDay(day)
}
