import { z } from 'zod'

import { amount, choice, count, figure, flag, id, idList, listOf, mapOf } from './fields.ts'
import { number, orNull, pair, text, when } from './fields.ts'

/** The shapes of claims, as written in a data file and as compiled (see `fields.ts`). */

const evidence = mapOf({
  paragraph: count.optional(),
  figures: listOf(figure).default([]),
}).meta({ id: 'Evidence' })

const claimFields = {
  id: id.optional(),
  source: id,
  evidence: listOf(evidence).default([]),
  basis: choice(['stated', 'derived', 'inferred', 'absent']).default('stated'),
  reasoning: text.optional(),
  inputs: idList.optional(),
  knownFrom: when.optional(),
  confidence: choice(['medium', 'low']).optional(),
  by: text.optional(),
  note: text.optional(),
}

const dosePart = mapOf({
  amount,
  day: z.union([count, pair], 'expected a day or [first day, last day]').optional(),
  optional: flag.optional(),
}).meta({ id: 'DosePart' })

const dose = mapOf({
  unit: choice(['mCi/m²', 'mCi', 'MBq/m²', 'MBq']),
  total: orNull(amount),
  count: count.optional(),
  minutes: amount.optional(),
  qualifier: choice(['about']).optional(),
  parts: listOf(dosePart).default([]),
}).meta({ id: 'Dose' })

const ref = mapOf({ ref: id }).meta({ id: 'Ref' })

const value = orNull(
  z.union(
    [number, text, pair, listOf(dose).min(1, 'expected at least one dose'), ref],
    'expected a number, a text, [low, high], a list of doses, {ref: id} or null',
  ),
)

export const datedClaim = mapOf({
  ...claimFields,
  status: choice(['expected', 'happened', 'ongoing', 'cancelled']),
  when: orNull(when),
  replaces: id.optional(),
})

export const activityClaim = mapOf({
  ...claimFields,
  status: choice(['preclinical', 'planned', 'initiating', 'ongoing', 'completed', 'dropped']),
  when: when.optional(),
})

export const valueClaim = mapOf({
  ...claimFields,
  status: choice(['expected', 'happened', 'ongoing']),
  value,
  unit: text.optional(),
  qualifier: choice(['about', 'at least', 'up to', 'more than', 'less than']).optional(),
  of: amount.optional(),
  when: when.optional(),
  accruing: flag.optional(),
})

export const doseClaim = mapOf({
  ...claimFields,
  status: choice(['expected', 'happened']),
  dose: orNull(dose),
  bounds: z.tuple([dose, dose], 'expected two doses in a list').optional(),
})

export type Dose = z.output<typeof dose>
export type DatedClaim = z.output<typeof datedClaim>
export type ActivityClaim = z.output<typeof activityClaim>
export type ValueClaim = z.output<typeof valueClaim>
export type DoseClaim = z.output<typeof doseClaim>
export type AnyClaim = DatedClaim | ActivityClaim | ValueClaim | DoseClaim
