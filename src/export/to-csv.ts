import papaparse from 'papaparse'

/** A table as text: the first row names the columns. */
export type TextTable = readonly (readonly string[])[]

/** Spreadsheets read a file as UTF-8 only where it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A table as the content of a CSV file; a cell that a spreadsheet would take for a formula is defused. */
export function toCsv(table: TextTable): string {
  return BYTE_ORDER_MARK + join(table, ',')
}

/** A table to be pasted into a spreadsheet. */
export function toTsv(table: TextTable): string {
  return join(table, '\t')
}

function join(table: TextTable, delimiter: string): string {
  const rows = table.map((row) => [...row])
  return papaparse.unparse(rows, { delimiter, newline: '\r\n', escapeFormulae: true })
}
