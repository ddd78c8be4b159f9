import type { Expectation, Judgement, Verdict } from '../history/state.ts'
import { formatDayRange } from '../time/format-when.ts'
import type { DayCountRange } from '../time/span.ts'

/** In the order of a legend: what came first, then what is still awaited. */
export const VERDICTS: readonly Verdict[] = [
  'on-time',
  'early',
  'late',
  'cannot-tell',
  'open',
  'overdue',
  'no-later-word',
  'cancelled',
]

const WORDS: Readonly<Record<Verdict, string>> = {
  early: 'early',
  'on-time': 'on time',
  late: 'late',
  'cannot-tell': 'cannot tell',
  open: 'open',
  overdue: 'overdue',
  'no-later-word': 'no later word',
  cancelled: 'cancelled',
}

/**
 * Shapes of verdicts about (0, 0) in a box of 11 × 11, to be told apart without colour: what came points
 * down when early and up when late, what ran out of time is an hourglass.
 */
const PATHS: Readonly<Record<Verdict, string>> = {
  early: 'M-5.5,-4.5 H5.5 L0,5.5 Z',
  'on-time': 'M0,-5 A5,5 0 1 1 0,5 A5,5 0 1 1 0,-5 Z',
  late: 'M-5.5,4.5 H5.5 L0,-5.5 Z',
  'cannot-tell': 'M0,-6 L6,0 L0,6 L-6,0 Z',
  open: 'M0,-5 A5,5 0 1 1 0,5 A5,5 0 1 1 0,-5 Z',
  overdue: 'M-5,-5.5 H5 L-5,5.5 H5 Z',
  'no-later-word': 'M-5,-5.5 H5 L-5,5.5 H5 Z',
  cancelled: 'M-5,-5 L5,5 M-5,5 L5,-5',
}

/** A verdict in a word or two. */
export function verdictWord(verdict: Verdict): string {
  return WORDS[verdict]
}

/** The shape of a verdict; whether it is full or hollow is a matter of its class. */
export function verdictPath(verdict: Verdict): string {
  return PATHS[verdict]
}

/** The verdict with how far it was off: "late, by at least 12 days", "on time", "overdue". */
export function outcomeText({ verdict, slip }: Pick<Expectation, 'verdict' | 'slip'>): string {
  const word = WORDS[verdict]
  if (slip === undefined) return word
  if (verdict === 'late') return `${word}, by ${formatDayRange(slip)}`
  return verdict === 'early' ? `${word}, by ${formatDayRange(negated(slip))}` : word
}

/** Where reports of an event contradict each other: what the best of them alone makes of the promise. */
export function bestText(judgement: Judgement): string {
  return `by the most credible report ${outcomeText(judgement)}`
}

function negated({ min, max }: DayCountRange): DayCountRange {
  return { min: max === null ? null : -max, max: min === null ? null : -min }
}
