import type { Compound } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import { namesKnownOn } from './names.ts'
import type { NameKnowledge } from './names.ts'
import type { FactState, KnownState } from './state.ts'

/** From a day on, something went by another name. */
export interface Era {
  readonly key: string
  /** The first day on which the new name surely held. */
  readonly day: Day
  readonly name: string
  readonly before: string
}

/** The fact whose values are the company's names, each with the period in which it held. */
const COMPANY_NAME = 'company-name'

/**
 * The days on which the company or a compound took another name, as known on the day of `known`, along time.
 *
 * A compound's name begins where it became known; that of the company where its period begins.
 */
export function erasOf(compounds: readonly Compound[], known: KnownState): readonly Era[] {
  const told = new Set(known.programs.map(({ program }) => program.compound))
  const eras = [
    ...known.facts.flatMap(companyEras),
    ...compounds.filter(({ id }) => told.has(id)).flatMap((each) => compoundEras(each, known)),
  ]
  return eras.toSorted((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day - b.day))
}

function companyEras({ fact, claims }: FactState): readonly Era[] {
  if (fact.subject !== 'company' || fact.attribute !== COMPANY_NAME) return []
  const names = claims
    .flatMap(({ value, when }) => {
      const from = when?.earliest ?? when?.latest ?? undefined
      return typeof value === 'string' && from !== undefined ? [{ name: value, from }] : []
    })
    .toSorted((a, b) => a.from - b.from)
  return changesOf('company', names)
}

function compoundEras({ id, names }: Compound, knowledge: NameKnowledge): readonly Era[] {
  const dated = namesKnownOn(names, knowledge).map(({ name, knownFrom }) => ({
    name,
    from: knownFrom?.latest ?? undefined,
  }))
  return changesOf(id, dated)
}

interface DatedName {
  readonly name: string
  readonly from: Day | undefined
}

/** A name without a day is the one before all others; of names from one day the last told is the day's. */
function changesOf(subject: string, names: readonly DatedName[]): readonly Era[] {
  const borne = names.filter(({ from }, position) => {
    const next = names[position + 1]
    return next === undefined || next.from !== from
  })
  return borne.flatMap(({ name, from }, position) => {
    const before = borne[position - 1]?.name
    if (from === undefined || before === undefined || before === name) return []
    return [{ key: `${subject}-${String(from)}`, day: from, name, before }]
  })
}
