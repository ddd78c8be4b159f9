/** Field names and list positions from the root of a file to one value. */
export type Path = readonly (string | number)[]

/** A position in a text file, both counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** One mistake in the data, said so that an editor can go there and put it right. */
export interface Fault extends Place {
  /** Name of the file inside the data folder, with `/` between folders. */
  readonly file: string
  readonly field: string
  readonly message: string
}

/** One line for the terminal; `folder` is where the data files lie, as the caller names it. */
export function formatFault(fault: Fault, folder: string): string {
  return `${folder}/${fault.file}:${fault.line}:${fault.column} ${fault.field}: ${fault.message}`
}

/** In reading order: by file, then by position, then by message so that runs agree. */
export function compareFaults(a: Fault, b: Fault): number {
  const orders = [
    compareText(a.file, b.file),
    a.line - b.line,
    a.column - b.column,
    compareText(a.field, b.field),
    compareText(a.message, b.message),
  ]
  return orders.find((order) => order !== 0) ?? 0
}

/** `milestones[3].claims[0].when`; the root of a file is called `file`. */
export function formatPath(path: Path): string {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
  return text === '' ? 'file' : text
}

const MAX_QUOTED_LENGTH = 60

/** The offending value as it is shown to its author: short, and never a dump of a whole block. */
export function quote(value: unknown): string {
  if (value === undefined || value === '') return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a map'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (text.length <= MAX_QUOTED_LENGTH) return JSON.stringify(text)
  return `${JSON.stringify(`${text.slice(0, MAX_QUOTED_LENGTH)}…`)} (${text.length} characters)`
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
