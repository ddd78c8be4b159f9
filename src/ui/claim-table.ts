import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { compareBounds } from '../time/span.ts'
import { COLUMNS, cellText } from './table-rows.ts'
import type { TableRow } from './table-rows.ts'

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
})

const helper = createColumnHelper<typeof features, TableRow>()

/** Dates sort by their bounds, numbers within a text as numbers, all else by alphabet. */
const TEXT_ORDER = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const columns = helper.columns(
  COLUMNS.map(({ id, title }) =>
    helper.accessor((row) => cellText(row, id), {
      id,
      header: title,
      sortFn: ({ original: a }, { original: b }) => compareRows(id, a, b),
    }),
  ),
)

function compareRows(id: keyof TableRow, a: TableRow, b: TableRow): number {
  if (id === 'known') return a.knownDay - b.knownDay
  if (id === 'when') return compareBounds(a.bounds, b.bounds)
  return TEXT_ORDER.compare(cellText(a, id), cellText(b, id))
}

const shownAtFirst = Object.fromEntries(
  COLUMNS.map(({ id, isShownAtFirst }) => [id, isShownAtFirst]),
)

/** The table library set up for claims: which columns show, in which order the rows stand. */
export function useClaimTable(rows: readonly TableRow[]): ClaimTable {
  return useTable({
    features,
    columns,
    data: rows,
    getRowId: ({ claimId }) => claimId,
    enableMultiSort: false,
    sortDescFirst: false,
    initialState: { columnVisibility: shownAtFirst, sorting: [{ id: 'known', desc: false }] },
  })
}

export type ClaimTable = ReturnType<typeof useTable<typeof features, TableRow>>
