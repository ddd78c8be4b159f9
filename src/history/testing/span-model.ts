import type { DatedClaim, Span } from '../../model/types.ts'
import type { Knowledge } from '../known-claims.ts'
import type { MilestoneState } from '../state.ts'
import { daysOf } from './enumerated-days.ts'

/** Slow and obvious: what is known of a span. */
export interface SlowSpan {
  readonly firstKnown: number
  readonly from: string | undefined
  readonly lastConfirmed: number | undefined
  /** For each program that it runs through the dates of its ends. */
  readonly ends: readonly (readonly [program: string, ends: readonly (string | undefined)[]])[]
}

/** Undefined while neither its start is known nor anything is told of itself. */
export function slowSpan(
  span: Span,
  milestones: readonly MilestoneState[],
  knowledge: Knowledge,
): SlowSpan | undefined {
  const claims = knowledge.countedOf(span.claims)
  const starts = milestones.filter(({ milestone }) => milestone.id === span.from)
  const days = [...claims.map(knowledge.dayOf), ...starts.map(({ firstKnown }) => firstKnown)]
  if (days.length === 0) return undefined
  const over = span.ends.flatMap((end) =>
    milestones
      .filter(({ milestone, status }) => milestone.id === end.milestone && status === 'happened')
      .map(({ when }) => ({ programs: end.programs, when: when?.text })),
  )
  return {
    firstKnown: Math.min(...days),
    from: starts.map(({ when }) => when?.text)[0],
    lastConfirmed: slowConfirmed(claims, knowledge),
    ends: span.programs.map((program) => [
      program,
      over
        .filter(({ programs }) => programs.length === 0 || programs.includes(program))
        .map(({ when }) => when),
    ]),
  }
}

/**
 * The last day of which anybody says that it went on then: nobody can say so of a day to come, and who
 * names no period that has begun means the day of the telling.
 */
function slowConfirmed(claims: readonly DatedClaim[], { dayOf }: Knowledge): number | undefined {
  return claims
    .filter(({ status }) => status === 'ongoing')
    .filter(({ basis }) => basis !== 'absent')
    .map((claim) => {
      const told = { earliest: null, latest: dayOf(claim) }
      return daysOf(told, claim.when ?? told).at(-1) ?? told.latest
    })
    .toSorted((a, b) => a - b)
    .at(-1)
}
