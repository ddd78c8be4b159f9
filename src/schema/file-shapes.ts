import { z } from 'zod'

import { activityClaim, datedClaim, doseClaim, valueClaim } from './claim-shapes.ts'
import { id, idList, listOf, mapOf, sha256, subject, text } from './fields.ts'
import { cohort, compound, fact, milestone, program, source, span } from './item-shapes.ts'
import { story } from './story-shapes.ts'

/**
 * The whole files, put together from items and claims: what an editor's completion and
 * `dataset.schema.json` are made of. Reading goes item by item instead (see `read-data-file.ts`), so
 * that one bad item hides no other.
 */

const AT_LEAST_ONE = 'expected at least one claim'

const authoredDated = listOf(datedClaim.meta({ id: 'DatedClaim' })).min(1, AT_LEAST_ONE)
const authoredMilestone = milestone.extend({ claims: authoredDated }).meta({ id: 'Milestone' })
const authoredSpan = span.extend({ claims: authoredDated }).meta({ id: 'Span' })
const authoredFact = fact
  .extend({ claims: listOf(valueClaim.meta({ id: 'ValueClaim' })).min(1, AT_LEAST_ONE) })
  .meta({ id: 'Fact' })
const authoredCohort = cohort
  .extend({ claims: listOf(doseClaim.meta({ id: 'DoseClaim' })).min(1, AT_LEAST_ONE) })
  .meta({ id: 'Cohort' })
const companyFact = authoredFact.extend({ subject }).meta({ id: 'SubjectFact' })

/** The shape of each kind of data file, by the name of its JSON Schema. */
export const fileShapes = {
  'dataset-title': mapOf({ title: text }),
  sources: mapOf({ sources: listOf(source) }),
  compounds: mapOf({ compounds: listOf(compound) }),
  program: program.extend({
    activity: listOf(activityClaim.meta({ id: 'ActivityClaim' })).default([]),
    milestones: listOf(authoredMilestone).default([]),
    spans: listOf(authoredSpan).default([]),
    facts: listOf(authoredFact).default([]),
    cohorts: listOf(authoredCohort).default([]),
  }),
  company: mapOf({
    milestones: listOf(authoredMilestone).default([]),
    facts: listOf(companyFact).default([]),
  }),
  supply: mapOf({
    milestones: listOf(authoredMilestone).default([]),
    spans: listOf(authoredSpan).default([]),
    facts: listOf(companyFact).default([]),
  }),
  story,
} as const satisfies Readonly<Record<string, z.ZodType>>

export type FileKind = keyof typeof fileShapes

const compiledDated = datedClaim.extend({ id }).meta({ id: 'DatedClaim' })
const compiledProgram = program.extend({
  activity: z.array(activityClaim.extend({ id }).meta({ id: 'ActivityClaim' })),
})
const compiledMilestone = milestone.extend({ programs: idList, claims: z.array(compiledDated) })
const compiledSpan = span.extend({ programs: idList, claims: z.array(compiledDated) })
const compiledFact = fact.extend({
  subject,
  claims: z.array(valueClaim.extend({ id }).meta({ id: 'ValueClaim' })),
})
const compiledCohort = cohort.extend({
  program: id,
  claims: z.array(doseClaim.extend({ id }).meta({ id: 'DoseClaim' })),
})

/** `dataset.json`, schemaVersion 1. */
export const datasetShape = mapOf({
  schemaVersion: z.literal(1),
  title: text,
  generatedFrom: sha256,
  sources: z.array(source),
  compounds: z.array(compound),
  programs: z.array(compiledProgram.meta({ id: 'Program' })),
  milestones: z.array(compiledMilestone.meta({ id: 'Milestone' })),
  spans: z.array(compiledSpan.meta({ id: 'Span' })),
  facts: z.array(compiledFact.meta({ id: 'Fact' })),
  cohorts: z.array(compiledCohort.meta({ id: 'Cohort' })),
  stories: z.array(story.meta({ id: 'Story' })),
})

export type StoredDataset = z.output<typeof datasetShape>
