import type { Day } from '../time/day.ts'
import type { When } from '../time/when.ts'

/** The newest name known on a day; of names known since one day the last listed. */
export function nameKnownOn<Name extends { readonly knownFrom?: When }>(
  names: readonly Name[],
  asOf: Day,
): Name | undefined {
  let newest: Name | undefined
  for (const name of names) {
    const since = sinceOf(name)
    if (since <= asOf && (newest === undefined || since >= sinceOf(newest))) newest = name
  }
  return newest
}

/** A name that is not said to have come later was always known; one without a certain day, never. */
function sinceOf({ knownFrom }: { readonly knownFrom?: When }): number {
  return knownFrom === undefined ? -Infinity : (knownFrom.latest ?? Infinity)
}
