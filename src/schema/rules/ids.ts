import type { DataRecord } from '../data-record.ts'
import { quote } from '../fault.ts'
import type { Path } from '../fault.ts'
import type { YamlFile } from '../read-yaml.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

interface Bearer {
  readonly id: string
  readonly file: YamlFile
  readonly path: Path
}

/** Ids of all kinds share one space: a link holds nothing but the id. */
export function idsAreUnique(record: DataRecord): readonly Finding[] {
  const things: readonly Bearer[] = [
    ...[...record.sources, ...record.compounds].map((entry) => ({ ...entry, id: entry.value.id })),
    ...record.owners.filter(({ id }) => id !== ''),
  ]
  const twice = new Set(repeated(things).map(({ id }) => id))
  const claims = record.claims.filter(
    ({ ownerId, value }) => value.id !== undefined || (ownerId !== '' && !twice.has(ownerId)),
  )
  const all: readonly Bearer[] = [...things, ...claims]
  const firstById = new Map(all.toReversed().map((bearer) => [bearer.id, bearer]))
  return repeated(all).map((bearer) => {
    const first = firstById.get(bearer.id) ?? bearer
    const { line } = first.file.placeOf([...first.path, 'id'])
    const holder = `${first.file.name}:${line}`
    const message = `expected an id of its own (${holder} has it), got ${quote(bearer.id)}`
    return findingAt(bearer, ['id'], message)
  })
}

/** A given claim id starts with the id of what the claim is about, so that a link to it tells. */
export function claimIdsNameTheirOwner(record: DataRecord): readonly Finding[] {
  return record.claims.flatMap((claim) => {
    const given = claim.value.id
    if (given === undefined || given.startsWith(`${claim.ownerId}-`)) return []
    const message = `expected an id that starts with "${claim.ownerId}-", got ${quote(given)}`
    return [findingAt(claim, ['id'], message)]
  })
}

function repeated(bearers: readonly Bearer[]): readonly Bearer[] {
  const seen = new Set<string>()
  return bearers.filter(({ id }) => {
    if (seen.has(id)) return true
    seen.add(id)
    return false
  })
}
