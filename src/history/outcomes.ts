import type { Claim, DatedClaim, DatedStatus, Milestone } from '../model/types.ts'
import { STATUS_LABELS } from '../model/vocabulary.ts'
import { intersectBounds } from '../time/span.ts'
import type { DayBounds } from '../time/span.ts'
import { ensure } from '../base/assert.ts'
import { dateConflictOf, hasWhen, makeConflict, mostCredible, widthInDays } from './conflicts.ts'
import type { ClaimWithWhen } from './conflicts.ts'
import { areAtOdds, expectationsOf, inSuccession, isExpectation } from './expectations.ts'
import type { Outcome } from './expectations.ts'
import type { Knowledge } from './known-claims.ts'
import type { Conflict, CurrentStatus, MilestoneState } from './state.ts'
import type { When } from '../time/when.ts'
import { ANY_DAY, whenOfBounds } from './windows.ts'

/**
 * What is known of a milestone: whether and when it happened, what was promised, and what became of
 * each promise. Undefined while nothing is known of it.
 *
 * - A claim that another counted claim replaces is a correction's victim: it stays in the history, but
 *   decides nothing. Only a replaced expectation keeps its verdict: it was made, whatever took its place.
 * - A claim that a source does not say (`absent`) decides nothing while there is any other.
 * - Happened outranks all else; short of that the newest word holds, and of two told on one day
 *   cancelled before ongoing before expected.
 */
export function milestoneStateOf(
  milestone: Milestone,
  knowledge: Knowledge,
): MilestoneState | undefined {
  const claims = knowledge.countedOf(milestone.claims)
  const [first] = claims
  if (first === undefined) return undefined
  const telling = tellingClaims(claims)
  const dated = telling.filter(isHappened).filter(hasWhen)
  const dateConflict = dateConflictOf(dated, knowledge)
  const happened = happenedWhen(dated, dateConflict, knowledge)
  const outcome: Outcome = {
    hasHappened: telling.some(isHappened),
    happened: dateConflict === undefined ? happened : null,
    ...(dateConflict === undefined ? {} : { disputed: happened }),
    cancelledOn: telling
      .filter(({ status }) => status === 'cancelled')
      .map((claim) => knowledge.dayOf(claim)),
  }
  const status = statusOf(telling, knowledge)
  const planned = plannedClaim(telling, status)
  const others = otherConflictsOf(telling, { outcome, planned }, knowledge)
  return {
    milestone,
    claims,
    firstKnown: knowledge.dayOf(first),
    status,
    when: status === 'happened' ? happened : (planned?.when ?? null),
    expectations: expectationsOf(claims, outcome, knowledge),
    conflicts: [dateConflict, ...others].filter((conflict) => conflict !== undefined),
  }
}

/** The claims that say something and stand uncorrected. */
export function tellingClaims<C extends Correctable>(claims: readonly C[]): readonly C[] {
  return claims.filter(
    (claim) =>
      claim.basis !== 'absent' && (claim.status === 'expected' || !isReplaced(claim, claims)),
  )
}

type Correctable = Claim & Pick<DatedClaim, 'replaces'> & { readonly status: string }

function isReplaced({ id }: Claim, claims: readonly Correctable[]): boolean {
  return claims.some(({ replaces }) => replaces === id)
}

function isHappened({ status }: DatedClaim): boolean {
  return status === 'happened'
}

/** In the order in which a status wins over another told on the same day. */
const PRECEDENCE: readonly DatedStatus[] = ['happened', 'cancelled', 'ongoing', 'expected']

function statusOf(telling: readonly DatedClaim[], knowledge: Knowledge): CurrentStatus {
  const newest = telling.at(-1)
  if (newest === undefined) return 'not-stated'
  if (telling.some(isHappened)) return 'happened'
  const day = knowledge.dayOf(newest)
  const latest = telling.filter((claim) => knowledge.dayOf(claim) === day)
  const status = PRECEDENCE.find((each) => latest.some((claim) => claim.status === each))
  return ensure(status, `a status of ${newest.id}`)
}

/**
 * The days common to all happened claims; where there are none, those of the most credible one, sharpened
 * by the claims of the same basis and tier that agree with it: so of two bounds the narrower holds.
 */
