import { isCompanyWord, isReportOfCompany } from '../model/company-word.ts'
import type { DatedClaim, Source } from '../model/types.ts'
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
  const succession = inSuccession(told)
  const expectations = told.map((claim): Expectation => {
    const previous = previousOf(claim, succession)
    const verdict = verdictOfClaim(claim, outcome, knowledge)
    const step =
      previous === undefined ? firstStep(claim, claims) : stepOf(previous.when, claim.when)
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

/**
 * In the order in which they became known, but what another of them replaces stands before that one: a
 * promise said to have been public "before February" may become known after the one that took its place.
 */
export function inSuccession(claims: readonly DatedClaim[]): readonly DatedClaim[] {
  const visited = new Set<DatedClaim>()
  const ordered: DatedClaim[] = []
  const place = (claim: DatedClaim): void => {
    if (visited.has(claim)) return
    // Before what it replaces is looked at, so that a circle of replacements ends.
    visited.add(claim)
    const replaced = claims.find(({ id }) => id === claim.replaces)
    if (replaced !== undefined) place(replaced)
    ordered.push(claim)
  }
  claims.forEach(place)
  return ordered
}

/**
 * What a promise is held against: the newest before it, where that says the same; else the one that it
 * says it replaces; else the newest before it.
 */
function previousOf(claim: DatedClaim, succession: readonly DatedClaim[]): DatedClaim | undefined {
  const before = succession.slice(0, succession.indexOf(claim))
  const newest = lastOf(before)
  if (newest !== undefined && saysTheSame(newest, claim)) return newest
  return before.find(({ id }) => id === claim.replaces) ?? newest
}

function saysTheSame(a: DatedClaim, b: DatedClaim): boolean {
  return a.when !== null && b.when !== null && areSameBounds(a.when, b.when)
}

/** What replaces a promise of which no date is told was moved, though nothing tells which way. */
function firstStep({ replaces }: DatedClaim, claims: readonly DatedClaim[]): GuidanceStep {
  const isMoved = claims.some(({ id, basis }) => id === replaces && basis === 'absent')
  return isMoved ? 'moves' : 'first'
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

/**
 * Whether whoever promised it surely published something after the last day of the promise: the issuer,
 * or the company where a report passes on its word, whatever name the company went by.
 */
function hasPublishedSince(claim: DatedClaim, deadline: Day, knowledge: Knowledge): boolean {
  const told = knowledge.sourceOf(claim)
  const isByPromiser = isReportOfCompany(claim, told)
    ? isCompanyWord
    : ({ issuer }: Source) => issuer === told.issuer
  return knowledge.sources.some(
    (source) =>
      isByPromiser(source) &&
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
