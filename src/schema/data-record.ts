import type { ActivityClaim, AnyClaim, DatedClaim, DoseClaim, ValueClaim } from './claim-shapes.ts'
import type { ClaimEntry, DataFile, Entry, Owner } from './data-file.ts'
import type { OwnedCohort, OwnedFact, OwnedMilestone, OwnedSpan } from './data-file.ts'
import type { StoredWhen } from './fields.ts'
import type { Compound, Program, Source } from './item-shapes.ts'
import type { StoredStory } from './story-shapes.ts'

export type IdKind =
  'source' | 'compound' | 'program' | 'milestone' | 'span' | 'fact' | 'cohort' | 'claim'

/** The sound parts of all files, side by side, as the rules look at them. */
export interface DataRecord {
  readonly files: readonly DataFile[]
  readonly sources: readonly Entry<Source>[]
  readonly compounds: readonly Entry<Compound>[]
  readonly programs: readonly Owner<Program, ActivityClaim>[]
  readonly milestones: readonly Owner<OwnedMilestone, DatedClaim>[]
  readonly spans: readonly Owner<OwnedSpan, DatedClaim>[]
  readonly facts: readonly Owner<OwnedFact, ValueClaim>[]
  readonly cohorts: readonly Owner<OwnedCohort, DoseClaim>[]
  readonly stories: readonly Entry<StoredStory>[]
  /** All that carries claims, and all claims, whatever their kind. */
  readonly owners: readonly Owner<unknown, AnyClaim>[]
  readonly claims: readonly ClaimEntry[]
  readonly datedClaims: readonly ClaimEntry<DatedClaim>[]
  readonly sourceById: ReadonlyMap<string, Source>
  readonly claimById: ReadonlyMap<string, ClaimEntry>
  readonly idsByKind: Readonly<Record<IdKind, ReadonlySet<string>>>
  /** Ids that some file declares, even where what bears them is faulty. */
  readonly declaredIds: ReadonlySet<string>
  /** Those of them in files that cannot be read as YAML. */
  readonly unreadIds: ReadonlySet<string>
}

export function gatherRecord(files: readonly DataFile[]): DataRecord {
  const sources = files.flatMap((file) => file.sources)
  const compounds = files.flatMap((file) => file.compounds)
  const programs = files.flatMap((file) => file.programs)
  const milestones = files.flatMap((file) => file.milestones)
  const spans = files.flatMap((file) => file.spans)
  const facts = files.flatMap((file) => file.facts)
  const cohorts = files.flatMap((file) => file.cohorts)
  const owners = [...programs, ...milestones, ...spans, ...facts, ...cohorts]
  const claims = owners.flatMap((owner): readonly ClaimEntry[] => owner.claims)
  return {
    files,
    sources,
    compounds,
    programs,
    milestones,
    spans,
    facts,
    cohorts,
    stories: files.flatMap((file) => file.stories),
    owners,
    claims,
    datedClaims: [...milestones, ...spans].flatMap((owner) => owner.claims),
    sourceById: new Map(sources.map(({ value }) => [value.id, value])),
    claimById: new Map(claims.map((claim) => [claim.id, claim])),
    idsByKind: {
      source: new Set(sources.map(({ value }) => value.id)),
      compound: new Set(compounds.map(({ value }) => value.id)),
      program: idsOf(programs),
      milestone: idsOf(milestones),
      span: idsOf(spans),
      fact: idsOf(facts),
      cohort: idsOf(cohorts),
      claim: idsOf(claims),
    },
    declaredIds: declaredIn(files),
    unreadIds: declaredIn(files.filter(({ yaml }) => yaml.faults.length > 0)),
  }
}

/** When the claim was public: as it says itself, else as its source was published. */
export function knownOf(record: DataRecord, claim: AnyClaim): StoredWhen | undefined {
  return claim.knownFrom ?? record.sourceById.get(claim.source)?.published
}

function declaredIn(files: readonly DataFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ declaredIds }) => [...declaredIds]))
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id))
}
