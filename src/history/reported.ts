import type { DatedClaim, DoseClaim } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import type { Knowledge } from './known-claims.ts'
import { tellingClaims } from './outcomes.ts'

/**
 * The day on which it was first told that a thing has happened; before that, on which anything was. What
 * was concluded is reported when the last of what it rests on was, and a corrected report is none.
 */
export function reportedOn(
  claims: readonly (DatedClaim | DoseClaim)[],
  knowledge: Knowledge,
): Day | undefined {
  const telling = tellingClaims(knowledge.countedOf(claims))
  const reports = telling.filter(({ status }) => status === 'happened')
  const [first] = reports.length > 0 ? reports : telling
  return first === undefined ? undefined : knowledge.dayOf(first)
}
