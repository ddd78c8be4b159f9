import { checkData } from '../../src/schema/check-data.ts'
import type { DataFile } from '../../src/schema/data-file.ts'
import { formatFault } from '../../src/schema/fault.ts'
import { readDataFile } from '../../src/schema/read-data-file.ts'
import { readDataFolder } from '../data-folder.ts'

/**
 * One mistake, planted in a copy of a real data file: after the text `near`, the next `find` becomes
 * `put`. The caret `‸` in `put` is not written; it marks where the fault has to be reported. So a pinned
 * message holds its line and column although the real files grow.
 */
export interface Planting {
  readonly fault: string
  readonly file: string
  readonly near: string
  readonly find: string
  readonly put: string
  /** Where the fault is reported, `‸` in it, where that is not in `put`. */
  readonly at?: string
  /** Field and message, with `[#]` for the position of an item in its list. */
  readonly says: string
}

const CARET = '‸'
const realTexts = new Map(readDataFolder('data').map(({ name, text }) => [name, text]))
const realFiles = new Map([...realTexts].map(([name, text]) => [name, readDataFile(name, text)]))

/** The real file with the mistake in it, and where the mistake stands. */
function plant(planting: Omit<Planting, 'fault' | 'says'>): {
  readonly text: string
  readonly place: string
} {
  const text = realTexts.get(planting.file) ?? ''
  const near = text.indexOf(planting.near)
  const at = text.indexOf(planting.find, near)
  if (near === -1 || at === -1) {
    throw new Error(`Bug: nothing to plant in ${planting.file} near "${planting.near}"`)
  }
  const marked = text.slice(0, at) + planting.put + text.slice(at + planting.find.length)
  const planted = marked.replace(CARET, '')
  const caret =
    planting.at === undefined
      ? marked.indexOf(CARET)
      : planted.indexOf(planting.at.replace(CARET, ''), near) + planting.at.indexOf(CARET)
  const lines = planted.slice(0, caret).split('\n')
  return { text: planted, place: `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}` }
}

/** Every fault of the real files, one of them replaced or added, as an editor reads them. */
export function faultsWith(file: string, text: string): readonly string[] {
  const files: readonly DataFile[] = [
    ...[...realFiles].filter(([name]) => name !== file).map(([, each]) => each),
    readDataFile(file, text),
  ]
  return checkData(files).map((fault) => formatFault(fault, 'data'))
}

/** The faults of one planting; a place is `‸` where it is the one that was marked. */
export function faultsOfPlanting(planting: Planting): readonly string[] {
  const { text, place } = plant(planting)
  return faultsWith(planting.file, text).map((line) =>
    line
      .replace(`data/${planting.file}:${place} `, `data/${planting.file}:${CARET} `)
      .replace(/^(\S+ \w+)\[\d+\]/, '$1[#]')
      .replace(/\.yaml:\d+ has it/, '.yaml:# has it')
      .replace(/on line \d+/, 'on line #'),
  )
}
