import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import type { GuidanceRow } from '../history/guidance.ts'
import { verdictPath } from '../layout/verdict-marks.ts'
import { VERDICT_LABELS, VERDICT_ORDER } from '../model/vocabulary.ts'
import { selectionOfSource } from '../store/actions.ts'
import type { LedgerColumn, LedgerOrder } from '../store/ledger-order.ts'
import '../styles/data-table.css'
import '../styles/ledger.css'
import '../styles/verdict.css'
import { useApp, useSelect } from './app-context.ts'
import { VERDICT_MEANINGS } from './describe-outcome.ts'
import { ItemLink } from './item-link.tsx'
import { ledgerLinesOf, sortLedger } from './ledger-rows.ts'
import type { LedgerLine } from './ledger-rows.ts'
import { LEDGER_TITLES } from './ledger-titles.ts'
import { useNaming } from './use-naming.ts'

const COLUMNS: readonly LedgerColumn[] = ['program', 'said', 'window', 'verdict']

/**
 * The roles of a table, said once more. Where there is no room for columns its rows are laid out as cards,
 * and a browser that takes the roles from the layout would lose them there.
 */
const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  head: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** Every promise, each time that it was told, and what came of it. */
export function LedgerTable({ rows }: { readonly rows: readonly GuidanceRow[] }): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  const order = useSelect(({ getState }) => getState().ledgerOrder)
  const lines = useMemo(
    () => sortLedger(ledgerLinesOf(rows, store.index, naming), order),
    [rows, store, naming, order],
  )
  return (
    <div className="ledger-room">
      <table className="data-table ledger" {...ROLES.table} aria-label="Promises">
        <thead {...ROLES.group}>
          <tr {...ROLES.row}>
            {COLUMNS.map((by) => (
              <HeadCell key={by} by={by} title={LEDGER_TITLES[by]} order={order} />
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.group}>
          {lines.map((line) => (
            <Line key={line.row.claim} line={line} />
          ))}
        </tbody>
      </table>
      <VerdictNotes rows={rows} />
    </div>
  )
}

/** The signs of the verdicts in the table and what each means, in one sentence each. */
function VerdictNotes({ rows }: { readonly rows: readonly GuidanceRow[] }): ReactElement {
  const used = VERDICT_ORDER.filter((verdict) => rows.some((row) => row.verdict === verdict))
  return (
    <dl className="ledger__notes" aria-label="Legend">
      {used.map((verdict) => (
        <div key={verdict}>
          <dt>
            <VerdictSign verdict={verdict} />
            {VERDICT_LABELS[verdict]}
          </dt>
          <dd>{VERDICT_MEANINGS[verdict]}.</dd>
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
}: {
  readonly by: LedgerColumn
  readonly title: string
  readonly order: LedgerOrder
}): ReactElement {
  const { store } = useApp()
  const direction = order.isDescending ? 'descending' : 'ascending'
  const sorted = order.by === by ? direction : 'none'
  const Icon = SORT_ICONS[sorted]
  return (
    <th scope="col" {...ROLES.column} aria-sort={sorted}>
      <button
        type="button"
        className="data-table__sort"
        onClick={() => {
          store.actions.ledgerSorted({ by, isDescending: sorted === 'ascending' })
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
      {...ROLES.row}
      data-item={row.milestone}
      className={isSelected ? 'data-table__line data-table__line--selected' : 'data-table__line'}
      onPointerEnter={() => {
        store.actions.markHovered(row.milestone)
      }}
      onPointerLeave={() => {
        store.actions.markHovered(undefined)
      }}
    >
      <th scope="row" {...ROLES.head} className="ledger__promise">
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
      <td {...ROLES.cell} className="ledger__said" data-head="Said">
        {line.said}
        <span className="data-table__aside">{line.step}</span>
        <span className="data-table__aside">
          <ItemLink id={selectionOfSource(row.source)}>{line.source}</ItemLink>
        </span>
        {line.outside !== undefined && <span className="data-table__aside">{line.outside}</span>}
      </td>
      <WindowCell line={line} />
      <VerdictCell line={line} />
    </tr>
  )
}

function VerdictCell({ line }: { readonly line: LedgerLine }): ReactElement {
  const { verdict } = line.row
  return (
    <td {...ROLES.cell} className="ledger__outcome">
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
    <td {...ROLES.cell} className="ledger__window" data-head="For">
      {row.words}
      {row.window !== null && days !== undefined && (
        <span className="data-table__aside">{days}</span>
      )}
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
