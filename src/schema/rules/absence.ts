import type { ClaimEntry } from '../data-file.ts'
import type { DataRecord } from '../data-record.ts'
import { quote } from '../fault.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

/**
 * "Not stated" is said in one way only: basis `absent` together with null.
 *
 * A date may be null on any basis (none was given), a value never, a dose only where bounds stand in
 * for it.
 */
export function absenceIsNull(record: DataRecord): readonly Finding[] {
  const dated = record.datedClaims.flatMap((claim) =>
    checkContent(claim, { field: 'when', value: claim.value.when, mayBeNull: true }),
  )
  const values = record.facts.flatMap(({ claims }) =>
    claims.flatMap((claim) =>
      checkContent(claim, { field: 'value', value: claim.value.value, mayBeNull: false }),
    ),
  )
  const doses = record.cohorts.flatMap(({ claims }) =>
    claims.flatMap((claim) => {
      const mayBeNull = claim.value.bounds !== undefined
      return checkContent(claim, { field: 'dose', value: claim.value.dose, mayBeNull })
    }),
  )
  return [...dated, ...values, ...doses]
}

/** An activity always has a status, so an absent claim about one would say nothing. */
export function activityIsNeverAbsent(record: DataRecord): readonly Finding[] {
  return record.programs.flatMap(({ claims }) =>
    claims
      .filter((claim) => claim.value.basis === 'absent')
      .map((claim) =>
        findingAt(claim, ['basis'], 'expected stated, derived or inferred, got "absent"'),
      ),
  )
}

interface Content {
  readonly field: string
  readonly value: unknown
  readonly mayBeNull: boolean
}

function checkContent(claim: ClaimEntry, { field, value, mayBeNull }: Content): readonly Finding[] {
  const isAbsent = claim.value.basis === 'absent'
  if (isAbsent && value !== null) {
    const got = field === 'when' ? 'a date' : quote(value)
    const message = `expected null, as the source does not state it, got ${got}`
    return [findingAt(claim, [field], message)]
  }
  if (!isAbsent && value === null && !mayBeNull) {
    const message = `expected a ${field}, or "basis: absent" where none is stated, got null`
    return [findingAt(claim, [field], message)]
  }
  return []
}
