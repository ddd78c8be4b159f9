import type { Dose } from '../model/types.ts'

/** A number as printed: no trailing zeros, nothing rounded that a source gives. */
export function amountText(amount: number): string {
  return String(Number(amount.toFixed(4)))
}

/**
 * A dose in one line, e.g. "25 mCi/m² + optional 25", "2 × 15.625 mCi/m²" or "31.25 mCi/m²".
 * A split that is not stated is not invented: then only the total stands.
 */
export function doseText(dose: Dose): string {
  if (dose.total === null && dose.parts.length === 0) return 'dose not stated'
  const about = dose.qualifier === undefined ? '' : 'about '
  const fixed = dose.parts.filter(({ optional }) => optional !== true)
  const optional = dose.parts.filter((part) => part.optional === true)
  const extra = optional.map(({ amount }) => ` + optional ${amountText(amount)}`).join('')
  return `${about}${splitText(
    dose,
    fixed.map(({ amount }) => amount),
  )} ${dose.unit}${extra}`
}

function splitText(dose: Dose, amounts: readonly number[]): string {
  const [first] = amounts
  if (first === undefined) return amountText(dose.total ?? 0)
  if (amounts.length === 1) return amountText(first)
  const isEven = amounts.every((amount) => amount === first)
  return isEven
    ? `${String(amounts.length)} × ${amountText(first)}`
    : amounts.map(amountText).join(' + ')
}

/** How a dose is split, for the line below its total: "single", "2 × 15.625"; undefined where not stated. */
export function fractionText(dose: Dose): string | undefined {
  const fixed = dose.parts.filter(({ optional }) => optional !== true)
  if (fixed.length > 1)
    return splitText(
      dose,
      fixed.map(({ amount }) => amount),
    )
  if (fixed.length === 1 || dose.count === 1) return 'single'
  return dose.count === undefined ? undefined : `in ${String(dose.count)} fractions`
}
