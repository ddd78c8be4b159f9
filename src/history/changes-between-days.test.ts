import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexDataset } from '../model/index-dataset.ts'
import type { ClaimId, Dataset, Source } from '../model/types.ts'
import { dayAt } from '../time/day.ts'
import { formatWhen } from '../time/format-when.ts'
import { compareBounds } from '../time/span.ts'
import type { Change } from './change.ts'
import { changesBetween } from './changes.ts'
import { knownOn } from './known-on.ts'
import type { Conflict, KnownState, MilestoneState } from './state.ts'
import { anyWorldDay } from './testing/any-dataset.ts'
import { anyRetoldDataset } from './testing/any-retold-dataset.ts'
import { MODEL_RUNS } from './testing/runs.ts'

function knownAt(dataset: Dataset, day: number): KnownState {
  return knownOn(indexDataset(dataset), { asOf: dayAt(day), counts: () => true })
}

function summariesOf(conflicts: readonly Conflict[]): readonly string[] {
  return conflicts.map(({ summary }) => summary)
}

/** Slow and obvious: all that a reader sees of each thing, as one text. */
function seenOf(known: KnownState): ReadonlyMap<string, string> {
  return new Map([
    ...known.sources.map(({ id }) => seen(id, [])),
    ...known.programs.map(({ program, claims, conflicts, ...each }) =>
      seen(program.id, claims, [
        summariesOf(conflicts),
        each.name.name,
        each.status,
        each.lastConfirmed,
        each.quietSince,
      ]),
    ),
    ...known.milestones.map((each) =>
      seen(each.milestone.id, each.claims, [
        summariesOf(each.conflicts),
        each.status,
        formatWhen(each.when),
        each.expectations.map(({ claim, verdict }) => [claim.id, verdict]),
        slowQuiet(each, known.sources),
      ]),
    ),
    ...known.cohorts.map(({ cohort, claims, conflicts, ...each }) =>
      seen(cohort.id, claims, [
        summariesOf(conflicts),
        each.status,
        each.dose,
        each.bounds,
        formatWhen(each.start),
        [each.stepOverPrevious, each.stepOverFirst].map((step) => step?.toFixed(1)),
      ]),
    ),
    ...known.spans.map(({ span, claims, from, lastConfirmed, ends }) => {
      const over = ends.map(({ program, when }) => [program, formatWhen(when)])
      return seen(span.id, claims, [formatWhen(from), lastConfirmed, over])
    }),
    ...known.facts.map(({ fact, claims, current, conflicts }) =>
      seen(fact.id, claims, [current.id, summariesOf(conflicts)]),
    ),
  ])
}

function seen(
  id: string,
  claims: readonly { readonly id: ClaimId }[],
  rest: readonly unknown[] = [],
): readonly [id: string, text: string] {
  return [id, JSON.stringify([claims.map((claim) => claim.id), ...rest])]
}

/** The listing that leaves a promise out, if any does. */
function slowQuiet(
  { milestone, status, expectations, claims }: MilestoneState,
  sources: readonly Source[],
): string | undefined {
  const isOver = status === 'happened' || status === 'cancelled'
  if (milestone.programs.length === 0 || expectations.length === 0 || isOver) return undefined
  const named = claims.filter(({ basis }) => basis === 'stated').map(({ source }) => source)
  const days = sources
    .filter(({ id }) => named.includes(id))
    .map(({ published }) => published.latest)
  const last = Math.max(...days.map((day) => day ?? -Infinity))
  const later = sources
    .filter(({ listsPipeline }) => listsPipeline === true)
    .filter(({ published }) => last > -Infinity && (published.earliest ?? -Infinity) > last)
  return later.toSorted((a, b) => compareBounds(a.published, b.published))[0]?.id
}

/** The whole state, save that time itself passed. */
function digest(known: KnownState): string {
  return JSON.stringify(known, (key, value: unknown) => {
    if (key === 'asOf' || key === 'stretches') return undefined
    const isThing = ['milestone', 'cohort', 'span', 'fact', 'program'].includes(key)
    return isThing && typeof value === 'object' && value !== null && 'id' in value
      ? value.id
      : value
  })
}

function idsIn(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.map(({ id }) => id))].toSorted()
}

const anyDays = fc
  .tuple(anyWorldDay, anyWorldDay, anyWorldDay)
  .map((days) => days.toSorted((a, b) => a - b) as [number, number, number])

describe('changes between two days', () => {
  it('name by importance, time and id each thing of which a reader sees anything else, and each new claim of it', () => {
    fc.assert(
      fc.property(anyRetoldDataset, anyDays, (dataset, [first, , last]) => {
        const before = knownAt(dataset, first)
        const after = knownAt(dataset, last)
        const changes = changesBetween(before, after)
        expect(idsIn(changes)).toEqual(differingIds(before, after))
        const old = claimsById(before)
        const fresh = [...claimsById(after)].filter(([claim]) => !old.has(claim))
        const named = fresh.filter(([claim, owner]) =>
          changes.some(({ id, claims }) => id === owner && claims.includes(claim)),
        )
        expect(named).toEqual(fresh)
        expect(changes.map(rankOf)).toEqual(changes.map(rankOf).toSorted())
        expect(changesBetween(after, before)).toEqual(changes)
        expect(changesBetween(after, after)).toEqual([])
      }),
      MODEL_RUNS,
    )
  })

  it('are none just where nothing but time is otherwise, and name over two steps what stays so', () => {
    fc.assert(
      fc.property(anyRetoldDataset, anyDays, (dataset, days) => {
        const [one, two, three] = days.map((day) =>
          knownAt(dataset, day),
        ) as readonly KnownState[] as States
        const changes = changesBetween(one, three)
        expect(changes.length === 0).toBe(digest(one) === digest(three))
        const steps = [...changesBetween(one, two), ...changesBetween(two, three)]
        const staying = differingIds(one, three)
        expect(idsIn(steps)).toEqual(expect.arrayContaining([...staying]))
        expect(idsIn(changes)).toEqual(idsIn(steps).filter((id) => staying.includes(id)))
      }),
      MODEL_RUNS,
    )
  })
})

type States = readonly [KnownState, KnownState, KnownState]

function differingIds(before: KnownState, after: KnownState): readonly string[] {
  const then = seenOf(before)
  const differing = [...seenOf(after)].filter(([id, text]) => then.get(id) !== text)
  return differing.map(([id]) => id).toSorted()
}

function claimsById(known: KnownState): ReadonlyMap<ClaimId, string> {
  const owned = [
    ...known.programs.map(({ program, claims }) => ({ id: program.id, claims })),
    ...known.milestones.map(({ milestone, claims }) => ({ id: milestone.id, claims })),
    ...known.cohorts.map(({ cohort, claims }) => ({ id: cohort.id, claims })),
    ...known.spans.map(({ span, claims }) => ({ id: span.id, claims })),
    ...known.facts.map(({ fact, claims }) => ({ id: fact.id, claims })),
  ]
  return new Map(
    owned.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, id as string] as const)),
  )
}

/** A text that sorts as a row should; the days of the small world have five digits. */
function rankOf({ importance, window, id }: Change): string {
  const day = window?.latest ?? window?.earliest ?? 99_999
  return `${String(importance)} ${String(day)} ${String(window?.earliest ?? 10_000)} ${id}`
}
