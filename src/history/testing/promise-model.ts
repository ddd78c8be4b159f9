import type { DatedClaim } from '../../model/types.ts'
import type { DayBounds } from '../../time/span.ts'
import type { Knowledge } from '../known-claims.ts'
import { daysOf, WORLD_FIRST, WORLD_LAST } from './enumerated-days.ts'
import { slowSuccession, slowTelling } from './milestone-model.ts'

/** What each promise of one milestone comes to, newest first: "m0-1 moves-later late 3..20". */
export function slowPromises(
  claims: readonly DatedClaim[],
  happened: { readonly isSo: boolean; readonly when: DayBounds | null },
  knowledge: Knowledge,
): readonly string[] {
  const promises = claims.filter(({ status, basis }) => status === 'expected' && basis !== 'absent')
  return promises
    .map((claim) => {
      const step = slowStep(claim, promises, claims)
      const verdict = happened.isSo
        ? slowVerdict(claim.when, happened.when)
        : slowStanding(claim, claims, knowledge)
      return `${claim.id} ${step} ${verdict} ${slowSlip(claim.when, happened.when)}`
    })
    .toReversed()
}

/** An expectation against what happened, by asking every day of the one about every day of the other. */
export function slowVerdict(expected: DayBounds | null, happened: DayBounds | null): string {
  if (expected === null || happened === null) return 'cannot-tell'
  const promised = daysOf(expected)
  const came = daysOf(happened)
  if (came.every((day) => promised.every((other) => day < other))) return 'early'
  if (came.every((day) => promised.every((other) => day > other))) return 'late'
  return came.every((day) => promised.includes(day)) ? 'on-time' : 'cannot-tell'
}

/** The least and the most days from promise to event; "" is an open end. */
function slowSlip(expected: DayBounds | null, happened: DayBounds | null): string {
  if (expected === null || happened === null) return '..'
  const promised = daysOf(expected)
  const came = daysOf(happened)
  const isLeastOpen = promised.includes(WORLD_LAST) || came.includes(WORLD_FIRST)
  const isMostOpen = promised.includes(WORLD_FIRST) || came.includes(WORLD_LAST)
  const { least, most } = extremesOf(promised, came)
  return `${isLeastOpen ? '' : String(least)}..${isMostOpen ? '' : String(most)}`
}

/** The shortest and the longest way from any day of the one to any of the other. */
function extremesOf(
  from: readonly number[],
  to: readonly number[],
): Readonly<Record<'least' | 'most', number>> {
  let [least, most] = [Infinity, -Infinity]
  for (const end of to) {
    for (const start of from) {
      if (end - start < least) least = end - start
      if (end - start > most) most = end - start
    }
  }
  return { least, most }
}

/** Where a promise stands that nothing has come of. */
function slowStanding(
  claim: DatedClaim,
  claims: readonly DatedClaim[],
  { dayOf, sourceOf, sources, asOf }: Knowledge,
): string {
  const isCancelled = slowTelling(claims).some(
    (other) => other.status === 'cancelled' && dayOf(other) >= dayOf(claim),
  )
  if (isCancelled) return 'cancelled'
  if (claim.when === null) return 'open'
  const promised = daysOf(claim.when)
  if (promised.some((day) => day >= asOf)) return 'open'
  const ownTiers = ['release', 'filing']
  const told = sourceOf(claim)
  const passesOn = claim.by === 'the company' && !ownTiers.includes(told.tier)
  const since = sources.filter(
    ({ issuer, tier, published }) =>
      (passesOn ? ownTiers.includes(tier) : issuer === told.issuer) &&
      daysOf(published).every((day) => promised.every((other) => day > other)),
  )
  return since.length > 0 ? 'overdue' : 'no-later-word'
}

/** How a promise relates to the one it is held against. */
function slowStep(
  claim: DatedClaim,
  promises: readonly DatedClaim[],
  claims: readonly DatedClaim[],
): string {
  const ordered = slowSuccession(promises)
  const before = ordered.filter((_, position) => position < ordered.indexOf(claim))
  const withDate = before.filter(({ when }) => when !== null)
  const newest = (withDate.length > 0 ? withDate : before).at(-1)
  if (newest === undefined) {
    const untold = claims.filter(({ basis }) => basis === 'absent').map(({ id }) => id)
    return claim.replaces !== undefined && untold.includes(claim.replaces) ? 'moves' : 'first'
  }
  if (newest.when !== null && claim.when !== null) {
    if (areSame(newest.when, claim.when)) return 'reaffirms'
  }
  const replaced = before.find(({ id }) => id === claim.replaces)
  return slowStepOf((replaced ?? newest).when, claim.when)
}

export function slowStepOf(previous: DayBounds | null, next: DayBounds | null): string {
  if (next === null) return 'reaffirms'
  if (previous === null) return 'narrows'
  if (areSame(previous, next)) return 'reaffirms'
  const [old, now] = [daysOf(previous), daysOf(next)]
  if (now.every((day) => old.includes(day))) return 'narrows'
  const isEarlier = now.some((day) => old.every((other) => day < other)) || lacksLast(now, old)
  const isLater = now.some((day) => old.every((other) => day > other)) || lacksFirst(now, old)
  if (isEarlier && isLater) return 'moves'
  return isLater ? 'moves-later' : 'moves-earlier'
}

function lacksLast(now: readonly number[], old: readonly number[]): boolean {
  return old.some((day) => now.every((other) => other < day))
}

function lacksFirst(now: readonly number[], old: readonly number[]): boolean {
  return old.some((day) => now.every((other) => other > day))
}

function areSame(a: DayBounds, b: DayBounds): boolean {
  return daysOf(a).join() === daysOf(b).join()
}
