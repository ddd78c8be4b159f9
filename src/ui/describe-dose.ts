import { toMegabecquerel } from '../history/doses.ts'
import type { Dose, DosePart } from '../model/types.ts'

/** An amount as exact as it was told: no digit is dropped, no binary remainder shown. */
export function formatAmount(amount: number): string {
  return String(Number(amount.toPrecision(12)))
}

/** The whole of a dose, with its unit: "31.25 mCi/m²". */
export function doseTotal(dose: Dose): string {
  if (dose.total === null) return `total not stated (${dose.unit})`
  return `${aboutOf(dose)}${formatAmount(dose.total)} ${dose.unit}`
}

/** The same dose in the other unit; undefined where it is told in it, or has no total. */
export function doseInMegabecquerel(dose: Dose): string | undefined {
  if (dose.total === null || dose.unit.startsWith('MBq')) return undefined
  return doseTotal(toMegabecquerel(dose))
}

/** How the dose was given: "2 infusions of 15.625 mCi/m² (578.125 MBq/m²) each". */
export function doseSplit(dose: Dose): string | undefined {
  const fixed = dose.parts.filter(({ optional }) => optional !== true)
  const optional = dose.parts.filter((part) => part.optional === true)
  const main = splitOf(dose, fixed)
  const extra = optional.map(({ amount }) => `an optional ${amountIn(dose, amount)} more`)
  const words = [main, ...extra].filter((word) => word !== undefined)
  return words.length === 0 ? undefined : words.join(', and ')
}

function splitOf(dose: Dose, parts: readonly DosePart[]): string | undefined {
  const [first, ...others] = parts
  if (first === undefined) return countOf(dose)
  if (others.length === 0) return 'one infusion'
  const isEven = others.every(({ amount }) => amount === first.amount)
  return isEven
    ? `${String(parts.length)} infusions of ${amountIn(dose, first.amount)} each`
    : parts.map(({ amount }) => amountIn(dose, amount)).join(', then ')
}

function countOf({ count }: Dose): string | undefined {
  if (count === undefined) return undefined
  return count === 1 ? 'one infusion' : `${String(count)} infusions, their split not stated`
}

/** "days 1 and 8"; undefined where no day is told. */
export function doseSchedule({ parts }: Dose): string | undefined {
  const days = parts.flatMap(({ day }) => (day === undefined ? [] : [day]))
  if (days.length === 0) return undefined
  const words = days.map((day) => (typeof day === 'number' ? String(day) : day.join('–')))
  return `${words.length === 1 ? 'day' : 'days'} ${words.join(' and ')}`
}

function amountIn(dose: Dose, amount: number): string {
  const inUnit = `${formatAmount(amount)} ${dose.unit}`
  if (dose.unit.startsWith('MBq')) return inUnit
  const { unit, total } = toMegabecquerel({ unit: dose.unit, total: amount, parts: [] })
  return total === null ? inUnit : `${inUnit} (${formatAmount(total)} ${unit})`
}

function aboutOf({ qualifier }: Dose): string {
  return qualifier === undefined ? '' : 'about '
}
