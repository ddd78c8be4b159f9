import type { DataRecord } from '../data-record.ts'
import type { Path } from '../fault.ts'
import type { YamlFile } from '../read-yaml.ts'

/** What a rule objects to, before its line and column are looked up. */
export interface Finding {
  readonly file: YamlFile
  readonly path: Path
  readonly message: string
}

/** One rule of the data set: everything in the record that breaks it. */
export type Rule = (record: DataRecord) => readonly Finding[]

interface Spot {
  readonly file: YamlFile
  readonly path: Path
}

/** An objection to a field inside an entry; an empty path means the entry itself. */
export function findingAt(entry: Spot, path: Path, message: string): Finding {
  return { file: entry.file, path: [...entry.path, ...path], message }
}
