import fc from 'fast-check'
import { indexDataset } from '../../model/index-dataset.ts'
import type { DatasetIndex } from '../../model/index-dataset.ts'
import type { DatedClaim, Milestone } from '../../model/types.ts'
import { dayAt } from '../../time/day.ts'
import { createKnowledge } from '../known-claims.ts'
import type { Knowledge } from '../known-claims.ts'
import { anyDatedClaim, anySources } from './any-dataset.ts'
import { makeClaim, makeDataset, makeMilestone } from './make-dataset.ts'

/** One milestone, and what is known on some day. */
export interface MilestoneCase {
  readonly index: DatasetIndex
  readonly milestone: Milestone
  readonly knowledge: Knowledge
}

const anyRetoldClaim = fc.record({
  told: anyDatedClaim,
  replaces: fc.oneof(fc.constant(undefined), fc.constant(undefined), fc.nat(4)),
})

/** Promises, reports, cancellations and corrections of one thing, with circles of corrections. */
const anyMilestoneClaims: fc.Arbitrary<readonly DatedClaim[]> = fc
  .tuple(
    fc.array(anyRetoldClaim, { minLength: 1, maxLength: 5 }),
    // Now and then all promises or all reports: these are what most rules are about.
    fc.constantFrom('expected', 'happened', undefined, undefined),
  )
  .map(([claims, status]) =>
    claims.map(({ told, replaces }, position) => {
      return makeClaim({
        ...told.common,
        id: `claim-${position}`,
        status: status ?? told.status,
        when: told.when,
        inputs: position > 0 && told.common.inputs !== undefined ? ['claim-0'] : [],
        ...(replaces === undefined ? {} : { replaces: `claim-${replaces}` }),
      })
    }),
  )

export const anyMilestoneCase: fc.Arbitrary<MilestoneCase> = fc
  .record({
    sources: anySources,
    claims: anyMilestoneClaims,
    asOf: fc.integer({ min: 17_230, max: 17_340 }),
  })
  .map(({ sources, claims, asOf }) => {
    const milestone = makeMilestone({ claims })
    const index = indexDataset(makeDataset({ sources, milestones: [milestone] }))
    const knowledge = createKnowledge(index, { asOf: dayAt(asOf), counts: () => true })
    return { index, milestone, knowledge }
  })
