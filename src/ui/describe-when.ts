import { assertNever } from '../base/assert.ts'
import { formatDay } from '../time/format-when.ts'
import type { When, WhenWord } from '../time/when.ts'

/**
 * What a date does and does not say, in one sentence, so that nobody reads a bound as the event's day.
 *
 * A promise for a period and a report of one are told apart: the one could still come on any day of it.
 */
export function explainWhen(when: When | null, isExpected: boolean): string {
  if (when === null) return 'No source gives a date.'
  if (when.word === null) return explainPeriod(when, isExpected)
  const bound = BOUND_TEXTS.get(when.word)
  if (bound !== undefined) return isExpected ? bound.expected : bound.told
  return `The source says “${when.word}”; taken as ${boundsText(when)}.`
}

/** The words that leave a side open; the others only blur a period. */
const BOUND_TEXTS: ReadonlyMap<WhenWord, { readonly told: string; readonly expected: string }> =
  new Map([
    [
      'by',
      {
        told: 'Reported by then; the day itself is not stated.',
        expected: 'Expected on that day or before it.',
      },
    ],
    [
      'before',
      {
        told: 'Some day before that; which one is not stated.',
        expected: 'Expected some day before that.',
      },
    ],
    [
      'from',
      {
        told: 'On its first day or later; no end is given.',
        expected: 'Expected then at the earliest; no end is given.',
      },
    ],
    [
      'after',
      {
        told: 'Some day after that; no end is given.',
        expected: 'Expected some day after that; no end is given.',
      },
    ],
  ])

function explainPeriod(when: When, isExpected: boolean): string {
  switch (when.precision) {
    case 'day':
      return isExpected ? 'Expected on that day.' : 'The source gives the day.'
    case 'range':
      return `Some day in between (${boundsText(when)}); which one is not stated.`
    case 'month':
    case 'quarter':
    case 'half':
    case 'year':
      return isExpected
        ? `Expected on some day of that ${PERIOD_WORDS[when.precision]}.`
        : `Some day of that ${PERIOD_WORDS[when.precision]}; which one is not stated.`
    default:
      return assertNever(when.precision)
  }
}

const PERIOD_WORDS = {
  month: 'month',
  quarter: 'quarter',
  half: 'half-year',
  year: 'year',
} as const

/** The first and the last day that a date leaves open. */
export function boundsText({ earliest, latest }: When): string {
  if (earliest === null) return latest === null ? 'no bounds' : `up to ${formatDay(latest)}`
  if (latest === null) return `${formatDay(earliest)} or later`
  return earliest === latest
    ? formatDay(earliest)
    : `${formatDay(earliest)} to ${formatDay(latest)}`
}
