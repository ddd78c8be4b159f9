import type { Compound, CompoundName } from '../../model/types.ts'
import type { NameKnowledge } from '../names.ts'
import type { FactState, KnownState } from '../state.ts'
import { daysOf } from './enumerated-days.ts'

interface TurnedUp {
  readonly name: string
  /** Undefined where it was always known. */
  readonly day: number | undefined
}

/** Slow and obvious: the names known on a day, by going from day to day and noting those that turn up. */
export function slowNames(
  names: readonly CompoundName[],
  { asOf, sources }: NameKnowledge,
): readonly TurnedUp[] {
  const counted = sources.map(({ id }) => id)
  const told = names.filter(({ source }) => source === undefined || counted.includes(source))
  const always = told.filter(({ knownFrom }) => knownFrom === undefined)
  const later = daysOf({ earliest: null, latest: asOf }).flatMap((day) =>
    told.filter(({ knownFrom }) => knownFrom?.latest === day).map(({ name }) => ({ name, day })),
  )
  return [...always.map(({ name }) => ({ name, day: undefined })), ...later]
}

/** Each day on which something bears another name than on the day before: "17230 Acme < Old Acme". */
export function slowEras(compounds: readonly Compound[], known: KnownState): readonly string[] {
  const told = compounds.filter(({ id }) =>
    known.programs.some(({ program }) => program.compound === id),
  )
  const subjects = [
    ...known.facts.map(companyNames),
    ...told.map(({ names }) => slowNames(names, known)),
  ]
  return subjects.flatMap((names) =>
    daysOf().flatMap((day) => {
      const [before, name] = [nameOn(day - 1, names), nameOn(day, names)]
      if (before === undefined || name === undefined || before === name) return []
      return [`${String(day)} ${name} < ${before}`]
    }),
  )
}

/** Of all that turned up by then the last day's, and of that day the last told. */
function nameOn(day: number, names: readonly TurnedUp[]): string | undefined {
  const borne = names.filter((each) => (each.day ?? 0) <= day)
  const last = Math.max(...borne.map((each) => each.day ?? 0))
  return borne.findLast((each) => (each.day ?? 0) === last)?.name
}

/** A name of the company turns up on the first day of its period, or the last where no first is told. */
function companyNames({ fact, claims }: FactState): readonly TurnedUp[] {
  if (fact.subject !== 'company' || fact.attribute !== 'company-name') return []
  return claims.flatMap(({ value, when }) => {
    const day = when?.earliest ?? when?.latest ?? undefined
    return typeof value !== 'string' || day === undefined ? [] : [{ name: value, day }]
  })
}
