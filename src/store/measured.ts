import { measureBetween } from '../history/measure.ts'
import type { Measurement } from '../history/measure.ts'
import type { Knowledge } from '../history/known-claims.ts'
import { reportedOn } from '../history/reported.ts'
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
export function measureItems(first: Item, second: Item, knowledge: Knowledge): Measured {
  const days = [reportOf(first, knowledge), reportOf(second, knowledge)] as const
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

function reportOf({ subject }: Item, knowledge: Knowledge): Day | undefined {
  const isEvent = subject.type === 'milestone' || subject.type === 'cohort'
  return isEvent ? reportedOn(subject.state.claims, knowledge) : undefined
}

function atDay(day: Day): { readonly earliest: Day; readonly latest: Day } {
  return { earliest: day, latest: day }
}
