import type { Claim, ClaimId, Dose, Fact, ProgramId, ValueClaim } from '../model/types.ts'
import type { Importance } from '../model/vocabulary.ts'
import { compareBounds } from '../time/span.ts'
import type { DayBounds } from '../time/span.ts'
import { describeDose } from './doses.ts'
import { describeValue } from './facts.ts'
import { firstDecisive } from './order.ts'
import type { Conflict, Verdict } from './state.ts'
import { ANY_DAY } from './windows.ts'

/**
 * What can become of a thing between two days.
 *
 * - `published`: a document came out. `appeared`: the thing is known for the first time.
 * - `happened`, `cancelled`, `status`: it stands otherwise than before. `taken-back`: told to have happened,
 *   and corrected. `ended`: a span is over for some of its programs.
 * - `sharpened`: its window lies within the one before. `moved…`: no end is earlier, or none is later.
 *   `loosened`: it is only vaguer. `reworded`: the same days in other words.
 * - `new-value`: another value, or another dose. `renamed`: a later name.
 * - `confirmed`: told again, with nothing new. `not-stated`: a source does not say.
 * - `contradicted`: a conflict that was not there, or was another. `settled`: one that is gone.
 * - `judged`: a promise has another verdict, be it by an event or by time that passed.
 * - `went-quiet`: a pipeline listing does not name it. `named-again`: no longer so.
 */
export type ChangeKind =
  | 'published'
  | 'appeared'
  | 'happened'
  | 'cancelled'
  | 'taken-back'
  | 'ended'
  | 'status'
  | 'moved-earlier'
  | 'moved-later'
  | 'sharpened'
  | 'loosened'
  | 'reworded'
  | 'new-value'
  | 'renamed'
  | 'confirmed'
  | 'not-stated'
  | 'contradicted'
  | 'settled'
  | 'judged'
  | 'went-quiet'
  | 'named-again'

/** One thing that is otherwise than before, in one respect. */
export interface Change extends Aspect, Frame {
  /** 1 is told first. */
  readonly importance: Importance
}

/** In which respect it changed. */
export interface Aspect {
  readonly kind: ChangeKind
  /** What was known before, in words; undefined where there was nothing, or nothing else. */
  readonly from?: string
  readonly to?: string
  /** The claims that are behind it; none where a silence or time alone is. */
  readonly claims: readonly ClaimId[]
}

/** What changed. */
export interface Frame {
  readonly subject: 'program' | 'milestone' | 'cohort' | 'span' | 'fact' | 'source'
  readonly id: string
  readonly title: string
  /** Of those known; empty: of the company, not of one program. */
  readonly programs: readonly ProgramId[]
  /** The time that it speaks of, as known now. */
  readonly window: DayBounds | null
}

/** How values are written: by a unit that the reader chose, with names for what is referred to. */
export interface ChangeWords {
  readonly value: (claim: ValueClaim, fact: Fact) => string
  readonly dose: (dose: Dose) => string
  readonly verdict: (verdict: Verdict) => string
}

/** Units as told, ids for what is referred to. */
export const PLAIN_WORDS: ChangeWords = {
  value: (claim) => {
    if (claim.value === null) return 'not stated'
    const of = claim.of === undefined ? '' : ` of ${String(claim.of)}`
    return `${describeValue(claim)}${of}`
  },
  dose: (dose) => describeDose({ dose }),
  verdict: (verdict) => verdict.replaceAll('-', ' '),
}

/** What says nothing new of a thing is told last. */
const NOTHING_NEW: ReadonlySet<ChangeKind> = new Set([
  'confirmed',
  'not-stated',
  'reworded',
  'published',
])

/** What unsettles what was known is told one step before other changes of the same thing. */
const UNSETTLING: ReadonlySet<ChangeKind> = new Set([
  'contradicted',
  'went-quiet',
  'cancelled',
  'taken-back',
])

const LIFTED = { 1: 1, 2: 1, 3: 2 } as const

/** A change of a thing that itself is so important. */
export function makeChange(frame: Frame, aspect: Aspect, ofThing: Importance): Change {
  if (NOTHING_NEW.has(aspect.kind)) return { ...frame, ...aspect, importance: 3 }
  const importance = UNSETTLING.has(aspect.kind) ? LIFTED[ofThing] : ofThing
  return { ...frame, ...aspect, importance }
}

/** By importance, then by the time that they speak of, then by id; of one thing as they were listed. */
export function compareChanges(a: Change, b: Change): number {
  return firstDecisive(
    a.importance - b.importance,
    compareBounds(a.window ?? ANY_DAY, b.window ?? ANY_DAY),
    Number(a.id > b.id) - Number(a.id < b.id),
  )
}

/** What was told in between. */
export function freshClaims<C extends Claim>(
  before: readonly C[],
  after: readonly C[],
): readonly C[] {
  const old = new Set(before.map(({ id }) => id))
  return after.filter(({ id }) => !old.has(id))
}

/** Conflicts that came, went or became another: one that shares a claim with it. */
export function conflictAspects(
  before: readonly Conflict[],
  after: readonly Conflict[],
  fresh: readonly Claim[],
): readonly Aspect[] {
  const gone = before.filter((conflict) => !isAmong(conflict, after))
  const come = after.filter((conflict) => !isAmong(conflict, before))
  const predecessorOf = (conflict: Conflict): Conflict | undefined =>
    gone.find((other) => other.kind === conflict.kind && shareClaim(other, conflict))
  const replaced = new Set(come.map(predecessorOf))
  return [
    ...gone
      .filter((conflict) => !replaced.has(conflict))
      .map(({ summary }): Aspect => ({ kind: 'settled', from: summary, claims: idsOf(fresh) })),
    ...come.map((conflict): Aspect => {
      const then = predecessorOf(conflict)
      const from = then === undefined ? {} : { from: then.summary }
      return {
        kind: 'contradicted',
        ...from,
        to: conflict.summary,
        claims: idsBehind(conflict, fresh),
      }
    }),
  ]
}

function isAmong({ summary }: Conflict, conflicts: readonly Conflict[]): boolean {
  return conflicts.some((other) => other.summary === summary)
}

function shareClaim(a: Conflict, b: Conflict): boolean {
  return a.claims.some(({ id }) => b.claims.some((claim) => claim.id === id))
}

/** Of a conflict with another thing, the new word may be that other's. */
function idsBehind({ claims }: Conflict, fresh: readonly Claim[]): readonly ClaimId[] {
  const ids = new Set(idsOf(fresh))
  const isFresh = claims.filter(({ id }) => ids.has(id))
  return idsOf(isFresh.length === 0 ? claims : isFresh)
}

/** Claims that changed nothing else: said again, or asked and not said. */
export function restAspects<C extends Claim>(
  fresh: readonly C[],
  others: readonly Aspect[],
  textOf: (claim: C) => string,
): readonly Aspect[] {
  const used = new Set(others.flatMap(({ claims }) => claims))
  const rest = fresh.filter(({ id }) => !used.has(id))
  const telling = rest.filter(({ basis }) => basis !== 'absent')
  const newest = telling.at(-1)
  if (newest !== undefined) {
    return [{ kind: 'confirmed', to: textOf(newest), claims: idsOf(rest) }]
  }
  return rest.length === 0 ? [] : [{ kind: 'not-stated', claims: idsOf(rest) }]
}

export function idsOf(claims: readonly Claim[]): readonly ClaimId[] {
  return claims.map(({ id }) => id)
}
