import type { Brand } from '../base/brand.ts'
import type { When } from '../time/when.ts'
import type { Story } from './story.ts'

/**
 * The dataset contract (schemaVersion 1) as TypeScript sees it.
 *
 * The shapes are those of `public/data/dataset.json`; only days differ: ISO text in the file, `Day` in
 * memory (see `dataset.ts`). `null` is data here: the source does not state it.
 */

export type SourceId = Brand<string, 'SourceId'>
export type CompoundId = Brand<string, 'CompoundId'>
export type ProgramId = Brand<string, 'ProgramId'>
export type MilestoneId = Brand<string, 'MilestoneId'>
export type SpanId = Brand<string, 'SpanId'>
export type FactId = Brand<string, 'FactId'>
export type CohortId = Brand<string, 'CohortId'>
export type ClaimId = Brand<string, 'ClaimId'>

export type Tier = 'release' | 'filing' | 'registry' | 'regulator' | 'news' | 'paper'
export type Basis = 'stated' | 'derived' | 'inferred' | 'absent'
export type Phase =
  'preclinical' | '1' | '1a' | '1b' | '1/2' | '2' | '2a' | '2b' | '3' | 'expanded-access'
export type CompoundRole = 'therapy' | 'imaging' | 'chemotherapy' | 'other'

export type MilestoneKind =
  | 'trial-start'
  | 'first-patient'
  | 'enrollment'
  | 'cohort-start'
  | 'cohort-complete'
  | 'dose-cleared'
  | 'readout'
  | 'follow-up'
  | 'trial-complete'
  | 'designation'
  | 'regulatory'
  | 'supply'
  | 'protocol'
  | 'collaboration'
  | 'finance'
  | 'pipeline'
  | 'people'

export type DatedStatus = 'expected' | 'happened' | 'ongoing' | 'cancelled'
export type ActivityStatus =
  'preclinical' | 'planned' | 'initiating' | 'ongoing' | 'completed' | 'dropped'
export type ValueStatus = 'expected' | 'happened' | 'ongoing'
export type DoseStatus = 'expected' | 'happened'

/** One place in a source, and the short literal tokens there that carry the claim. */
export interface Evidence {
  /** A block of non-blank lines of the source's text, counted from 1. */
  readonly paragraph?: number
  readonly figures: readonly string[]
}

/** What one source said on one day: the unit of data. */
export interface Claim {
  readonly id: ClaimId
  readonly source: SourceId
  readonly evidence: readonly Evidence[]
  readonly basis: Basis
  readonly reasoning?: string
  readonly inputs?: readonly ClaimId[]
  /** Where the claim itself was public before its source; else the source's publication counts. */
  readonly knownFrom?: When
  readonly confidence?: 'medium' | 'low'
  readonly by?: string
  readonly note?: string
}

export interface DatedClaim extends Claim {
  readonly status: DatedStatus
  readonly when: When | null
  readonly replaces?: ClaimId
}

export interface ActivityClaim extends Claim {
  readonly status: ActivityStatus
  readonly when?: When
}

export type DoseUnit = 'mCi/m²' | 'mCi' | 'MBq/m²' | 'MBq'

/** One infusion of a dose; `day` counts from the first infusion as day 1. */
export interface DosePart {
  readonly amount: number
  readonly day?: number | readonly [number, number]
  readonly optional?: true
}

/** An administered activity. Flat (mCi) and body-surface (mCi/m²) doses never share a scale. */
export interface Dose {
  readonly unit: DoseUnit
  readonly total: number | null
  readonly count?: number
  readonly minutes?: number
  readonly qualifier?: 'about'
  /** Empty where the source does not state the split. */
  readonly parts: readonly DosePart[]
}

export interface Ref {
  readonly ref: string
}

export type FactValue = number | string | readonly [number, number] | readonly Dose[] | Ref | null

export type Qualifier = 'about' | 'at least' | 'up to' | 'more than' | 'less than'

export interface ValueClaim extends Claim {
  readonly status: ValueStatus
  readonly value: FactValue
  readonly unit?: string
  readonly qualifier?: Qualifier
  /** The denominator of a rate. */
  readonly of?: number
  /** The period or cutoff that the value speaks of. */
  readonly when?: When
  /** A floor that may still rise, such as a median that is still accruing. */
  readonly accruing?: true
}

export interface DoseClaim extends Claim {
  readonly status: DoseStatus
  readonly dose: Dose | null
  readonly bounds?: readonly [Dose, Dose]
}

export interface Source {
  readonly id: SourceId
  readonly tier: Tier
  readonly title: string
  readonly issuer: string
  readonly published: When
  readonly url?: string
  readonly sha256?: string
  readonly paragraphs?: number
  readonly printed?: readonly string[]
  readonly listsPipeline?: true
  readonly mentions?: readonly ProgramId[]
}

export interface CompoundName {
  readonly name: string
  readonly knownFrom?: When
  /** The document that brought the name up; without it the name stands wherever its thing does. */
  readonly source?: SourceId
}

export interface Compound {
  readonly id: CompoundId
  readonly names: readonly CompoundName[]
  readonly isotope?: string
  readonly role: CompoundRole
}

export interface ProgramName {
  readonly name: string
  readonly shortName: string
  readonly knownFrom?: When
  /** As for the name of a compound. */
  readonly source?: SourceId
}

export interface Program {
  readonly id: ProgramId
  readonly compound?: CompoundId
  readonly names: readonly ProgramName[]
  readonly phase: Phase
  readonly indications: readonly string[]
  readonly registryId?: string
  readonly activity: readonly ActivityClaim[]
}

export interface Person {
  readonly name: string
  readonly role: string
}

export interface Milestone {
  readonly id: MilestoneId
  /** Empty: of the company, not of one program. */
  readonly programs: readonly ProgramId[]
  readonly kind: MilestoneKind
  readonly title: string
  readonly compound?: CompoundId
  readonly cohort?: CohortId
  readonly indications?: readonly string[]
  readonly agency?: string
  readonly people?: readonly Person[]
  readonly related?: readonly MilestoneId[]
  readonly claims: readonly DatedClaim[]
}

export interface SpanEnd {
  readonly programs: readonly ProgramId[]
  readonly milestone: MilestoneId
}

/** A stretch between milestones, perhaps ending differently for each program it touches. */
export interface Span {
  readonly id: SpanId
  readonly programs: readonly ProgramId[]
  readonly kind: MilestoneKind
  readonly title: string
  readonly from: MilestoneId
  readonly ends: readonly SpanEnd[]
  readonly claims: readonly DatedClaim[]
}

export interface Fact {
  readonly id: FactId
  /** `program:<id>`, `cohort:<id>`, `compound:<id>`, `company` or `concept:<word>`. */
  readonly subject: string
  readonly cohorts?: readonly CohortId[]
  readonly attribute: string
  readonly label: string
  readonly people?: readonly Person[]
  readonly claims: readonly ValueClaim[]
}

export interface Cohort {
  readonly id: CohortId
  readonly program: ProgramId
  readonly number: number
  readonly claims: readonly DoseClaim[]
}

export interface Dataset {
  readonly schemaVersion: 1
  readonly title: string
  /** sha256 of the inputs it was compiled from. */
  readonly generatedFrom: string
  readonly sources: readonly Source[]
  readonly compounds: readonly Compound[]
  readonly programs: readonly Program[]
  readonly milestones: readonly Milestone[]
  readonly spans: readonly Span[]
  readonly facts: readonly Fact[]
  readonly cohorts: readonly Cohort[]
  readonly stories: readonly Story[]
}
