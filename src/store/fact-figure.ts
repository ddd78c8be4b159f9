import { doseIn, scaleOf, unitOf } from '../history/dose-unit.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import { amountText, doseText } from '../layout/dose-text.ts'
import type { DoseUnit, FactValue, ValueClaim } from '../model/types.ts'

/**
 * The value of a fact as a figure: with qualifier, unit and denominator. A rate without a number of
 * patients says so; undefined where nothing is stated.
 */
export function factValueText(
  { value, unit, qualifier, accruing, of }: ValueClaim,
  attribute: string,
  choice: UnitChoice,
): string | undefined {
  const told = isDoseUnit(unit) ? inUnit(value, unit, choice) : { value, unit }
  const plain = plainText(told.value, choice)
  if (plain === undefined) return undefined
  const words = [qualifier, plain, told.unit].filter((word) => word !== undefined)
  const rising = accruing === true ? ', may still rise' : ''
  return `${words.join(' ').replace(' %', '%')}${countText(of, attribute)}${rising}`
}

function countText(of: number | undefined, attribute: string): string {
  if (of !== undefined) return ` (n = ${amountText(of)})`
  return attribute.endsWith('-rate') ? ' (n not stated)' : ''
}

function isDoseUnit(unit: string | undefined): unit is DoseUnit {
  return unit === 'mCi' || unit === 'mCi/m²' || unit === 'MBq' || unit === 'MBq/m²'
}

function inUnit(
  value: FactValue,
  unit: DoseUnit,
  choice: UnitChoice,
): { readonly value: FactValue; readonly unit: DoseUnit } {
  const convert = (amount: number): number =>
    doseIn({ unit, total: amount, parts: [] }, choice).total ?? amount
  const chosen = unitOf(scaleOf(unit), choice)
  if (typeof value === 'number') return { value: convert(value), unit: chosen }
  if (isPair(value)) return { value: [convert(value[0]), convert(value[1])], unit: chosen }
  return { value, unit: chosen }
}

function plainText(value: FactValue, choice: UnitChoice): string | undefined {
  if (value === null || typeof value === 'string') return value ?? undefined
  if (typeof value === 'number') return amountText(value)
  if (isPair(value)) return `${amountText(value[0])} to ${amountText(value[1])}`
  // What names another thing is no figure.
  if ('ref' in value) return undefined
  return value.map((dose) => doseText(doseIn(dose, choice))).join(' or ')
}

function isPair(value: FactValue): value is readonly [number, number] {
  return Array.isArray(value) && typeof value[0] === 'number'
}
