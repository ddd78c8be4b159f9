import { measureBetween } from '../history/measure.ts'
import type { Measurement } from '../history/measure.ts'
import type { Item } from '../query/item.ts'
import type { Day } from '../time/day.ts'

/** Two things and how far apart they are: by their dates, and by the reports of them. */
export interface Measured {
  readonly first: Item
  readonly second: Item
  readonly between: Measurement
  /** From the day on which the first was reported to that of the second; undefined where one never was. */
  readonly reports:
    { readonly days: readonly [Day, Day]; readonly distance: Measurement } | undefined
}

/** Measures from one thing to the other, as far as what is known tells. */
export function measureItems(first: Item, second: Item): Measured {
  const days = [reportedOn(first), reportedOn(second)] as const
  const [from, to] = days
  return {
    first,
    second,
    between: measureBetween(first.window, second.window),
    reports:
      from === undefined || to === undefined
        ? undefined
        : { days: [from, to], distance: measureBetween(atDay(from), atDay(to)) },
  }
}

/** The day on which it was first told that it has happened; before that, on which anything was. */
function reportedOn({ claims, sources }: Item): Day | undefined {
  const told = claims.flatMap((claim, index) => {
    const day = claim.knownFrom?.latest ?? sources[index]?.published.latest
    const hasHappened = !('status' in claim) || claim.status === 'happened'
    return day === undefined || day === null ? [] : [{ day, hasHappened }]
  })
  const reports = told.filter(({ hasHappened }) => hasHappened)
  return (reports.length > 0 ? reports : told).map(({ day }) => day).toSorted((a, b) => a - b)[0]
}

function atDay(day: Day): { readonly earliest: Day; readonly latest: Day } {
  return { earliest: day, latest: day }
}
