/** The parts of a claim, as written and unchecked, that its id is made from. */
interface RawClaim {
  readonly id?: unknown
  readonly source?: unknown
}

/**
 * The ids of an owner's claims: as given, else `<owner>-at-<source>`, the second unnamed one from the
 * same source `…-2`, and so on. Giving one claim an id of its own moves no other source's ids.
 */
export function nameClaims(ownerId: string, claims: readonly RawClaim[]): readonly string[] {
  const made = new Map<string, number>()
  return claims.map(({ id, source }) => {
    if (typeof id === 'string') return id
    const base = `${ownerId}-at-${typeof source === 'string' ? source : 'unknown'}`
    const count = (made.get(base) ?? 0) + 1
    made.set(base, count)
    return count === 1 ? base : `${base}-${count}`
  })
}
