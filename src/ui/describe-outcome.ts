import type { Expectation, GuidanceStep, Judgement, Verdict } from '../history/state.ts'
import { formatDayRange } from '../time/format-when.ts'

const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  early: 'early',
  'on-time': 'on time',
  late: 'late',
  'cannot-tell': 'cannot tell',
  open: 'open',
  overdue: 'overdue',
  'no-later-word': 'no later word',
  cancelled: 'cancelled',
}

/** Why a verdict is what it is; empty where its days say so. */
const VERDICT_REASONS: Readonly<Record<Verdict, string>> = {
  early: '',
  'on-time': 'it happened within what was said',
  late: '',
  'cannot-tell': 'the dates are too loose to say',
  open: 'its time has not passed',
  overdue: 'its time has passed, and who promised it has published since without a word of it',
  'no-later-word': 'its time has passed, and who promised it has published nothing since',
  cancelled: 'it was called off',
}

/** What a verdict says, where it stands alone. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  ...VERDICT_REASONS,
  early: 'it happened before the time that was said',
  late: 'it happened after the time that was said',
}

const STEP_LABELS: Readonly<Record<GuidanceStep, string>> = {
  first: 'said for the first time',
  reaffirms: 'reaffirms what was said before',
  narrows: 'narrows what was said before',
  'moves-earlier': 'moves it earlier',
  'moves-later': 'moves it later',
  moves: 'moves it',
}

/** "early: at least 99 days before what was said", "overdue: its time has passed …". */
export function verdictText(
  { verdict, slip }: Pick<Expectation, 'verdict' | 'slip'>,
  isDisputed: boolean,
): string {
  const label = VERDICT_LABELS[verdict]
  if (verdict === 'cannot-tell' && isDisputed)
    return 'cannot tell: sources disagree on when it came'
  if (verdict === 'early' && slip !== undefined) {
    return `early, by ${formatDayRange({ min: negated(slip.max), max: negated(slip.min) })}`
  }
  if (verdict === 'late' && slip !== undefined) return `late, by ${formatDayRange(slip)}`
  const reason = VERDICT_REASONS[verdict]
  return reason === '' ? label : `${label}: ${reason}`
}

/** "By the most credible report alone: early, by at least 99 days". */
export function bestSentence(judgement: Judgement): string {
  return `By the most credible report alone: ${verdictText(judgement, false)}`
}

/** How an expectation relates to the one before it. */
export function stepText({ step }: Expectation): string {
  return STEP_LABELS[step]
}

function negated(days: number | null): number | null {
  return days === null ? null : -days
}
