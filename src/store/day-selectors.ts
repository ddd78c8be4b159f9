import { memoLast } from '../base/memo.ts'
import type { Change, ChangeKind } from '../history/change.ts'
import { changesBetween } from '../history/changes.ts'
import { createKnowledge } from '../history/known-claims.ts'
import { knownOn } from '../history/known-on.ts'
import type { KnownState } from '../history/state.ts'
import type { Source } from '../model/types.ts'
import type { Criteria } from '../query/criteria.ts'
import { countsFor } from '../query/filter.ts'
import type { Day } from '../time/day.ts'
import type { DataSelectors, DaySelectors, DocumentDay, SelectorInput } from './selector-types.ts'

/** The days of the documents, and what changed between two days. */
export function createDaySelectors(
  { index, today, state }: SelectorInput,
  data: DataSelectors,
): DaySelectors {
  const daysStage = memoLast((evidence: Criteria['evidence']) =>
    groupByDay(createKnowledge(index, { asOf: today, counts: countsFor(evidence) }).sources),
  )
  const beforeStage = memoLast((asOf: Day, evidence: Criteria['evidence']) =>
    knownOn(index, { asOf, counts: countsFor(evidence) }),
  )
  const changeStage = memoLast((before: KnownState, after: KnownState) =>
    changesBetween(before, after),
  )
  const idStage = memoLast(
    (changes: readonly Change[]) =>
      new Set(changes.filter(({ kind }) => !NOTHING_NEW.has(kind)).map(({ id }) => id)),
  )
  const knownSince = (): KnownState | undefined => {
    const { since } = state()
    return since === undefined ? undefined : beforeStage(since, data.criteria().evidence)
  }
  const changes = (): readonly Change[] => {
    const before = knownSince()
    return before === undefined ? NO_CHANGES : changeStage(before, data.known())
  }
  return {
    documentDays: () => daysStage(data.criteria().evidence),
    knownSince,
    changes,
    changedIds: () => idStage(changes()),
  }
}

const NO_CHANGES: readonly Change[] = []

/** What was only said again is listed, and not ringed: nothing about it is to be seen. */
const NOTHING_NEW: ReadonlySet<ChangeKind> = new Set(['confirmed', 'not-stated', 'reworded'])

/** Sources come by publication, so their days do as well. */
function groupByDay(sources: readonly Source[]): readonly DocumentDay[] {
  const days: { readonly day: Day; readonly sources: Source[] }[] = []
  for (const source of sources) {
    const day = source.published.latest
    if (day === null) continue
    const last = days.at(-1)
    if (last?.day === day) last.sources.push(source)
    else days.push({ day, sources: [source] })
  }
  return days.sort((a, b) => a.day - b.day)
}