function happenedWhen(
  dated: readonly ClaimWithWhen[],
  conflict: Conflict | undefined,
  knowledge: Knowledge,
): When | null {
  const agreeing = conflict === undefined ? dated : peersOfMostCredible(dated, knowledge)
  let common: DayBounds = ANY_DAY
  for (const { when } of agreeing) common = intersectBounds(common, when) ?? common
  return whenOfBounds(
    common,
    agreeing.map(({ when }) => when),
  )
}

function peersOfMostCredible(
  dated: readonly ClaimWithWhen[],
  knowledge: Knowledge,
): readonly ClaimWithWhen[] {
  const best = mostCredible(dated, knowledge, widthInDays)
  if (best === undefined) return []
  const { tier } = knowledge.sourceOf(best)
  const peers = dated.filter(
    (claim) => claim.basis === best.basis && knowledge.sourceOf(claim).tier === tier,
  )
  return [best, ...peers.filter((claim) => claim !== best)]
}

/**
 * The newest date told of what has not happened: of its own status, else of the newest expectation. Word
 * without a date takes no date back.
 */
function plannedClaim(
  telling: readonly DatedClaim[],
  status: CurrentStatus,
): ClaimWithWhen | undefined {
  const dated = inSuccession(telling).filter(hasWhen)
  return dated.findLast((claim) => claim.status === status) ?? dated.findLast(isExpectation)
}

/** Contradictions beside those of happened dates. */
function otherConflictsOf(
  telling: readonly DatedClaim[],
  { outcome, planned }: { readonly outcome: Outcome; readonly planned: DatedClaim | undefined },
  knowledge: Knowledge,
): readonly (Conflict | undefined)[] {
  if (!outcome.hasHappened) return [promiseConflictOf(telling, planned, knowledge)]
  return [
    statusConflictOf(telling, knowledge),
    oneDocumentConflictOf(telling, knowledge),
    promiseConflictOf(telling, undefined, knowledge),
  ]
}

/** Expectations told on one day that exclude each other; `planned` is the claim whose date is shown. */
function promiseConflictOf(
  telling: readonly DatedClaim[],
  planned: DatedClaim | undefined,
  knowledge: Knowledge,
): Conflict | undefined {
  const promises = telling.filter(isExpectation).filter(hasWhen)
  const torn = promises.filter((claim) =>
    promises.some((other) => areAtOdds(claim, other, knowledge)),
  )
  const conflict = dateConflictOf(torn, knowledge)
  if (conflict === undefined) return undefined
  const { kind, summary, claims } = conflict
  const isShown = planned !== undefined && claims.includes(planned)
  const shown = isShown ? { shown: { claim: planned.id, by: 'last-told' as const } } : {}
  return { kind, summary, claims, ...shown }
}

/** A milestone that had happened, and is later told to be still ahead or off. */
function statusConflictOf(
  telling: readonly DatedClaim[],
  knowledge: Knowledge,
): Conflict | undefined {
  const first = ensure(telling.find(isHappened), 'a happened claim')
  const day = knowledge.dayOf(first)
  const denials = telling.filter(
    (claim) =>
      (claim.status === 'expected' || claim.status === 'cancelled') && knowledge.dayOf(claim) > day,
  )
  if (denials.length === 0) return undefined
  const lead = 'Told to have happened, and later otherwise'
  return happenedAgainst(lead, [first, ...denials], knowledge)
}

/**
 * One document that tells of a milestone both as done and as under way or called off. That it recalls
 * what had been expected of what it reports contradicts nothing.
 */
function oneDocumentConflictOf(
  telling: readonly DatedClaim[],
  knowledge: Knowledge,
): Conflict | undefined {
  const isDenial = ({ status }: DatedClaim): boolean =>
    status === 'ongoing' || status === 'cancelled'
  const torn = telling.filter((claim) =>
    telling.some(
      (other) =>
        other.source === claim.source &&
        ((isHappened(claim) && isDenial(other)) || (isDenial(claim) && isHappened(other))),
    ),
  )
  if (torn.length === 0) return undefined
  return happenedAgainst('Told as done and as not yet done in one document', torn, knowledge)
}

/** Statuses that exclude each other, of which one is that it has happened: that one is shown. */
function happenedAgainst(
  lead: string,
  claims: readonly DatedClaim[],
  knowledge: Knowledge,
): Conflict {
  const describe = ({ status }: DatedClaim): string => STATUS_LABELS[status].toLowerCase()
  const first = ensure(claims.find(isHappened), 'a happened claim')
  const shown = { claim: first.id, by: 'happened' } as const
  return makeConflict({ kind: 'statuses', lead, claims, describe, shown }, knowledge)
}
