import {
  BASIS_LABELS,
  KIND_LABELS,
  PHASE_LABELS,
  STATUS_LABELS,
  TIER_LABELS,
  VERDICT_LABELS,
} from '../model/vocabulary.ts'
import type { Criteria, EvidenceScope } from '../query/criteria.ts'
import type { Facet } from '../query/facet-counts.ts'
import type { Naming } from './naming.ts'

export const FACET_TITLES: Readonly<Record<Facet, string>> = {
  kinds: 'Kind',
  compounds: 'Compound',
  programs: 'Program',
  phases: 'Phase',
  statuses: 'Status',
  indications: 'Indication',
  verdicts: 'Promise',
  tiers: 'Told in',
  bases: 'Basis',
}

/** Every criterion by the word under which the page shows it. */
export const CRITERION_TITLES: Readonly<Record<keyof Criteria, string>> = {
  ...FACET_TITLES,
  evidence: 'Evidence',
  conflictOnly: 'Conflicts',
  q: 'Search',
  during: 'Time',
  sure: 'Time',
}

/** Which evidence counts, the widest first. */
export const SCOPES: readonly EvidenceScope[] = ['public', 'company', 'documents']

export const SCOPE_LABELS: Readonly<Record<EvidenceScope, string>> = {
  public: 'Everything public',
  company: 'What the company said',
  documents: 'Documents with a checked text',
}

/** A choice in words. The words of a facet are its own, so each finds its label without a cast. */
export function choiceLabels(naming: Naming): {
  readonly [F in Facet]: (choice: Criteria[F][number]) => string
} {
  return {
    kinds: (kind) => KIND_LABELS[kind],
    compounds: naming.compound,
    programs: naming.fullProgram,
    phases: (phase) => PHASE_LABELS[phase],
    statuses: (status) => STATUS_LABELS[status],
    indications: capitalised,
    verdicts: (verdict) => VERDICT_LABELS[verdict],
    tiers: (tier) => TIER_LABELS[tier],
    bases: (basis) => BASIS_LABELS[basis],
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
