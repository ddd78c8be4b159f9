import { ensure } from '../base/assert.ts'
import { compareBounds } from '../time/span.ts'
import type {
  Claim,
  ClaimId,
  Cohort,
  CohortId,
  Compound,
  CompoundId,
  Dataset,
  Fact,
  FactId,
  Milestone,
  MilestoneId,
  Program,
  ProgramId,
  Source,
  SourceId,
  Span,
  SpanId,
} from './types.ts'

/** The thing that a claim speaks about. */
export type ClaimOwner =
  | { readonly type: 'program'; readonly thing: Program }
  | { readonly type: 'milestone'; readonly thing: Milestone }
  | { readonly type: 'span'; readonly thing: Span }
  | { readonly type: 'fact'; readonly thing: Fact }
  | { readonly type: 'cohort'; readonly thing: Cohort }

export interface OwnedClaim {
  readonly claim: Claim
  readonly owner: ClaimOwner
  readonly source: Source
}

/** A dataset with the ways through it that later stages need; nothing in it depends on a day. */
export interface DatasetIndex {
  readonly dataset: Dataset
  readonly sourceById: ReadonlyMap<SourceId, Source>
  readonly compoundById: ReadonlyMap<CompoundId, Compound>
  readonly programById: ReadonlyMap<ProgramId, Program>
  readonly milestoneById: ReadonlyMap<MilestoneId, Milestone>
  readonly spanById: ReadonlyMap<SpanId, Span>
  readonly factById: ReadonlyMap<FactId, Fact>
  readonly cohortById: ReadonlyMap<CohortId, Cohort>
  readonly claimById: ReadonlyMap<ClaimId, OwnedClaim>
  /** In dataset order. */
  readonly claimsBySource: ReadonlyMap<SourceId, readonly OwnedClaim[]>
  readonly programsByCompound: ReadonlyMap<CompoundId, readonly Program[]>
  readonly milestonesByProgram: ReadonlyMap<ProgramId, readonly Milestone[]>
  readonly milestonesByCohort: ReadonlyMap<CohortId, readonly Milestone[]>
  /** By number. */
  readonly cohortsByProgram: ReadonlyMap<ProgramId, readonly Cohort[]>
  /** Milestones that a span starts from. */
  readonly spanStarts: ReadonlySet<MilestoneId>
  /** By publication, the undated last. */
  readonly orderedSources: readonly Source[]
}

/** Builds all maps once; throws where a claim names a source that is not there (`readDataset` checks). */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const sourceById = byId(dataset.sources)
  const owned = ownedClaims(dataset, sourceById)
  const orderedSources = dataset.sources.toSorted((a, b) => compareBounds(a.published, b.published))
  const byNumber = dataset.cohorts.toSorted((a, b) => a.number - b.number)
  return {
    dataset,
    sourceById,
    compoundById: byId(dataset.compounds),
    programById: byId(dataset.programs),
    milestoneById: byId(dataset.milestones),
    spanById: byId(dataset.spans),
    factById: byId(dataset.facts),
    cohortById: byId(dataset.cohorts),
    claimById: new Map(owned.map((each) => [each.claim.id, each])),
    claimsBySource: groupBy(owned, ({ source }) => [source.id]),
    programsByCompound: groupBy(dataset.programs, ({ compound }) => listOf(compound)),
    milestonesByProgram: groupBy(dataset.milestones, ({ programs }) => programs),
    milestonesByCohort: groupBy(dataset.milestones, ({ cohort }) => listOf(cohort)),
    cohortsByProgram: groupBy(byNumber, ({ program }) => [program]),
    spanStarts: new Set(dataset.spans.map(({ from }) => from)),
    orderedSources,
  }
}

function ownedClaims(
  dataset: Dataset,
  sourceById: ReadonlyMap<SourceId, Source>,
): readonly OwnedClaim[] {
  const all: OwnedClaim[] = []
  const add = (owner: ClaimOwner, claims: readonly Claim[]): void => {
    for (const claim of claims) {
      all.push({ claim, owner, source: ensure(sourceById.get(claim.source), claim.source) })
    }
  }
  for (const thing of dataset.programs) add({ type: 'program', thing }, thing.activity)
  for (const thing of dataset.milestones) add({ type: 'milestone', thing }, thing.claims)
  for (const thing of dataset.spans) add({ type: 'span', thing }, thing.claims)
  for (const thing of dataset.facts) add({ type: 'fact', thing }, thing.claims)
  for (const thing of dataset.cohorts) add({ type: 'cohort', thing }, thing.claims)
  return all
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

function listOf<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value]
}

function groupBy<T, K>(
  things: readonly T[],
  keysOf: (thing: T) => readonly K[],
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [thing])
      else group.push(thing)
    }
  }
  return groups
}
