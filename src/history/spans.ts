import type { Claim, MilestoneId, Span } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import type { When } from '../time/when.ts'
import type { Knowledge } from './known-claims.ts'
import type { MilestoneState, SpanState } from './state.ts'

/**
 * What is known of a span: it exists once its start does, or anything is said of itself. An end counts
 * once it has happened; one that names no program ends the span for all of its programs.
 */
export function spanStateOf(
  span: Span,
  milestones: ReadonlyMap<MilestoneId, MilestoneState>,
  knowledge: Knowledge,
): SpanState | undefined {
  const claims = knowledge.countedOf(span.claims)
  const start = milestones.get(span.from)
  const [first] = claims
  const days = [first === undefined ? undefined : knowledge.dayOf(first), start?.firstKnown]
    .filter((day) => day !== undefined)
    .sort((a, b) => a - b)
  const [firstKnown] = days
  if (firstKnown === undefined) return undefined
  const ends = span.ends.flatMap(({ programs, milestone }) => {
    const end = milestones.get(milestone)
    if (end?.status !== 'happened') return []
    return (programs.length === 0 ? span.programs : programs).map((program) => ({
      program,
      when: end.when,
    }))
  })
  const ongoing = claims.filter(({ status, basis }) => status === 'ongoing' && basis !== 'absent')
  return {
    span,
    claims,
    firstKnown,
    from: start?.when ?? null,
    lastConfirmed: newestOf(ongoing.map((claim) => confirmedOn(claim, knowledge))),
    ends,
  }
}

/**
 * The day for which a claim confirms that something goes on: that of its telling, or the end of the
 * period it speaks of where that lies before.
 */
export function confirmedOn(
  claim: Claim & { readonly when?: When | null },
  knowledge: Knowledge,
): Day {
  const told = knowledge.dayOf(claim)
  const end = claim.when?.latest ?? told
  return end < told ? end : told
}

/** The last of some days. */
export function newestOf(days: readonly Day[]): Day | null {
  return days.toSorted((a, b) => b - a)[0] ?? null
}
