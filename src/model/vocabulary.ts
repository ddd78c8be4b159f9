import type { ActivityStatus, Basis, DatedStatus, MilestoneKind, Phase, Tier } from './types.ts'

/**
 * The words by which people read the codes of the dataset, and the order in which they are listed.
 *
 * Words stay neutral: a designation is not said to be of one agency, nor a supply event to be one of
 * safety.
 */

/** Kinds of milestones, and of the things beside them that a reader can choose. */
type LabelledKind = MilestoneKind | 'dose' | 'activity' | 'fact'

export const KIND_LABELS: Readonly<Record<LabelledKind, string>> = {
  'trial-start': 'Trial start',
  'first-patient': 'First patient',
  enrollment: 'Enrollment',
  'cohort-start': 'Cohort start',
  'cohort-complete': 'Cohort complete',
  'dose-cleared': 'Dose cleared',
  readout: 'Readout',
  'follow-up': 'Follow-up',
  'trial-complete': 'Trial complete',
  designation: 'Designation',
  regulatory: 'Regulatory',
  supply: 'Supply',
  protocol: 'Protocol',
  collaboration: 'Collaboration',
  finance: 'Finance',
  pipeline: 'Pipeline',
  people: 'People',
  dose: 'Dose',
  activity: 'Activity',
  fact: 'Fact',
}

/** From the start of a trial to its end, then what surrounds it, then what is not a milestone. */
export const KIND_ORDER: readonly LabelledKind[] = [
  'trial-start',
  'first-patient',
  'enrollment',
  'cohort-start',
  'cohort-complete',
  'dose-cleared',
  'readout',
  'follow-up',
  'trial-complete',
  'designation',
  'regulatory',
  'supply',
  'protocol',
  'collaboration',
  'finance',
  'pipeline',
  'people',
  'dose',
  'activity',
  'fact',
]

export const STATUS_LABELS: Readonly<Record<DatedStatus | 'not-stated', string>> = {
  happened: 'Happened',
  ongoing: 'Ongoing',
  expected: 'Expected',
  cancelled: 'Cancelled',
  'not-stated': 'Not stated',
}

export const STATUS_ORDER: readonly (DatedStatus | 'not-stated')[] = [
  'happened',
  'ongoing',
  'expected',
  'cancelled',
  'not-stated',
]

export const ACTIVITY_LABELS: Readonly<Record<ActivityStatus, string>> = {
  preclinical: 'Preclinical',
  planned: 'Planned',
  initiating: 'Initiating',
  ongoing: 'Ongoing',
  completed: 'Completed',
  dropped: 'Dropped',
}

export const PHASE_LABELS: Readonly<Record<Phase, string>> = {
  preclinical: 'Preclinical',
  '1': 'Phase 1',
  '1a': 'Phase 1a',
  '1b': 'Phase 1b',
  '1/2': 'Phase 1/2',
  '2': 'Phase 2',
  '2a': 'Phase 2a',
  '2b': 'Phase 2b',
  '3': 'Phase 3',
  'expanded-access': 'Expanded access',
}

export const PHASE_ORDER: readonly Phase[] = [
  'preclinical',
  '1',
  '1a',
  '1b',
  '1/2',
  '2',
  '2a',
  '2b',
  '3',
  'expanded-access',
]

export const TIER_LABELS: Readonly<Record<Tier, string>> = {
  release: 'Press release',
  filing: 'Filing',
  regulator: 'Regulator',
  registry: 'Registry',
  paper: 'Paper',
  news: 'News',
}

/** Also the order in which sources are believed where claims of one basis contradict each other. */
export const TIER_ORDER: readonly Tier[] = [
  'release',
  'filing',
  'regulator',
  'registry',
  'paper',
  'news',
]

export const BASIS_LABELS: Readonly<Record<Basis, string>> = {
  stated: 'Stated',
  derived: 'Derived',
  inferred: 'Inferred',
  absent: 'Not stated',
}

/** Also the order in which claims are believed where they contradict each other. */
export const BASIS_ORDER: readonly Basis[] = ['stated', 'derived', 'inferred', 'absent']

/** 1 is labelled before all else, 3 gives way first. */
export type Importance = 1 | 2 | 3

const IMPORTANCE: Readonly<Record<LabelledKind, Importance>> = {
  'trial-start': 1,
  'first-patient': 1,
  'cohort-start': 1,
  readout: 1,
  designation: 1,
  'cohort-complete': 2,
  'dose-cleared': 2,
  'trial-complete': 2,
  'follow-up': 2,
  regulatory: 2,
  supply: 2,
  protocol: 2,
  collaboration: 2,
  enrollment: 3,
  finance: 3,
  pipeline: 3,
  people: 3,
  dose: 3,
  activity: 3,
  fact: 3,
}

/** How much a kind matters on the picture; a supply or regulatory event that starts a span, most. */
export function importanceOf(kind: LabelledKind, startsSpan: boolean): Importance {
  if (startsSpan && (kind === 'supply' || kind === 'regulatory')) return 1
  return IMPORTANCE[kind]
}

/** What came of a promise: what still waits for an answer first, then what has one. */
export const VERDICT_ORDER = [
  'overdue',
  'no-later-word',
  'open',
  'late',
  'early',
  'on-time',
  'cannot-tell',
  'cancelled',
] as const

export const VERDICT_LABELS: Readonly<Record<(typeof VERDICT_ORDER)[number], string>> = {
  overdue: 'Overdue',
  'no-later-word': 'No later word',
  open: 'Open',
  late: 'Late',
  early: 'Early',
  'on-time': 'On time',
  'cannot-tell': 'Cannot tell',
  cancelled: 'Cancelled',
}
