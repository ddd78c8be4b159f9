import type { Compound, CompoundId } from '../model/types.ts'
import { namesKnownOn } from './names.ts'
import type { KnownState } from './state.ts'
import { compoundOfSubject } from './subject.ts'

/** The facts whose values are names of their compound, or say which other compound it is. */
const NAMING_ATTRIBUTES: ReadonlySet<string> = new Set([
  'later-name',
  'former-name',
  'generic-name',
  'code-name',
  'project-name',
])

/**
 * Every name that each compound is known by: its own, those that facts give it, and those of the
 * compounds that facts say it is. A claim that no name is stated adds none and takes none away.
 *
 * Two compounds are one both ways round, and over a third: who knows that A is B and B is C finds C by
 * the names of A.
 */
export function aliasesOf(
  compounds: readonly Compound[],
  known: KnownState,
): ReadonlyMap<CompoundId, readonly string[]> {
  const byId = new Map(compounds.map((compound) => [compound.id, compound] as const))
  const namings = namingsOf(known, byId)
  return new Map(
    compounds.map(({ id }) => {
      const same = [...sameAs(id, namings)]
      const own = same.flatMap((each) => namesKnownOn(byId.get(each)?.names ?? [], known))
      const told = namings.filter(({ compound }) => same.includes(compound))
      const names = [...own.map(({ name }) => name), ...told.flatMap(({ name }) => name ?? [])]
      return [id, [...new Set(names)]]
    }),
  )
}

/** That a compound bears a name, or is another. */
interface Naming {
  readonly compound: CompoundId
  readonly name?: string
  readonly other?: CompoundId
}

function namingsOf(
  { facts }: KnownState,
  compoundById: ReadonlyMap<CompoundId, Compound>,
): readonly Naming[] {
  return facts.flatMap(({ fact, claims }) => {
    const compound = compoundOfSubject(fact, { compoundById })
    if (compound === undefined || !NAMING_ATTRIBUTES.has(fact.attribute)) return []
    return claims.flatMap(({ value }): readonly Naming[] => {
      if (typeof value === 'string') return [{ compound, name: value }]
      if (typeof value !== 'object' || value === null || !('ref' in value)) return []
      return [{ compound, other: value.ref as CompoundId }]
    })
  })
}

/** A compound and all that are the same; a set grows while it is walked through. */
function sameAs(id: CompoundId, namings: readonly Naming[]): ReadonlySet<CompoundId> {
  const same = new Set([id])
  for (const each of same) {
    for (const { compound, other } of namings) {
      if (other === undefined) continue
      if (compound === each) same.add(other)
      if (other === each) same.add(compound)
    }
  }
  return same
}
