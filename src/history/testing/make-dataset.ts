import { dayOf, whenOf } from '../../time/testing/read-when.ts'
import type { When } from '../../time/when.ts'
import { indexDataset } from '../../model/index-dataset.ts'
import type { DatasetIndex } from '../../model/index-dataset.ts'
import type {
  ActivityClaim,
  Claim,
  Cohort,
  Compound,
  DatedClaim,
  Dataset,
  Dose,
  DoseClaim,
  Fact,
  Milestone,
  Program,
  Source,
  Span,
  ValueClaim,
} from '../../model/types.ts'
import { knownOn } from '../known-on.ts'
import type { KnownState } from '../state.ts'

/**
 * Factories for small datasets. Each thing is whole without a word said; a test names only what it is
 * about. Ids and dates are plain texts here, as in the data files.
 */

type Texts<T, Key extends keyof T> = Omit<Partial<T>, Key | 'id'> & { readonly id?: string }

export type SourceInput = Texts<Source, 'published' | 'mentions'> & {
  readonly published?: string
  readonly mentions?: readonly string[]
}

/** A press release of 17 May 2017. */
export function makeSource(input: SourceInput = {}): Source {
  const { id = 'release', published = '2017-05-17', mentions, ...rest } = input
  return {
    id: id as Source['id'],
    tier: 'release',
    title: 'Second cohort opened',
    issuer: 'Acme Therapeutics',
    published: whenOf(published),
    ...(mentions === undefined ? {} : { mentions: mentions as Source['mentions'] & {} }),
    ...rest,
  }
}

type ClaimTexts<C extends Claim, Key extends keyof C = never> = Texts<
  C,
  Key | 'source' | 'knownFrom' | 'inputs'
> & {
  readonly source?: string
  readonly knownFrom?: string
  readonly inputs?: readonly string[]
}

let claimsMade = 0

/** What all claims have in common: stated in `release`, with an id of its own. */
function claimOf(input: ClaimTexts<Claim>): Claim {
  const {
    id = `claim-${(claimsMade += 1)}`,
    source = 'release',
    knownFrom,
    inputs,
    ...rest
  } = input
  return {
    id: id as Claim['id'],
    source: source as Claim['source'],
    evidence: [],
    basis: 'stated',
    ...(knownFrom === undefined ? {} : { knownFrom: whenOf(knownFrom) }),
    ...(inputs === undefined ? {} : { inputs: inputs as Claim['inputs'] & {} }),
    ...rest,
  }
}

function whenOrNull(text: string | null): When | null {
  return text === null ? null : whenOf(text)
}

export type DatedClaimInput = ClaimTexts<DatedClaim, 'when' | 'replaces'> & {
  readonly when?: string | null
  readonly replaces?: string
}

/** That something happened by 17 May 2017. */
export function makeClaim(input: DatedClaimInput = {}): DatedClaim {
  const { status = 'happened', when = 'by 2017-05-17', replaces, ...rest } = input
  return {
    ...claimOf(rest),
    status,
    when: whenOrNull(when),
    ...(replaces === undefined ? {} : { replaces: replaces as Claim['id'] }),
  }
}

/** That a program is under way. */
export function makeActivityClaim(
  input: ClaimTexts<ActivityClaim, 'when'> & { readonly when?: string } = {},
): ActivityClaim {
  const { status = 'ongoing', when, ...rest } = input
  return { ...claimOf(rest), status, ...(when === undefined ? {} : { when: whenOf(when) }) }
}

/** That 17 of something are. */
export function makeValueClaim(
  input: ClaimTexts<ValueClaim, 'when'> & { readonly when?: string } = {},
): ValueClaim {
  const { status = 'ongoing', value = 17, when, unit, qualifier, of, accruing, ...rest } = input
  return {
    ...claimOf(rest),
    status,
    value,
    ...(when === undefined ? {} : { when: whenOf(when) }),
    ...(unit === undefined ? {} : { unit }),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(of === undefined ? {} : { of }),
    ...(accruing === undefined ? {} : { accruing }),
  }
}

/** 12.5 mCi/m² at once. */
export function makeDose(input: Partial<Dose> = {}): Dose {
  const { total = 12.5, unit = 'mCi/m²', parts = [], ...rest } = input
  return { unit, total, parts, ...rest }
}

