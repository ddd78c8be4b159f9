import type { Dose, DoseClaim } from '../model/types.ts'
import { makeConflict, mostCredible, ruleAgainst } from './conflicts.ts'
import { doseIn } from './dose-unit.ts'
import { areSameDose, describeDose } from './doses.ts'
import type { Knowledge } from './known-claims.ts'
import type { Conflict, ShownSide } from './state.ts'

/** A dose as its claims have it. */
export interface KnownDose {
  readonly dose: Dose | null
  /** What a judgement of ours adds to a dose that is told with less detail: nothing tells it of this one. */
  readonly reading?: Dose
  readonly bounds?: readonly [Dose, Dose]
  readonly conflict?: Conflict
}

/**
 * The dose that counted claims give: a given one before a planned one, and of those that agree all that
 * any of them states, the newest word first: later claims sharpen a dose, they do not erase. Given doses
 * that differ are a conflict, and the most credible stands, with what those that agree with it add. A plan
 * may change: of plans only those told on one day can conflict. What is inferred stands only where nothing
 * firmer does; else it is a reading beside what is told.
 */
export function doseOf(claims: readonly DoseClaim[], knowledge: Knowledge): KnownDose {
  const told = claims.filter(hasDose)
  const given = told.filter(({ status }) => status === 'happened')
  const newest = told.at(-1)
  if (newest === undefined) return withoutDose(claims)
  const day = knowledge.dayOf(newest)
  const rivals = given.length > 0 ? given : told.filter((claim) => knowledge.dayOf(claim) === day)
  const conflict = doseConflictOf(rivals, knowledge)
  const best = rivals.find(({ id }) => id === conflict?.shown?.claim)
  const firm = rivals.filter(({ basis }) => basis !== 'inferred')
  const speakers = firm.length === 0 ? rivals : firm
  const others = speakers.filter((claim) => claim !== best).toReversed()
  const dose = combined(dosesOf([...(best === undefined ? [] : [best]), ...others]))
  if (conflict !== undefined) return { dose, conflict }
  const read = rivals.filter((claim) => !speakers.includes(claim)).toReversed()
  const reading = combined(dosesOf(read))
  return { dose, ...(reading === null ? {} : { reading }) }
}

function dosesOf(claims: readonly ClaimWithDose[]): readonly Dose[] {
  return claims.map(({ dose }) => dose)
}

/** The first dose, with what each further one adds that agrees with all before it. */
function combined([first, ...others]: readonly Dose[]): Dose | null {
  if (first === undefined) return null
  return others.reduce(
    (known, other) => (areSameDose(known, other) ? completed(known, other) : known),
    first,
  )
}

/** What one dose leaves out is taken from another, in its own unit; an exact total holds over a rounded one. */
function completed(known: Dose, another: Dose): Dose {
  const other = doseIn(another, known.unit.startsWith('mCi') ? 'mci' : 'mbq')
  const { qualifier, ...rest } = known
  const isOtherOpen = other.total === null || other.qualifier !== undefined
  const rounding = known.total === null || !isOtherOpen ? other.qualifier : qualifier
  return {
    ...(other.count === undefined ? {} : { count: other.count }),
    ...(other.minutes === undefined ? {} : { minutes: other.minutes }),
    ...rest,
    total: known.total ?? other.total,
    parts: completedParts(known.parts, other.parts),
    ...(rounding === undefined ? {} : { qualifier: rounding }),
  }
}

/** The split that is told; where both tell it, with the days that one of them leaves out. */
function completedParts(known: Dose['parts'], other: Dose['parts']): Dose['parts'] {
  if (known.length === 0) return other
  return known.map((part, position) => {
    const day = other.length === known.length ? other[position]?.day : undefined
    return part.day === undefined && day !== undefined ? { ...part, day } : part
  })
}

/** The more infusions are told, the less is lacking. */
function lackOfDetail({ dose }: ClaimWithDose): number {
  return -dose.parts.length
}

type ClaimWithDose = DoseClaim & { readonly dose: Dose }

function hasDose(claim: DoseClaim): claim is ClaimWithDose {
  return claim.dose !== null
}

function withoutDose(claims: readonly DoseClaim[]): KnownDose {
  const bounds = claims.findLast((claim) => claim.bounds !== undefined)?.bounds
  return { dose: null, ...(bounds === undefined ? {} : { bounds }) }
}

function doseConflictOf(
  claims: readonly ClaimWithDose[],
  knowledge: Knowledge,
): Conflict | undefined {
  const torn = claims.filter(({ dose }) => claims.some((other) => !areSameDose(dose, other.dose)))
  if (torn.length === 0) return undefined
  return makeConflict(
    {
      kind: 'values',
      lead: 'Different doses',
      claims: torn,
      describe: describeDose,
      shown: shownDose(torn, knowledge),
    },
    knowledge,
  )
}

function shownDose(torn: readonly ClaimWithDose[], knowledge: Knowledge): ShownSide | undefined {
  const best = mostCredible(torn, knowledge, lackOfDetail)
  if (best === undefined) return undefined
  const rivals = torn.filter(({ dose }) => !areSameDose(dose, best.dose))
  return { claim: best.id, by: ruleAgainst(best, rivals, knowledge, lackOfDetail) }
}
