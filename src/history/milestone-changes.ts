import { assertNever } from '../base/assert.ts'
import type { DatedClaim } from '../model/types.ts'
import { STATUS_LABELS } from '../model/vocabulary.ts'
import { formatWhen } from '../time/format-when.ts'
import type { When } from '../time/when.ts'
import { conflictAspects, freshClaims, idsOf, restAspects } from './change.ts'
import type { Aspect, ChangeKind, ChangeWords } from './change.ts'
import { stepOf } from './expectations.ts'
import type { CurrentStatus, Expectation, MilestoneState } from './state.ts'

/** In which respects a milestone is otherwise than before. */
export function milestoneAspects(
  before: MilestoneState | undefined,
  after: MilestoneState,
  words: ChangeWords,
): readonly Aspect[] {
  const fresh = freshClaims(before?.claims ?? [], after.claims)
  const conflict = conflictAspects(before?.conflicts ?? [], after.conflicts, fresh)
  if (before === undefined) {
    return [{ kind: 'appeared', to: standing(after), claims: idsOf(fresh) }, ...conflict]
  }
  const own = standingAspects(before, after, fresh)
  const told = own.length > 0 ? own : restAspects(fresh, conflict, standing)
  return [...told, ...conflict, ...judgedAspects(before, after, words)]
}

/** Where a milestone stands, or where a claim says that it does. */
function standing({ status, when }: DatedClaim | MilestoneState): string {
  return `${STATUS_LABELS[status]}, ${formatWhen(when)}`
}

function standingAspects(
  before: MilestoneState,
  after: MilestoneState,
  fresh: readonly DatedClaim[],
): readonly Aspect[] {
  const claims = idsOf(fresh)
  if (before.status !== after.status) {
    const kind = kindOfStatus(before.status, after.status)
    return [{ kind, from: standing(before), to: standing(after), claims }]
  }
  return windowAspects(before.when, after.when).map((aspect) => ({ ...aspect, claims }))
}

function kindOfStatus(before: CurrentStatus, after: CurrentStatus): ChangeKind {
  if (after === 'happened' || after === 'cancelled') return after
  return before === 'happened' ? 'taken-back' : 'status'
}

/** How a window is otherwise than before; one in the same words is not. */
export function windowAspects(before: When | null, after: When | null): readonly Aspect[] {
  const from = formatWhen(before)
  const to = formatWhen(after)
  return from === to ? [] : [{ kind: kindOfMove(before, after), from, to, claims: [] }]
}

function kindOfMove(before: When | null, after: When | null): ChangeKind {
  if (after === null) return 'loosened'
  const step = stepOf(before, after)
  switch (step) {
    case 'narrows':
      return 'sharpened'
    case 'moves-earlier':
      return 'moved-earlier'
    case 'moves-later':
      return 'moved-later'
    case 'moves':
      return 'loosened'
    case 'first':
    case 'reaffirms':
      return 'reworded'
    default:
      return assertNever(step)
  }
}

/** The newest promise whose verdict is another; the claims are all such promises. */
function judgedAspects(
  before: MilestoneState,
  after: MilestoneState,
  words: ChangeWords,
): readonly Aspect[] {
  const old = new Map(before.expectations.map((each) => [each.claim.id, each]))
  const pairs = after.expectations
    .map((now): readonly [Expectation | undefined, Expectation] => [old.get(now.claim.id), now])
    .filter(([then, now]) => then !== undefined && then.verdict !== now.verdict)
  const [newest] = pairs
  if (newest?.[0] === undefined) return []
  const [then, now] = newest
  const claims = idsOf(pairs.map(([, { claim }]) => claim))
  return [
    { kind: 'judged', from: words.verdict(then.verdict), to: words.verdict(now.verdict), claims },
  ]
}
