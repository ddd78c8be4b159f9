import type { Source, SourceId } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import type { When } from '../time/when.ts'

interface Named {
  readonly knownFrom?: When
  readonly source?: SourceId
}

/** What decides which names are known: the day, and the documents that count on it. */
export interface NameKnowledge {
  readonly asOf: Day
  readonly sources: readonly Pick<Source, 'id'>[]
}

/** The newest name known on a day; of names known since one day the last listed. */
export function nameKnownOn<Name extends Named>(
  names: readonly Name[],
  knowledge: NameKnowledge,
): Name | undefined {
  return namesKnownOn(names, knowledge).at(-1)
}

/**
 * The names known on a day, the newest last. A name that one document brought up is known only where that
 * document counts.
 */
export function namesKnownOn<Name extends Named>(
  names: readonly Name[],
  { asOf, sources }: NameKnowledge,
): readonly Name[] {
  return names
    .filter((name) => sinceOf(name) <= asOf && isTold(name, sources))
    .toSorted((a, b) => compareNumbers(sinceOf(a), sinceOf(b)))
}

function isTold({ source }: Named, sources: NameKnowledge['sources']): boolean {
  return source === undefined || sources.some(({ id }) => id === source)
}

/** Not a difference: two names that were always known are both since minus infinity. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A name that is not said to have come later was always known; one without a certain day, never. */
function sinceOf({ knownFrom }: Named): number {
  return knownFrom === undefined ? -Infinity : (knownFrom.latest ?? Infinity)
}
