import type { AnyClaim } from '../claim-shapes.ts'
import { knownOf } from '../data-record.ts'
import type { DataRecord } from '../data-record.ts'
import { quote } from '../fault.ts'
import type { StoredWhen } from '../fields.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

/** Days are ISO text of four-digit years, so that the order of texts is the order of days. */

/** What is told as a fact has begun by the day that it was known. */
export function happenedBeginsBeforeKnown(record: DataRecord): readonly Finding[] {
  return record.claims.flatMap((claim) => {
    const when = whenOf(claim.value)
    const known = knownOf(record, claim.value)
    if (when === undefined || !tellsOfThePast(claim.value)) return []
    if (!isBefore(known?.latest, when.earliest)) return []
    const message = `expected a time that begins by ${String(known?.latest)}, when this was known, got ${quote(when.text)}`
    return [findingAt(claim, ['when'], message)]
  })
}

/** What is told as to come is not over before the day that it was told. */
export function expectedIsNotOver(record: DataRecord): readonly Finding[] {
  return record.claims.flatMap((claim) => {
    const when = whenOf(claim.value)
    const known = knownOf(record, claim.value)
    if (when === undefined || claim.value.status !== 'expected') return []
    if (!isBefore(when.latest, known?.earliest)) return []
    const message = `expected a time that does not end before ${String(known?.earliest)}, when this was told, got ${quote(when.text)}`
    return [findingAt(claim, ['when'], message)]
  })
}

/** `knownFrom` says that a claim was public before its source, never later. */
export function knownFromIsNotAfterSource(record: DataRecord): readonly Finding[] {
  return record.claims.flatMap((claim) => {
    const { knownFrom, source } = claim.value
    const published = record.sourceById.get(source)?.published
    if (knownFrom === undefined || !isBefore(published?.latest, knownFrom.latest)) return []
    const message = `expected a day up to ${String(published?.latest)}, when ${source} was published, got ${quote(knownFrom.text)}`
    return [findingAt(claim, ['knownFrom'], message)]
  })
}

/** Without a last day nobody could say on which day something was certainly known. */
export function knowledgeHasALastDay(record: DataRecord): readonly Finding[] {
  const check = (
    entry: Parameters<typeof findingAt>[0],
    path: readonly (string | number)[],
    when: StoredWhen | undefined,
  ): readonly Finding[] => {
    if (when?.latest !== null) return []
    return [findingAt(entry, path, `expected a date with a last day, got ${quote(when.text)}`)]
  }
  return [
    ...record.sources.flatMap((each) => check(each, ['published'], each.value.published)),
    ...record.claims.flatMap((each) => check(each, ['knownFrom'], each.value.knownFrom)),
    ...[...record.compounds, ...record.programs].flatMap((each) =>
      (each.value?.names ?? []).flatMap((name, index) =>
        check(each, ['names', index, 'knownFrom'], name.knownFrom),
      ),
    ),
  ]
}

/** What follows from other claims was not known before the last of them. */
export function derivedIsKnownAfterInputs(record: DataRecord): readonly Finding[] {
  return record.claims.flatMap((claim) => {
    const known = knownOf(record, claim.value)
    return (claim.value.inputs ?? []).flatMap((id, index) => {
      const input = record.claimById.get(id)
      const inputKnown = input === undefined ? undefined : knownOf(record, input.value)
      if (!isBefore(known?.latest, inputKnown?.latest)) return []
      const message = `expected an input known by ${String(known?.latest)}, as this claim is, got ${quote(id)}, known from ${String(inputKnown?.latest)}`
      return [findingAt(claim, ['inputs', index], message)]
    })
  })
}

function whenOf(claim: AnyClaim): StoredWhen | undefined {
  return 'when' in claim ? (claim.when ?? undefined) : undefined
}

function tellsOfThePast(claim: AnyClaim): boolean {
  return ['happened', 'completed', 'dropped'].includes(claim.status)
}

/** Open and unknown sides are never before anything. */
function isBefore(a: string | null | undefined, b: string | null | undefined): boolean {
  return typeof a === 'string' && typeof b === 'string' && a < b
}
