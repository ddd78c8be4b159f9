import type { DatedClaim } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import { containsBounds, differenceInDays, intersectBounds, isWhollyBefore } from '../time/span.ts'
import type { DayBounds } from '../time/span.ts'
import type { Knowledge } from './known-claims.ts'
import type { Expectation, GuidanceStep, Judgement, Verdict } from './state.ts'
import { areSameBounds } from './windows.ts'

/** What became of a milestone by the day of the question. */
export interface Outcome {
  readonly hasHappened: boolean
  /** When it happened; null where that is not told, or told in contradictions. */
  readonly happened: DayBounds | null
  /** Told in contradictions: the window of the most credible reports. */
  readonly disputed?: DayBounds | null
  /** Days on which claims said that it is cancelled. */
  readonly cancelledOn: readonly Day[]
}

/**
 * The expectations among the counted claims, newest first, each with its own verdict: a promise that
 * was moved is not forgiven.
 */
export function expectationsOf(
  claims: readonly DatedClaim[],
  outcome: Outcome,
  knowledge: Knowledge,
): readonly Expectation[] {
  const told = claims.filter(isExpectation)
  const expectations = told.map((claim, position): Expectation => {
    const previous = told.find(({ id }) => id === claim.replaces) ?? lastOf(told.slice(0, position))
    const verdict = verdictOfClaim(claim, outcome, knowledge)
    const step = previous === undefined ? 'first' : stepOf(previous.when, claim.when)
    const slip = slipOf(claim.when, outcome.happened)
    return {
      claim,
      toldOn: knowledge.dayOf(claim),
      window: claim.when,
      step,
      verdict,
      ...(slip === undefined ? {} : { slip }),
      ...(outcome.disputed === undefined
        ? {}
        : { verdictByBest: judge(claim.when, outcome.disputed) }),
    }
  })
  return expectations.toReversed()
}

/** The newest that gives a date; where none does, the newest. */
function lastOf(told: readonly DatedClaim[]): DatedClaim | undefined {
  return told.findLast(({ when }) => when !== null) ?? told.at(-1)
}

/** That a source says nothing of a date where one would look is not an expectation. */
export function isExpectation({ status, basis }: DatedClaim): boolean {
  return status === 'expected' && basis !== 'absent'
}

/**
 * How an expectation relates to the one before it.
 *
 * One that lies within the one before narrows it, a first date included. Of the others, one of which
 * neither end is earlier moves it later ("by Q1", then "by Q2"), one of which neither end is later
 * moves it earlier; one that is only vaguer just moves it. Word without a date takes no date back.
 */
export function stepOf(previous: DayBounds | null, next: DayBounds | null): GuidanceStep {
  if (next === null) return 'reaffirms'
  if (previous === null) return 'narrows'
  if (areSameBounds(previous, next)) return 'reaffirms'
  return containsBounds(previous, next) ? 'narrows' : directionOf(previous, next)
}

function directionOf(previous: DayBounds, next: DayBounds): GuidanceStep {
  const isEarlier = startOf(next) < startOf(previous) || endOf(next) < endOf(previous)
  const isLater = startOf(next) > startOf(previous) || endOf(next) > endOf(previous)
  if (isEarlier && isLater) return 'moves'
  return isLater ? 'moves-later' : 'moves-earlier'
}

function startOf({ earliest }: DayBounds): number {
  return earliest ?? -Infinity
}

function endOf({ latest }: DayBounds): number {
  return latest ?? Infinity
}

/** An expectation against what happened. Open sides decide nothing: `by` is never early, `from` never late. */
export function verdictOf(
  expected: DayBounds | null,
  happened: DayBounds | null,
): Judgement['verdict'] {
  if (expected === null || happened === null) return 'cannot-tell'
  if (isWhollyBefore(happened, expected)) return 'early'
  if (isWhollyBefore(expected, happened)) return 'late'
  return containsBounds(expected, happened) ? 'on-time' : 'cannot-tell'
}

/** The verdict and the slip against one reading of what happened. */
function judge(expected: DayBounds | null, happened: DayBounds | null): Judgement {
  const slip = slipOf(expected, happened)
  return { verdict: verdictOf(expected, happened), ...(slip === undefined ? {} : { slip }) }
}

function verdictOfClaim(claim: DatedClaim, outcome: Outcome, knowledge: Knowledge): Verdict {
  if (outcome.hasHappened) return verdictOf(claim.when, outcome.happened)
  const toldOn = knowledge.dayOf(claim)
  if (outcome.cancelledOn.some((day) => day >= toldOn)) return 'cancelled'
  const deadline = claim.when?.latest ?? null
  if (deadline === null || deadline >= knowledge.asOf) return 'open'
  return hasPublishedSince(claim, deadline, knowledge) ? 'overdue' : 'no-later-word'
}

/** Whether the issuer surely published something after the last day of its promise. */
function hasPublishedSince(claim: DatedClaim, deadline: Day, knowledge: Knowledge): boolean {
  const { issuer } = knowledge.sourceOf(claim)
  return knowledge.sources.some(
    (source) =>
      source.issuer === issuer &&
      source.published.earliest !== null &&
      source.published.earliest > deadline,
  )
}

/** Days from promise to event, positive when late; undefined where neither side can be told. */
function slipOf(expected: DayBounds | null, happened: DayBounds | null): Expectation['slip'] {
  if (expected === null || happened === null) return undefined
  const slip = differenceInDays(expected, happened)
  return slip.min === null && slip.max === null ? undefined : slip
}

/** Whether two expectations told on one day exclude each other. */
export function areAtOdds(a: DatedClaim, b: DatedClaim, knowledge: Knowledge): boolean {
  if (a.when === null || b.when === null) return false
  return knowledge.dayOf(a) === knowledge.dayOf(b) && intersectBounds(a.when, b.when) === undefined
}
