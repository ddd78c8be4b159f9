import type { DatasetIndex } from '../model/index-dataset.ts'
import {
  BASIS_ORDER,
  KIND_ORDER,
  PHASE_ORDER,
  STATUS_ORDER,
  TIER_ORDER,
  VERDICT_ORDER,
} from '../model/vocabulary.ts'
import type { Facet } from '../query/facet-counts.ts'
import type { Choice } from './actions.ts'

/** The filters that are comma lists in the address, in the order in which they are written there. */
export const LIST_KEYS: readonly { readonly key: string; readonly facet: Facet }[] = [
  { key: 'program', facet: 'programs' },
  { key: 'compound', facet: 'compounds' },
  { key: 'phase', facet: 'phases' },
  { key: 'kind', facet: 'kinds' },
  { key: 'status', facet: 'statuses' },
  { key: 'indication', facet: 'indications' },
  { key: 'verdict', facet: 'verdicts' },
  { key: 'tier', facet: 'tiers' },
  { key: 'basis', facet: 'bases' },
]

/** The keys that hold one value, in the order in which they are written. */
export const SINGLE_KEYS = [
  'view',
  'evidence',
  'conflict',
  'q',
  'during',
  'sure',
  'from',
  'to',
  'asof',
  'since',
  'sel',
  'measure',
  'align',
  'fold',
  'order',
  'squeeze',
  'sort',
  'unit',
  'theme',
  'story',
  'scene',
  'data',
  'embed',
] as const

export type SingleKey = (typeof SINGLE_KEYS)[number]

/** Every choice that a list criterion may hold in this data set. */
export type Choices = { readonly [F in Facet]: readonly Choice<F>[] }

/** The choices of a data set; words that the contract fixes are all there, used or not. */
export function choicesOf(index: DatasetIndex): Choices {
  const { compounds, programs, milestones } = index.dataset
  return {
    compounds: compounds.map(({ id }) => id),
    programs: programs.map(({ id }) => id),
    phases: PHASE_ORDER,
    kinds: KIND_ORDER,
    statuses: STATUS_ORDER,
    indications: [
      ...new Set([...programs, ...milestones].flatMap(({ indications = [] }) => indications)),
    ],
    verdicts: VERDICT_ORDER,
    tiers: TIER_ORDER,
    bases: BASIS_ORDER,
  }
}

/** A choice as the address writes it: without spaces or commas, so that lists stay readable. */
export function linkWordOf(choice: string): string {
  return choice.toLowerCase().replace(/[^\p{L}\p{N}/]+/gu, '-')
}
