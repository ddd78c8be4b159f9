import type { ActivityClaim, AnyClaim, DatedClaim, DoseClaim, ValueClaim } from './claim-shapes.ts'
import type { Fault, Path } from './fault.ts'
import type { FileKind } from './file-shapes.ts'
import type { Cohort, Compound, Fact, Milestone, Program, Source, Span } from './item-shapes.ts'
import type { YamlFile } from './read-yaml.ts'
import type { StoredStory } from './story-shapes.ts'

/** A checked value that still knows where it was written. */
export interface Entry<T> {
  readonly file: YamlFile
  readonly path: Path
  readonly value: T
}

export interface ClaimEntry<C extends AnyClaim = AnyClaim> extends Entry<C> {
  /** As given, or made from owner and source. */
  readonly id: string
  /** The id of the thing that the claim is about, as written. */
  readonly ownerId: string
}

/**
 * Something that carries claims. Its own fields may be faulty (`value` undefined) while its claims are
 * sound, and the other way round: each sound part is checked against the others all the same.
 */
export interface Owner<T, C extends AnyClaim> extends Entry<T | undefined> {
  readonly id: string
  readonly claims: readonly ClaimEntry<C>[]
}

/** Everything sound in one data file, and the faults of the rest. */
export interface DataFile {
  readonly yaml: YamlFile
  readonly kind: FileKind | undefined
  readonly faults: readonly Fault[]
  /** Every id that the file seems to declare, sound or not: a reference to one of them is not at fault. */
  readonly declaredIds: ReadonlySet<string>
  /** Every source that a claim of the file names, sound or not. */
  readonly namedSources: ReadonlySet<string>
  readonly title?: string
  readonly sources: readonly Entry<Source>[]
  readonly compounds: readonly Entry<Compound>[]
  readonly programs: readonly Owner<Program, ActivityClaim>[]
  readonly milestones: readonly Owner<OwnedMilestone, DatedClaim>[]
  readonly spans: readonly Owner<OwnedSpan, DatedClaim>[]
  readonly facts: readonly Owner<OwnedFact, ValueClaim>[]
  readonly cohorts: readonly Owner<OwnedCohort, DoseClaim>[]
  readonly stories: readonly Entry<StoredStory>[]
}

/** With what a file's own program fills in where the author left it out. */
export type OwnedMilestone = Milestone & { programs: string[] }
export type OwnedSpan = Span & { programs: string[] }
export type OwnedFact = Fact & { subject: string }
export type OwnedCohort = Cohort & { program: string }
