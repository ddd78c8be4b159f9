import type { DataRecord } from '../data-record.ts'
import { quote } from '../fault.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

/** A document that nothing was taken from does not belong in the record. */
export function sourcesAreUsed(record: DataRecord): readonly Finding[] {
  const used = new Set(record.files.flatMap(({ namedSources }) => [...namedSources]))
  return record.sources.flatMap((source) => {
    const { id } = source.value
    if (used.has(id)) return []
    return [
      findingAt(source, ['id'], `expected a source that some claim is from, got ${quote(id)}`),
    ]
  })
}
