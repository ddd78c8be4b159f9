import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import type { GuidanceRow } from '../history/guidance.ts'
import { verdictPath } from '../layout/verdict-marks.ts'
import { VERDICT_LABELS, VERDICT_ORDER } from '../model/vocabulary.ts'
import { selectionOfSource } from '../store/actions.ts'
import '../styles/data-table.css'
import '../styles/ledger.css'
import { useApp, useSelect } from './app-context.ts'
import { VERDICT_REASONS } from './describe-outcome.ts'
import { ItemLink } from './item-link.tsx'
import { FIRST_ORDER, ledgerLinesOf, sortLedger } from './ledger-rows.ts'
import type { LedgerColumn, LedgerLine, LedgerOrder } from './ledger-rows.ts'
import { useNaming } from './use-naming.ts'

const COLUMNS: readonly { readonly by: LedgerColumn; readonly title: string }[] = [
  { by: 'program', title: 'Promise' },
  { by: 'said', title: 'Said' },
  { by: 'window', title: 'For' },
  { by: 'verdict', title: 'What came of it' },
]

/** Every promise, each time that it was told, and what came of it. */
export function LedgerTable({ rows }: { readonly rows: readonly GuidanceRow[] }): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  const [order, setOrder] = useState(FIRST_ORDER)
  const lines = useMemo(
    () => sortLedger(ledgerLinesOf(rows, store.index, naming), order),
    [rows, store, naming, order],
  )
  return (
    <div className="data-table__scroller">
      <table className="data-table ledger" aria-label="Promises">
        <thead>
          <tr>
            {COLUMNS.map(({ by, title }) => (
              <HeadCell key={by} by={by} title={title} order={order} onSort={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.row.claim} line={line} />
          ))}
        </tbody>
      </table>
      <VerdictNotes rows={rows} />
    </div>
  )
}

/** What the verdicts in the table mean, in one sentence each. */
function VerdictNotes({ rows }: { readonly rows: readonly GuidanceRow[] }): ReactElement | null {
  const used = VERDICT_ORDER.filter((verdict) => rows.some((row) => row.verdict === verdict))
  const notes = used.filter((verdict) => VERDICT_REASONS[verdict] !== '')
  if (notes.length === 0) return null
  return (
    <dl className="ledger__notes">
      {notes.map((verdict) => (
        <div key={verdict}>
          <dt>{VERDICT_LABELS[verdict]}</dt>
          <dd>{VERDICT_REASONS[verdict]}.</dd>
        </div>
      ))}
    </dl>
  )
}

const SORT_ICONS = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown }

function HeadCell({
  by,
  title,
  order,
  onSort,
}: {
  readonly by: LedgerColumn
  readonly title: string
  readonly order: LedgerOrder
  readonly onSort: (order: LedgerOrder) => void
}): ReactElement {
  const direction = order.isDescending ? 'descending' : 'ascending'
  const sorted = order.by === by ? direction : 'none'
  const Icon = SORT_ICONS[sorted]
  return (
    <th scope="col" aria-sort={sorted}>
      <button
        type="button"
        className="data-table__sort"
        onClick={() => {
          onSort({ by, isDescending: sorted === 'ascending' })
        }}
      >
        {title}
        <Icon aria-hidden="true" size={13} />
      </button>
    </th>
  )
}

function Line({ line }: { readonly line: LedgerLine }): ReactElement {
  const { store } = useApp()
  const { row } = line
  const isSelected = useSelect(({ getState }) => getState().selected === row.milestone)
  return (
    <tr
      data-item={row.milestone}
      className={isSelected ? 'data-table__line data-table__line--selected' : 'data-table__line'}
      onPointerEnter={() => {
        store.actions.markHovered(row.milestone)
      }}
      onPointerLeave={() => {
        store.actions.markHovered(undefined)
      }}
    >
      <th scope="row">
        <button
          type="button"
          className="link-button"
          aria-pressed={isSelected}
          onClick={() => {
            store.actions.markSelected(row.milestone)
          }}
        >
          {row.title}
        </button>
        <span className="data-table__aside">{line.program}</span>
        {line.quiet !== undefined && <span className="data-table__aside">{line.quiet}</span>}
      </th>
      <td>
        {line.said}
        <span className="data-table__aside">{line.step}</span>
        <span className="data-table__aside">
          <ItemLink id={selectionOfSource(row.source)}>{line.source}</ItemLink>
        </span>
      </td>
      <WindowCell line={line} />
      <VerdictCell line={line} />
    </tr>
  )
}

function VerdictCell({ line }: { readonly line: LedgerLine }): ReactElement {
  const { verdict } = line.row
  return (
    <td>
      <span className="ledger__verdict">
        <VerdictSign verdict={verdict} />
        <span className="ledger__word">{line.verdict}</span>
      </span>
      {line.best !== undefined && <span className="data-table__aside">{line.best}</span>}
      <span className="data-table__aside">{line.came}</span>
    </td>
  )
}

/** The shape by which the slip chart shows a verdict; the words beside it say the same. */
export function VerdictSign({ verdict }: Pick<GuidanceRow, 'verdict'>): ReactElement {
  return (
    <svg
      className={`verdict-sign slip-promise verdict--${verdict}`}
      viewBox="-8 -8 16 16"
      aria-hidden="true"
    >
      <path className="slip-promise__shape" d={verdictPath(verdict)} />
    </svg>
  )
}

function WindowCell({ line }: { readonly line: LedgerLine }): ReactElement {
  const { row, figures, days } = line
  return (
    <td>
      {row.words}
      {row.window !== null && <span className="data-table__aside">{days}</span>}
      {figures.length > 0 && (
        <span className="ledger__figures">
          {figures.map((figure) => (
            <q key={figure} className="evidence__figure">
              {figure}
            </q>
          ))}
        </span>
      )}
      {row.note !== undefined && <span className="data-table__aside">{row.note}</span>}
    </td>
  )
}
