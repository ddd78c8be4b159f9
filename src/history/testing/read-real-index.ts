import { readFileSync } from 'node:fs'
import { ensure } from '../../base/assert.ts'
import { readDataset } from '../../model/dataset.ts'
import { indexDataset } from '../../model/index-dataset.ts'
import type { DatasetIndex } from '../../model/index-dataset.ts'
import type { Claim, Source } from '../../model/types.ts'

/** What `npm run data` compiles. */
export const REAL_FILE = 'public/data/dataset.json'

let read: DatasetIndex | undefined

/** The whole compiled record, read once a test file; where it is missing, the test fails to open it. */
export function readRealIndex(): DatasetIndex {
  if (read !== undefined) return read
  const dataset = readDataset(JSON.parse(readFileSync(REAL_FILE, 'utf8')))
  read = indexDataset(ensure(dataset.ok ? dataset.value : undefined, 'a valid data set'))
  return read
}

/** Whether a claim counts for a reader of the five documents with a checked text alone. */
export function isOfDocuments(_claim: Claim, { sha256 }: Source): boolean {
  return sha256 !== undefined
}
