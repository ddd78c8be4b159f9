import type { Dose, DoseUnit } from '../model/types.ts'

const MBQ_PER_MCI = 37

const IN_MBQ: Readonly<Record<DoseUnit, { readonly unit: DoseUnit; readonly factor: number }>> = {
  mCi: { unit: 'MBq', factor: MBQ_PER_MCI },
  'mCi/m²': { unit: 'MBq/m²', factor: MBQ_PER_MCI },
  MBq: { unit: 'MBq', factor: 1 },
  'MBq/m²': { unit: 'MBq/m²', factor: 1 },
}

/** The same dose in becquerel: 1 mCi is 37 MBq exactly. Flat stays flat, per body surface stays so. */
export function toMegabecquerel(dose: Dose): Dose {
  const { unit, factor } = IN_MBQ[dose.unit]
  return {
    ...dose,
    unit,
    total: dose.total === null ? null : tidy(dose.total * factor),
    parts: dose.parts.map((part) => ({ ...part, amount: tidy(part.amount * factor) })),
  }
}

/** How far a dose lies above another, in percent; undefined where a total or a common scale is missing. */
export function stepInPercent(from: Dose | null, to: Dose | null): number | undefined {
  if (from === null || to === null) return undefined
  const before = toMegabecquerel(from)
  const after = toMegabecquerel(to)
  if (before.total === null || after.total === null || before.unit !== after.unit) return undefined
  return before.total === 0 ? undefined : tidy(((after.total - before.total) / before.total) * 100)
}

/** Takes away the dust of binary fractions, far below anything that is printed. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

/** Whether two doses can be one: what both state must agree, what one leaves out does not count. */
export function areSameDose(a: Dose, b: Dose): boolean {
  const one = toMegabecquerel(a)
  const other = toMegabecquerel(b)
  if (one.unit !== other.unit) return false
  if (one.total !== null && other.total !== null && one.total !== other.total) return false
  if (one.parts.length === 0 || other.parts.length === 0) return true
  return JSON.stringify(amountsOf(one)) === JSON.stringify(amountsOf(other))
}

function amountsOf({ parts }: Dose): readonly number[] {
  return parts.filter(({ optional }) => optional !== true).map(({ amount }) => amount)
}

/** A dose in plain words, with its split where that is told. */
export function describeDose({ dose }: { readonly dose: Dose }): string {
  const split = dose.parts.length > 1 ? ` as ${amountsOf(dose).join(' + ')}` : ''
  return `${dose.total ?? 'unstated'} ${dose.unit}${split}`
}
