import { doseIn, scaleOf, unitOf } from '../history/dose-unit.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import type { Dose, DoseUnit, FactValue, Ref, ValueClaim } from '../model/types.ts'
import { doseSplit, doseTotal } from './describe-dose.ts'
import type { Naming } from './naming.ts'

/** The value of a claim with its unit, qualifier and denominator; what is missing is said to be. */
export function valueText(
  claim: ValueClaim,
  attribute: string,
  naming: Pick<Naming, 'anything' | 'unit'>,
): string {
  const { value, unit, qualifier, accruing } = valueIn(claim, naming.unit)
  if (value === null) return 'not stated'
  const words = [qualifier, plainText(value, naming), unit].filter((word) => word !== undefined)
  const text = words.join(' ').replace(' %', '%')
  return `${text}${denominatorText(claim, attribute)}${accruing === true ? ', may still rise' : ''}`
}

/** An amount of a dose, or a list of doses, in the unit that the reader chose. */
export function valueIn(claim: ValueClaim, choice: UnitChoice): ValueClaim {
  const { value, unit } = claim
  if (isDoses(value)) return { ...claim, value: value.map((dose) => doseIn(dose, choice)) }
  if (!isDoseUnit(unit)) return claim
  const convert = (amount: number): number =>
    doseIn({ unit, total: amount, parts: [] }, choice).total ?? amount
  const chosen = unitOf(scaleOf(unit), choice)
  if (typeof value === 'number') return { ...claim, value: convert(value), unit: chosen }
  return isPair(value)
    ? { ...claim, value: [convert(value[0]), convert(value[1])], unit: chosen }
    : { ...claim, unit: chosen }
}

function isPair(value: FactValue): value is readonly [number, number] {
  return value !== null && typeof value === 'object' && !isRef(value) && isRange(value)
}

function isDoses(value: FactValue): value is readonly Dose[] {
  return value !== null && typeof value === 'object' && !isRef(value) && !isRange(value)
}

function isDoseUnit(unit: string | undefined): unit is DoseUnit {
  return unit === 'mCi' || unit === 'mCi/m²' || unit === 'MBq' || unit === 'MBq/m²'
}

/** A rate without its number of patients is half a figure, and is shown as such. */
function denominatorText({ of }: ValueClaim, attribute: string): string {
  if (of !== undefined) return ` of ${formatAmount(of)}`
  return attribute.endsWith('-rate') ? ' of a number of patients that is not stated' : ''
}

function plainText(
  value: NonNullable<FactValue>,
  naming: Pick<Naming, 'anything' | 'unit'>,
): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return formatAmount(value)
  if (isRef(value)) return naming.anything(value.ref)
  return isRange(value)
    ? `${formatAmount(value[0])} to ${formatAmount(value[1])}`
    : value.map((dose) => doseLine(dose, naming.unit)).join(' or ')
}

function doseLine(dose: Dose, unit: UnitChoice): string {
  const split = doseSplit(dose, unit)
  const total = doseTotal(dose, unit)
  return split === undefined ? total : `${total} (${split})`
}

function isRef(value: NonNullable<FactValue>): value is Ref {
  return typeof value === 'object' && 'ref' in value
}

function isRange(
  value: readonly [number, number] | readonly Dose[],
): value is readonly [number, number] {
  return typeof value[0] === 'number'
}

/** A number as exact as it was told: no digit is dropped, no binary remainder shown. */
function formatAmount(amount: number): string {
  return String(Number(amount.toPrecision(12)))
}
