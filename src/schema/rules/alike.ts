import type { AnyClaim } from '../claim-shapes.ts'
import type { DataRecord } from '../data-record.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

/**
 * One source says one thing once: the same said in two places is one claim with two pieces of evidence.
 * What only explains a claim does not make it another one.
 */
export function claimsDiffer(record: DataRecord): readonly Finding[] {
  return record.owners.flatMap(({ claims }) => {
    const keys = claims.map(({ value }) => contentKey(value))
    return claims.flatMap((claim, index) => {
      const first = keys.indexOf(keys[index] ?? '')
      const twin = claims[first]
      if (first === index || twin === undefined) return []
      const { line } = twin.file.placeOf(twin.path)
      const message = `expected a claim unlike the one on line ${line}, got the same source, basis, status and content`
      return [findingAt(claim, [], message)]
    })
  })
}

const EXPLANATIONS: ReadonlySet<string> = new Set([
  'id',
  'evidence',
  'reasoning',
  'inputs',
  'confidence',
  'note',
  'replaces',
])

function contentKey(claim: AnyClaim): string {
  const content = Object.entries(claim).filter(([field]) => !EXPLANATIONS.has(field))
  return JSON.stringify(content.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
