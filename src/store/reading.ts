/** The reading tools as a link carries them. */
export interface ReadingTools {
  /** Ids of the two things whose distance is measured, in the order in which they were chosen. */
  readonly measure: readonly [first: string, second: string] | undefined
  /** What lanes are aligned on: a kind of event, or the id of one thing. */
  readonly align: string | undefined
  /** Ids of the lanes that are folded to their head and bar. */
  readonly folded: readonly string[]
  /** Ids of the lanes that come first, in this order; the others follow in their usual order. */
  readonly order: readonly string[]
  /** Stretches of time in which nothing is shown are drawn short. */
  readonly squeeze: boolean
}

/** Nothing is measured, aligned or squeezed, and lanes stand as usual. */
export const NO_READING: ReadingTools = {
  measure: undefined,
  align: undefined,
  folded: [],
  order: [],
  squeeze: false,
}

/** The events that each lane has one of its own of, in the words of the address and of the page. */
export const ALIGN_KINDS = {
  'trial-start': 'trial start',
  'first-patient': 'first patient',
} as const

export type AlignKind = keyof typeof ALIGN_KINDS

/** Whether lanes are aligned on their own events of a kind, not on one thing. */
export function isAlignKind(align: string): align is AlignKind {
  return align in ALIGN_KINDS
}
