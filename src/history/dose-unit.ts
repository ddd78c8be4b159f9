import type { Dose, DoseUnit } from '../model/types.ts'
import { toMegabecquerel } from './doses.ts'

/** The unit that the reader has chosen for every number: millicurie, or megabecquerel. */
export type UnitChoice = 'mci' | 'mbq'

/** Doses of one scale can be compared: flat ones with flat ones, those per body surface with theirs. */
export type DoseScale = 'per-area' | 'flat'

const MBQ_PER_MCI = 37

const SCALES: Readonly<Record<DoseUnit, DoseScale>> = {
  'mCi/m²': 'per-area',
  'MBq/m²': 'per-area',
  mCi: 'flat',
  MBq: 'flat',
}

const UNITS: Readonly<Record<UnitChoice, Readonly<Record<DoseScale, DoseUnit>>>> = {
  mci: { 'per-area': 'mCi/m²', flat: 'mCi' },
  mbq: { 'per-area': 'MBq/m²', flat: 'MBq' },
}

/** Which doses a unit can be compared with. */
export function scaleOf(unit: DoseUnit): DoseScale {
  return SCALES[unit]
}

/** The unit of a scale in the reader's choice. */
export function unitOf(scale: DoseScale, choice: UnitChoice): DoseUnit {
  return UNITS[choice][scale]
}

/** The same dose in the chosen unit: 1 mCi is 37 MBq exactly. One told in that unit stays as told. */
export function doseIn(dose: Dose, choice: UnitChoice): Dose {
  const unit = unitOf(scaleOf(dose.unit), choice)
  if (dose.unit === unit) return dose
  return choice === 'mbq' ? toMegabecquerel(dose) : toMillicurie(dose, unit)
}

function toMillicurie(dose: Dose, unit: DoseUnit): Dose {
  return {
    ...dose,
    unit,
    total: dose.total === null ? null : perMci(dose.total),
    parts: dose.parts.map((part) => ({ ...part, amount: perMci(part.amount) })),
  }
}

/** Without the dust of binary fractions, and exact enough that the way back gives what was told. */
function perMci(megabecquerel: number): number {
  return Number((megabecquerel / MBQ_PER_MCI).toPrecision(14))
}
