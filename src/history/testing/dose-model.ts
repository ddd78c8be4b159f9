import type { Dose, DoseClaim } from '../../model/types.ts'
import type { Knowledge } from '../known-claims.ts'

/** Slow and obvious: what counted claims say of a dose, each field by itself, in mCi. */
export interface SlowDose {
  readonly total: number | undefined
  readonly amounts: readonly number[]
  readonly count: number | undefined
  readonly minutes: number | undefined
}

type Told = DoseClaim & { readonly dose: Dose }

/**
 * Undefined where no dose is told; `torn` are the claims of which two cannot both be right. A reading is
 * what we infer beside what is told, where nothing is torn.
 */
export function slowDose(
  claims: readonly DoseClaim[],
  { dayOf, sourceOf }: Knowledge,
): {
  readonly dose: SlowDose | undefined
  readonly reading: SlowDose | undefined
  readonly torn: readonly string[]
} {
  const told = claims.filter((claim): claim is Told => claim.dose !== null)
  const given = told.filter(({ status }) => status === 'happened')
  const lastDay = Math.max(...told.map(dayOf))
  const voices = given.length > 0 ? given : told.filter((claim) => dayOf(claim) === lastDay)
  const torn = voices.filter((a) => voices.some((b) => !canBeOne(a.dose, b.dose)))
  const meritOf = (claim: Told): readonly number[] => [
    ['stated', 'derived', 'inferred', 'absent'].indexOf(claim.basis),
    ['release', 'filing', 'regulator', 'registry', 'paper', 'news'].indexOf(sourceOf(claim).tier),
    -claim.dose.parts.length,
    0 - dayOf(claim),
  ]
  const isWorse = (a: Told, b: Told): boolean => {
    const [one, other] = [meritOf(a), meritOf(b)]
    const decisive = one.map((merit, place) => merit - (other[place] ?? 0)).find((gap) => gap !== 0)
    return (decisive ?? 0) > 0
  }
  const best = torn.find((claim) => !torn.some((other) => isWorse(claim, other)))
  const isTold = voices.some(({ basis }) => basis !== 'inferred')
  const isBeside = (claim: Told): boolean => isTold && claim.basis === 'inferred'
  const aloud = voices.filter((claim) => claim !== best && !isBeside(claim)).reverse()
  const dose = heard([...(best === undefined ? [] : [best]), ...aloud])
  const reading = torn.length > 0 ? undefined : heard(voices.filter(isBeside).reverse())
  return { dose, reading, torn: torn.map(({ id }) => id) }
}

/** What the first says, and each further one that agrees with all before it. */
function heard(voices: readonly Told[]): SlowDose | undefined {
  let agreed: readonly Told[] = []
  for (const voice of voices) {
    if (agreed.every(({ dose }) => canBeOne(dose, voice.dose))) agreed = [...agreed, voice]
  }
  return agreed.length === 0 ? undefined : joined(agreed)
}

/** Of each field the first that anybody tells. */
function joined(heard: readonly Told[]): SlowDose {
  const doses = heard.map(({ dose }) => dose)
  return {
    total: doses.map(totalOf).find((total) => total !== undefined),
    amounts: doses.map(amountsOf).find((amounts) => amounts.length > 0) ?? [],
    count: doses.map(({ count }) => count).find((count) => count !== undefined),
    minutes: doses.map(({ minutes }) => minutes).find((minutes) => minutes !== undefined),
  }
}

function canBeOne(a: Dose, b: Dose): boolean {
  if (a.unit.includes('/m²') !== b.unit.includes('/m²')) return false
  const totals = [totalOf(a), totalOf(b)]
  if (!totals.includes(undefined) && totals[0] !== totals[1]) return false
  const splits = [amountsOf(a), amountsOf(b)].filter((amounts) => amounts.length > 0)
  return splits.length < 2 || splits[0]?.join() === splits[1]?.join()
}

/** In mCi, to the millionth. */
export function totalOf({ total, unit }: Dose): number | undefined {
  return total === null ? undefined : inMci(total, unit)
}

export function amountsOf({ parts, unit }: Dose): readonly number[] {
  return parts.map(({ amount }) => inMci(amount, unit))
}

function inMci(amount: number, unit: string): number {
  return Math.round((unit.startsWith('MBq') ? amount / 37 : amount) * 1e6) / 1e6
}
