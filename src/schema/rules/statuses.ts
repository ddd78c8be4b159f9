import type { ActivityClaim, AnyClaim, DatedClaim, DoseClaim, ValueClaim } from '../claim-shapes.ts'
import type { ClaimEntry } from '../data-file.ts'
import { knownOf } from '../data-record.ts'
import type { DataRecord } from '../data-record.ts'
import { quote } from '../fault.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

/**
 * Statuses come in an order that can happen.
 *
 * The rule binds what one issuer tells about one thing on different days; documents of one day, or of
 * different issuers, may disagree, and then both claims stand as a conflict. Told later,
 * - what happened is not expected, nor called off (unless that claim `replaces` the earlier one);
 * - a dose that was given, or the value of a stated period, is not planned;
 * - an activity goes preclinical, planned, initiating, ongoing, completed, never back; it may be dropped
 *   from anywhere but completed, and taken up again after that.
 */
export function statusesCanHappen(record: DataRecord): readonly Finding[] {
  const dated = [...record.milestones, ...record.spans]
  return [
    ...dated.flatMap(({ claims }) => contradictions(record, claims, datedCanFollow)),
    ...record.facts.flatMap(({ claims }) => contradictions(record, claims, valueCanFollow)),
    ...record.cohorts.flatMap(({ claims }) => contradictions(record, claims, doseCanFollow)),
    ...record.programs.flatMap(({ claims }) => contradictions(record, claims, activityCanFollow)),
  ]
}

type CanFollow<C extends AnyClaim> = (later: ClaimEntry<C>, earlier: ClaimEntry<C>) => boolean

function contradictions<C extends AnyClaim>(
  record: DataRecord,
  claims: readonly ClaimEntry<C>[],
  canFollow: CanFollow<C>,
): readonly Finding[] {
  return claims.flatMap((later) => {
    const earlier = claims.find(
      (each) => isToldAfter(record, later, each) && !canFollow(later, each),
    )
    if (earlier === undefined) return []
    const told = `${quote(earlier.value.status)} had been told on ${dayTold(record, earlier) ?? ''}`
    const message = `expected a status that can follow, as ${told}, got ${quote(later.value.status)}`
    return [findingAt(later, ['status'], message)]
  })
}

function isToldAfter(record: DataRecord, later: ClaimEntry, earlier: ClaimEntry): boolean {
  const issuer = record.sourceById.get(later.value.source)?.issuer
  if (issuer !== record.sourceById.get(earlier.value.source)?.issuer) return false
  const laterDay = dayTold(record, later)
  const earlierDay = dayTold(record, earlier)
  return laterDay !== undefined && earlierDay !== undefined && earlierDay < laterDay
}

function dayTold(record: DataRecord, claim: ClaimEntry): string | undefined {
  return knownOf(record, claim.value)?.latest ?? undefined
}

const datedCanFollow: CanFollow<DatedClaim> = (later, earlier) => {
  if (earlier.value.status !== 'happened') return true
  if (later.value.status === 'happened' || later.value.status === 'ongoing') return true
  return later.value.replaces === earlier.id
}

const valueCanFollow: CanFollow<ValueClaim> = (later, earlier) =>
  earlier.value.status !== 'happened' ||
  later.value.status !== 'expected' ||
  later.value.when === undefined ||
  later.value.when.text !== earlier.value.when?.text

const doseCanFollow: CanFollow<DoseClaim> = (later, earlier) =>
  earlier.value.status !== 'happened' || later.value.status === 'happened'

const PROGRESS: readonly ActivityClaim['status'][] = [
  'preclinical',
  'planned',
  'initiating',
  'ongoing',
  'completed',
]

const activityCanFollow: CanFollow<ActivityClaim> = (later, earlier) => {
  if (earlier.value.status === 'dropped') return later.value.status !== 'completed'
  if (later.value.status === 'dropped') return earlier.value.status !== 'completed'
  return PROGRESS.indexOf(later.value.status) >= PROGRESS.indexOf(earlier.value.status)
}
