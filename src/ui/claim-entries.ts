import { assertNever } from '../base/assert.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import type { ClaimOwner, OwnedClaim } from '../model/index-dataset.ts'
import type {
  ActivityClaim,
  Claim,
  DatedClaim,
  DoseClaim,
  Fact,
  ValueClaim,
} from '../model/types.ts'
import { ACTIVITY_LABELS, STATUS_LABELS } from '../model/vocabulary.ts'
import type { Subject } from '../query/item.ts'
import { formatWhen } from '../time/format-when.ts'
import { doseSchedule, doseSplit, doseTotal } from './describe-dose.ts'
import { valueText } from './describe-value.ts'
import type { Naming } from './naming.ts'

/** A claim as it reads: what it says of the thing, and of which time. */
export interface ClaimEntry {
  readonly claim: Claim
  readonly status: string
  readonly isExpected: boolean
  /** The date it gives, in words; undefined where the kind of claim has none. */
  readonly when: string | undefined
  /** The dose or the value, with unit. */
  readonly value: string | undefined
}

/** The claims of a thing in the order in which they became known. */
export function claimEntriesOf(subject: Subject, naming: Naming): readonly ClaimEntry[] {
  switch (subject.type) {
    case 'milestone':
    case 'span':
      return subject.state.claims.map(datedEntry)
    case 'cohort':
      return subject.state.claims.map((claim) => doseEntry(claim, naming))
    case 'fact':
      return subject.state.claims.map((claim) => valueEntry(claim, subject.state.fact, naming))
    case 'program':
      return subject.state.claims.map(activityEntry)
    default:
      return assertNever(subject)
  }
}

/** A claim as it reads, found by its id with the thing that it is about. */
export function claimEntryOf(
  { owner }: OwnedClaim,
  id: Claim['id'],
  naming: Naming,
): ClaimEntry | undefined {
  return ownerEntries(owner, naming).find(({ claim }) => claim.id === id)
}

function ownerEntries(owner: ClaimOwner, naming: Naming): readonly ClaimEntry[] {
  switch (owner.type) {
    case 'milestone':
    case 'span':
      return owner.thing.claims.map(datedEntry)
    case 'cohort':
      return owner.thing.claims.map((claim) => doseEntry(claim, naming))
    case 'fact':
      return owner.thing.claims.map((claim) => valueEntry(claim, owner.thing, naming))
    case 'program':
      return owner.thing.activity.map(activityEntry)
    default:
      return assertNever(owner)
  }
}

function datedEntry(claim: DatedClaim): ClaimEntry {
  const { status, when, basis } = claim
  return {
    claim,
    status: basis === 'absent' ? STATUS_LABELS['not-stated'] : STATUS_LABELS[status],
    isExpected: status === 'expected',
    when: formatWhen(when),
    value: undefined,
  }
}

function activityEntry(claim: ActivityClaim): ClaimEntry {
  const { status, when } = claim
  return {
    claim,
    status: ACTIVITY_LABELS[status],
    isExpected: status === 'planned',
    when: when === undefined ? undefined : formatWhen(when),
    value: undefined,
  }
}

function doseEntry(claim: DoseClaim, { unit }: Naming): ClaimEntry {
  return {
    claim,
    status: STATUS_LABELS[claim.status],
    isExpected: claim.status === 'expected',
    when: undefined,
    value: doseClaimText(claim, unit),
  }
}

function doseClaimText({ dose, bounds }: DoseClaim, unit: UnitChoice): string {
  if (dose !== null) {
    const parts = [doseTotal(dose, unit), doseSplit(dose, unit), doseSchedule(dose)]
    return parts.filter((part) => part !== undefined).join(', ')
  }
  return bounds === undefined
    ? 'dose not stated'
    : `dose not stated; between ${doseTotal(bounds[0], unit)} and ${doseTotal(bounds[1], unit)}`
}

function valueEntry(claim: ValueClaim, fact: Fact, naming: Naming): ClaimEntry {
  return {
    claim,
    status: STATUS_LABELS[claim.status],
    isExpected: claim.status === 'expected',
    when: claim.when === undefined ? undefined : formatWhen(claim.when),
    value: valueText(claim, fact.attribute, naming),
  }
}
