import type { Claim, ProgramId } from '../../model/types.ts'
import type { Knowledge } from '../known-claims.ts'
import type { Appearance } from '../presence.ts'
import { daysOf } from './enumerated-days.ts'

/** Slow and obvious: since when a program is known, and which sources name it: "program-a 17230 one two". */
export function slowPresence(
  program: ProgramId,
  appearances: readonly Appearance[],
  knowledge: Knowledge,
): string | undefined {
  const own = appearances.filter(({ programs }) => programs.includes(program))
  const day = daysOf({ earliest: null, latest: knowledge.asOf }).find((each) =>
    own.some((appearance) => isNamedOn(each, program, appearance, knowledge)),
  )
  if (day === undefined) return undefined
  const listing = knowledge.sources.filter(({ mentions = [] }) => mentions.includes(program))
  const stating = own
    .flatMap(({ claims }) => claims)
    .filter((claim) => claim.basis === 'stated' && listOf(claim, knowledge) === undefined)
    .map(({ source }) => source)
  const sources = new Set([...listing.map(({ id }) => id), ...stating])
  return [program, day, ...[...sources].toSorted()].join(' ')
}

/** Of one program by being known; of several by a document that is out and concerns this one. */
function isNamedOn(
  day: number,
  program: ProgramId,
  { programs, firstKnown, claims }: Appearance,
  knowledge: Knowledge,
): boolean {
  if (programs.length === 1) return firstKnown <= day
  return claims.some((claim) => {
    if (knowledge.dayOf(claim) > day) return false
    const list = listOf(claim, knowledge) ?? [program]
    const out = knowledge.sources.filter(({ published }) => (published.latest ?? Infinity) <= day)
    return list.includes(program) && out.some(({ id }) => id === claim.source)
  })
}

/** Whom the source of a claim lists; undefined where it is no list. */
function listOf(claim: Claim, { sourceOf }: Knowledge): readonly ProgramId[] | undefined {
  return sourceOf(claim).mentions
}