/** That a cohort got 12.5 mCi/m². */
export function makeDoseClaim(input: ClaimTexts<DoseClaim> = {}): DoseClaim {
  const { status = 'happened', dose = makeDose(), bounds, ...rest } = input
  return { ...claimOf(rest), status, dose, ...(bounds === undefined ? {} : { bounds }) }
}

/** A therapy. */
export function makeCompound(input: Texts<Compound, never> = {}): Compound {
  const { id = 'compound-a', ...rest } = input
  return { id: id as Compound['id'], names: [{ name: 'ACM 101' }], role: 'therapy', ...rest }
}

/** A Phase 1 trial in myeloma, of which nothing is told. */
export function makeProgram(
  input: Texts<Program, 'compound'> & { readonly compound?: string } = {},
): Program {
  const { id = 'program-a', compound = 'compound-a', ...rest } = input
  return {
    id: id as Program['id'],
    compound: compound as Program['compound'] & {},
    names: [{ name: 'Myeloma trial', shortName: 'Myeloma' }],
    phase: '1',
    indications: ['multiple myeloma'],
    activity: [],
    ...rest,
  }
}

export type MilestoneInput = Texts<Milestone, 'programs' | 'cohort' | 'related' | 'compound'> & {
  readonly programs?: readonly string[]
  readonly cohort?: string
  readonly compound?: string
}

/** A readout of the myeloma trial that happened by 17 May 2017. */
export function makeMilestone(input: MilestoneInput = {}): Milestone {
  const { id = 'milestone-a', programs = ['program-a'], cohort, compound, ...rest } = input
  return {
    id: id as Milestone['id'],
    programs: programs as Milestone['programs'],
    kind: 'readout',
    title: 'First results',
    claims: [makeClaim()],
    ...(cohort === undefined ? {} : { cohort: cohort as Milestone['cohort'] & {} }),
    ...(compound === undefined ? {} : { compound: compound as Milestone['compound'] & {} }),
    ...rest,
  }
}

/** A supply stop of the myeloma trial that starts at `milestone-a`, with no end. */
export function makeSpan(
  input: Texts<Span, 'programs' | 'from' | 'ends'> & {
    readonly programs?: readonly string[]
    readonly from?: string
    readonly ends?: readonly { readonly programs: readonly string[]; readonly milestone: string }[]
  } = {},
): Span {
  const {
    id = 'span-a',
    programs = ['program-a'],
    from = 'milestone-a',
    ends = [],
    ...rest
  } = input
  return {
    id: id as Span['id'],
    programs: programs as Span['programs'],
    kind: 'supply',
    title: 'Supply stop',
    from: from as Span['from'],
    ends: ends as Span['ends'],
    claims: [],
    ...rest,
  }
}

/** How many patients the myeloma trial has. */
export function makeFact(
  input: Texts<Fact, 'cohorts'> & { readonly cohorts?: readonly string[] } = {},
): Fact {
  const { id = 'fact-a', cohorts, ...rest } = input
  return {
    id: id as Fact['id'],
    subject: 'program:program-a',
    attribute: 'enrollment',
    label: 'Patients',
    claims: [makeValueClaim()],
    ...(cohorts === undefined ? {} : { cohorts: cohorts as Fact['cohorts'] & {} }),
    ...rest,
  }
}

/** A cohort of the myeloma trial; the first, where no number is given. */
export function makeCohort(
  input: Texts<Cohort, 'program'> & { readonly program?: string } = {},
): Cohort {
  const { number = 1, id = `program-a-c${number}`, program = 'program-a', ...rest } = input
  return {
    id: id as Cohort['id'],
    program: program as Cohort['program'],
    number,
    claims: [makeDoseClaim()],
    ...rest,
  }
}

/** One release, one compound with one program, and what is given. */
export function makeDataset(input: Partial<Dataset> = {}): Dataset {
  return {
    schemaVersion: 1,
    title: 'Acme programs',
    generatedFrom: 'a17f',
    sources: [makeSource()],
    compounds: [makeCompound()],
    programs: [makeProgram()],
    milestones: [],
    spans: [],
    facts: [],
    cohorts: [],
    stories: [],
    ...input,
  }
}

/** What is known of a dataset on a day, all claims counting; without a day, long after all of it. */
export function knownOf(
  dataset: Partial<Dataset>,
  asOf = '2030-12-31',
): { readonly index: DatasetIndex; readonly known: KnownState } {
  const index = indexDataset(makeDataset(dataset))
  return { index, known: knownOn(index, { asOf: dayOf(asOf), counts: () => true }) }
}
