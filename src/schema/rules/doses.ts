import type { Dose } from '../claim-shapes.ts'
import type { DataRecord } from '../data-record.ts'
import type { Path } from '../fault.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

/** Sums of decimal amounts carry a rounding error far below any figure that a source prints. */
const ROUNDING = 1e-9

interface DoseSpot {
  readonly entry: Parameters<typeof findingAt>[0]
  readonly path: Path
  readonly dose: Dose
}

/** The infusions that are always given add up to the total. */
export function dosesAddUp(record: DataRecord): readonly Finding[] {
  return dosesOf(record).flatMap(({ entry, path, dose }) => {
    const given = dose.parts.filter(({ optional }) => optional !== true)
    const sum = given.reduce((total, { amount }) => total + amount, 0)
    if (given.length === 0) return []
    if (dose.total !== null && Math.abs(dose.total - sum) < ROUNDING) return []
    const message = `expected ${formatSum(given, sum)}, the sum of the parts, got ${String(dose.total)}`
    return [findingAt(entry, [...path, 'total'], message)]
  })
}

/** The number of infusions is that of the parts; optional ones may be counted or not. */
export function doseCountsMatch(record: DataRecord): readonly Finding[] {
  return dosesOf(record).flatMap(({ entry, path, dose }) => {
    const { count, parts } = dose
    if (count === undefined || parts.length === 0) return []
    const fewest = parts.filter(({ optional }) => optional !== true).length
    if (count >= fewest && count <= parts.length) return []
    const message = `expected ${parts.length}, the number of parts, got ${count}`
    return [findingAt(entry, [...path, 'count'], message)]
  })
}

/** Infusions are listed in the order in which they are given. */
export function dosePartsAreInOrder(record: DataRecord): readonly Finding[] {
  return dosesOf(record).flatMap(({ entry, path, dose }) =>
    dose.parts.flatMap((part, index) => {
      const before = dose.parts.slice(0, index).map(({ day }) => firstDay(day))
      const latest = Math.max(...before.map((day) => day ?? 0), 0)
      const day = firstDay(part.day)
      if (day === undefined || day >= latest) return []
      const message = `expected day ${latest} or later, after the parts before it, got ${day}`
      return [findingAt(entry, [...path, 'parts', index, 'day'], message)]
    }),
  )
}

/** Bounds are two totals on one scale, the lower first. */
export function doseBoundsAreOrdered(record: DataRecord): readonly Finding[] {
  return record.cohorts.flatMap(({ claims }) =>
    claims.flatMap((claim) => {
      if (claim.value.bounds === undefined) return []
      const [low, high] = claim.value.bounds
      if (low.unit !== high.unit) {
        const message = `expected both bounds in ${low.unit}, got ${high.unit}`
        return [findingAt(claim, ['bounds', 1, 'unit'], message)]
      }
      if (low.total !== null && high.total !== null && low.total < high.total) return []
      const got = `${String(low.total)} and ${String(high.total)}`
      return [findingAt(claim, ['bounds'], `expected two totals, the lower first, got ${got}`)]
    }),
  )
}

function dosesOf(record: DataRecord): readonly DoseSpot[] {
  const ofCohorts = record.cohorts.flatMap(({ claims }) =>
    claims.flatMap((entry): readonly DoseSpot[] => {
      const { dose, bounds } = entry.value
      const own: readonly DoseSpot[] = dose === null ? [] : [{ entry, path: ['dose'], dose }]
      const bounding = (bounds ?? []).map((each, index) => ({
        entry,
        path: ['bounds', index],
        dose: each,
      }))
      return [...own, ...bounding]
    }),
  )
  const ofFacts = record.facts.flatMap(({ claims }) =>
    claims.flatMap((entry): readonly DoseSpot[] => {
      const { value } = entry.value
      if (!Array.isArray(value)) return []
      return value.flatMap((item, index) =>
        typeof item === 'object' ? [{ entry, path: ['value', index], dose: item }] : [],
      )
    }),
  )
  return [...ofCohorts, ...ofFacts]
}

function firstDay(day: number | readonly [number, number] | undefined): number | undefined {
  return typeof day === 'object' ? day[0] : day
}

function formatSum(parts: readonly { readonly amount: number }[], sum: number): string {
  const rounded = String(Number(sum.toFixed(9)))
  return parts.length === 1
    ? rounded
    : `${parts.map(({ amount }) => amount).join(' + ')} = ${rounded}`
}
