import { ArrowDown, ArrowUp, ChevronsUpDown, ClipboardCopy, Download } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { ReactElement } from 'react'
import { toCsv, toTsv } from '../export/to-csv.ts'
import { selectionOfSource } from '../store/actions.ts'
import '../styles/table-view.css'
import { useApp, useSelect } from './app-context.ts'
import { useClaimTable } from './claim-table.ts'
import type { ClaimTable } from './claim-table.ts'
import { CopyButton } from './detail-actions.tsx'
import { ItemLink } from './item-link.tsx'
import { Highlighted } from './search-field.tsx'
import { COLUMNS, cellText, fullTableOf, tableRowsOf, textTableOf } from './table-rows.ts'
import type { TableRow } from './table-rows.ts'
import { useNaming } from './use-naming.ts'
import { useRowWindow } from './use-row-window.ts'

/** Every claim that passes the filters, as a table: the equal of the picture for those who need text. */
export function TableView(): ReactElement {
  const naming = useNaming()
  const claimRows = useSelect(({ select }) => select.claimRows())
  const rows = useMemo(() => tableRowsOf(claimRows, naming), [claimRows, naming])
  const table = useClaimTable(rows)
  return (
    <div className="table-view">
      <h1 className="visually-hidden">Table of claims</h1>
      <Toolbar table={table} />
      <Grid table={table} />
    </div>
  )
}

function Toolbar({ table }: { readonly table: ClaimTable }): ReactElement {
  const { saveFile, announce } = useApp()
  const sorted = (): readonly TableRow[] => table.getRowModel().rows.map(({ original }) => original)
  const shown = COLUMNS.filter(({ id }) => table.getColumn(id)?.getIsVisible() === true)
  return (
    <div className="table-view__toolbar">
      <p role="status">{table.getRowModel().rows.length} claims</p>
      <details className="columns">
        <summary className="button">Columns</summary>
        <fieldset className="columns__list">
          <legend className="visually-hidden">Columns shown</legend>
          {COLUMNS.map(({ id, title }) => (
            <label key={id} className="choice">
              <input
                type="checkbox"
                checked={table.getColumn(id)?.getIsVisible() === true}
                onChange={() => {
                  table.getColumn(id)?.toggleVisibility()
                }}
              />
              <span className="choice__label">{title}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <CopyButton
        label="Copy as TSV"
        done="Table copied"
        textOf={() => toTsv(textTableOf(sorted(), shown))}
      >
        <ClipboardCopy aria-hidden="true" size={15} />
      </CopyButton>
      <button
        type="button"
        className="button"
        onClick={() => {
          const text = toCsv(fullTableOf(sorted()))
          saveFile({ name: 'phaseline-claims.csv', mediaType: 'text/csv', text })
          announce('The CSV file is being downloaded.')
        }}
      >
        <Download aria-hidden="true" size={15} />
        Download CSV
      </button>
    </div>
  )
}

/** Only the rows in sight are in the document; a blank row above and one below stand for the others. */
function Grid({ table }: { readonly table: ClaimTable }): ReactElement {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const { rows } = table.getRowModel()
  const { seen, abovePx, belowPx, measure } = useRowWindow(
    scrollerRef,
    rows.map(({ id }) => id),
  )
  return (
    <div className="table-view__scroller" ref={scrollerRef} role="region" aria-label="Claims">
      <table className="claims" aria-rowcount={rows.length + 1}>
        <HeadRow table={table} />
        <tbody>
          <BlankRow heightPx={abovePx} />
          {seen.map(({ index, key }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <ClaimLine key={key} row={row} index={index} measure={measure} />
            )
          })}
          <BlankRow heightPx={belowPx} />
        </tbody>
      </table>
    </div>
  )
}

function BlankRow({ heightPx }: { readonly heightPx: number }): ReactElement | null {
  return heightPx <= 0 ? null : <tr aria-hidden="true" style={{ height: heightPx }} />
}

const SORT_ICONS = { asc: ArrowUp, desc: ArrowDown, none: ChevronsUpDown }
const ARIA_SORTS = { asc: 'ascending', desc: 'descending', none: 'none' } as const

function HeadRow({ table }: { readonly table: ClaimTable }): ReactElement {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1}>
          {group.headers.map(({ id, column }) => {
            const sorted = column.getIsSorted()
            const direction = sorted === false ? 'none' : sorted
            const Icon = SORT_ICONS[direction]
            return (
              <th
                key={id}
                scope="col"
                aria-sort={ARIA_SORTS[direction]}
                className={`claims__${column.id}`}
              >
                <button
                  type="button"
                  className="claims__sort"
                  onClick={() => {
                    column.toggleSorting()
                  }}
                >
                  {titleOf(column.id)}
                  <Icon aria-hidden="true" size={13} />
                </button>
              </th>
            )
          })}
        </tr>
      ))}
    </thead>
  )
}

function titleOf(id: string): string {
  return COLUMNS.find((column) => column.id === id)?.title ?? id
}

type Row = ReturnType<ClaimTable['getRowModel']>['rows'][number]

function ClaimLine({
  row,
  index,
  measure,
}: {
  readonly row: Row
  readonly index: number
  readonly measure: (line: HTMLTableRowElement | null) => void
}): ReactElement {
  const isSelected = useSelect(({ getState }) => getState().selected === row.original.itemId)
  return (
    <tr
      data-index={index}
      data-item={row.original.itemId}
      aria-rowindex={index + 2}
      className={isSelected ? 'claims__line claims__line--selected' : 'claims__line'}
      ref={measure}
    >
      {row.getVisibleCells().map(({ id, column }) => (
        <td key={id} className={`claims__${column.id}`}>
          <Cell row={row.original} columnId={column.id} isSelected={isSelected} />
        </td>
      ))}
    </tr>
  )
}

function Cell({
  row,
  columnId,
  isSelected,
}: {
  readonly row: TableRow
  readonly columnId: string
  readonly isSelected: boolean
}): ReactElement {
  const { store } = useApp()
  const q = useSelect(({ getState }) => getState().criteria.q)
  const spec = COLUMNS.find(({ id }) => id === columnId)
  const text = spec === undefined ? '' : cellText(row, spec.id)
  if (columnId === 'title') {
    return (
      <button
        type="button"
        className="link-button"
        aria-pressed={isSelected}
        onClick={() => {
          store.actions.markSelected(row.itemId)
        }}
      >
        <Highlighted text={text} q={q} />
      </button>
    )
  }
  if (columnId === 'source') return <ItemLink id={selectionOfSource(row.sourceId)}>{text}</ItemLink>
  return <Highlighted text={text} q={q} />
}
