import { doseIn } from '../history/dose-unit.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import { amountText } from '../layout/dose-text.ts'
import type { Dose, DosePart } from '../model/types.ts'

/** The whole of a dose in the chosen unit: "31.25 mCi/m²". */
export function doseTotal(told: Dose, choice: UnitChoice): string {
  const dose = doseIn(told, choice)
  if (dose.total === null) return `total not stated (${dose.unit})`
  return `${aboutOf(dose)}${amountText(dose.total)} ${dose.unit}`
}

const OTHER: Readonly<Record<UnitChoice, UnitChoice>> = { mci: 'mbq', mbq: 'mci' }

/** The same dose in the unit that is not chosen; undefined where it has no total. */
export function doseInOther(dose: Dose, choice: UnitChoice): string | undefined {
  return dose.total === null ? undefined : doseTotal(dose, OTHER[choice])
}

/** How the dose was given: "2 infusions of 15.625 mCi/m² each, and an optional 25 mCi/m² more". */
export function doseSplit(told: Dose, choice: UnitChoice): string | undefined {
  const dose = doseIn(told, choice)
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

function amountIn({ unit }: Dose, amount: number): string {
  return `${amountText(amount)} ${unit}`
}

function aboutOf({ qualifier }: Dose): string {
  return qualifier === undefined ? '' : 'about '
}
