import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexDataset } from '../model/index-dataset.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Claim, DatedClaim, Dataset, DoseClaim, Source, ValueClaim } from '../model/types.ts'
import { whenOf } from '../time/testing/read-when.ts'
import { changesBetween } from './changes.ts'
import type { KnownState } from './state.ts'
import { anyWorldDay } from './testing/any-dataset.ts'
import { anyRetoldDataset } from './testing/any-retold-dataset.ts'
import { digest, knownAt } from './testing/known-at.ts'
import { MODEL_RUNS } from './testing/runs.ts'

/** Slow and obvious: the last of all the days that a claim waits for, Infinity where one never comes. */
function slowDayOf(id: string, index: DatasetIndex, waiting: readonly string[] = []): number {
  const owned = index.claimById.get(id as Claim['id'])
  if (owned === undefined || waiting.includes(id)) return Infinity
  const { claim, source } = owned
  const own = claim.knownFrom?.latest ?? source.published.latest ?? Infinity
  const inputs = claim.inputs ?? []
  return Math.max(own, ...inputs.map((input) => slowDayOf(input, index, [...waiting, id])))
}

type AnyClaim =
  Dataset['programs'][number]['activity'][number] | DatedClaim | ValueClaim | DoseClaim

interface Rewriting {
  /** What becomes of a claim that is not known by the day; undefined leaves it out. */
  readonly claim: (claim: AnyClaim) => AnyClaim | undefined
  /** What becomes of a document that is not out by the day. */
  readonly source: (source: Source) => Source
}

/** The dataset with all that becomes known after a day told otherwise. */
function rewriteAfter(dataset: Dataset, day: number, { claim, source }: Rewriting): Dataset {
  const index = indexDataset(dataset)
  const rewrite = (claims: readonly AnyClaim[]): readonly AnyClaim[] =>
    claims
      .map((each) => (slowDayOf(each.id, index) <= day ? each : claim(each)))
      .filter((each) => each !== undefined)
  const rewriteThings = <T extends { readonly claims: readonly AnyClaim[] }>(
    things: readonly T[],
  ): readonly T[] => things.map((thing) => ({ ...thing, claims: rewrite(thing.claims) }))
  return {
    ...dataset,
    sources: dataset.sources.map((each) =>
      (each.published.latest ?? Infinity) <= day ? each : source(each),
    ),
    programs: dataset.programs.map((program) => ({
      ...program,
      names: program.names.filter(({ knownFrom }) => (knownFrom?.latest ?? 0) <= day),
      activity: rewrite(program.activity) as typeof program.activity,
    })),
    milestones: rewriteThings(dataset.milestones),
    spans: rewriteThings(dataset.spans),
    facts: rewriteThings(dataset.facts),
    cohorts: rewriteThings(dataset.cohorts),
  }
}

/** It says something else, of another time, more surely, and takes back what was said before. */
function contradict(claim: AnyClaim): AnyClaim {
  const turned = {
    ...claim,
    basis: 'stated',
    note: 'told otherwise',
    status: claim.status === 'happened' ? 'expected' : 'happened',
    when: whenOf('2017-03-03'),
  }
  return ('value' in claim ? { ...turned, value: 'another' } : turned) as AnyClaim
}

/** Of a document whose claims may be known before it is out, its tier and its issuer still count. */
function retell(source: Source): Source {
  const { listsPipeline, mentions, ...rest } = source
  return {
    ...rest,
    title: 'Told otherwise',
    ...(listsPipeline === true || mentions !== undefined
      ? {}
      : { listsPipeline: true, mentions: [] }),
  }
}

function slowClaims(dataset: Dataset): readonly Claim[] {
  return [
    ...dataset.programs.flatMap(({ activity }) => activity),
    ...dataset.milestones.flatMap(({ claims }) => claims),
    ...dataset.spans.flatMap(({ claims }) => claims),
    ...dataset.facts.flatMap(({ claims }) => claims),
    ...dataset.cohorts.flatMap(({ claims }) => claims),
  ]
}

function countedIds(known: KnownState): readonly string[] {
  const things = [
    ...known.programs,
    ...known.milestones,
    ...known.spans,
    ...known.facts,
    ...known.cohorts,
  ]
  return things.flatMap(({ claims }) => claims.map(({ id }) => id)).toSorted()
}

describe('what becomes known later', () => {
  it('leaves no trace, be it not told at all or told the other way round', () => {
    fc.assert(
      fc.property(anyRetoldDataset, anyWorldDay, (dataset, day) => {
        const told = digest(knownAt(dataset, day))
        const cut = rewriteAfter(dataset, day, { claim: () => undefined, source: retell })
        const turned = rewriteAfter(dataset, day, { claim: contradict, source: retell })
        expect(digest(knownAt(cut, day))).toBe(told)
        expect(digest(knownAt(turned, day))).toBe(told)
      }),
      MODEL_RUNS,
    )
  })

  it('is all that is left out, on any day', () => {
    fc.assert(
      fc.property(anyRetoldDataset, anyWorldDay, (dataset, day) => {
        const index = indexDataset(dataset)
        const told = slowClaims(dataset).filter(({ id }) => slowDayOf(id, index) <= day)
        expect(countedIds(knownAt(dataset, day))).toEqual(told.map(({ id }) => id).toSorted())
      }),
      MODEL_RUNS,
    )
  })
})

describe('from the last word on', () => {
  it('everything counts that ever does, and only time changes what a reader sees', () => {
    fc.assert(
      fc.property(anyRetoldDataset, fc.nat(2000), (dataset, wait) => {
        const index = indexDataset(dataset)
        const days = slowClaims(dataset).map(({ id }) => slowDayOf(id, index))
        const published = dataset.sources.map((source) => source.published.latest ?? Infinity)
        const names = dataset.programs.flatMap((program) =>
          program.names.map(({ knownFrom }) => knownFrom?.latest ?? 0),
        )
        const last = Math.max(...[...days, ...published, ...names].filter(Number.isFinite))
        const told = slowClaims(dataset).filter(({ id }) => slowDayOf(id, index) < Infinity)
        const atLast = knownAt(dataset, last)
        expect(countedIds(atLast)).toEqual(told.map(({ id }) => id).toSorted())
        const later = changesBetween(atLast, knownAt(dataset, last + wait))
        expect(later.filter(({ kind }) => kind !== 'judged')).toEqual([])
      }),
      MODEL_RUNS,
    )
  })
})
