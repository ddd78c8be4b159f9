import type { z } from 'zod'

import { address, choice, count, flag, id, idList, listOf, mapOf } from './fields.ts'
import { sha256, subject, text, title, when } from './fields.ts'

/** The shapes of everything that carries claims or is referred to by them, without its claims. */

const phase = choice([
  'preclinical',
  '1',
  '1a',
  '1b',
  '1/2',
  '2',
  '2a',
  '2b',
  '3',
  'expanded-access',
])

const milestoneKind = choice([
  'trial-start',
  'first-patient',
  'enrollment',
  'cohort-start',
  'cohort-complete',
  'dose-cleared',
  'readout',
  'follow-up',
  'trial-complete',
  'designation',
  'regulatory',
  'supply',
  'protocol',
  'collaboration',
  'finance',
  'pipeline',
  'people',
])

const person = mapOf({ name: text, role: text }).meta({ id: 'Person' })

export const source = mapOf({
  id,
  tier: choice(['release', 'filing', 'registry', 'regulator', 'news', 'paper']),
  title: text,
  issuer: text,
  published: when,
  url: address.optional(),
  sha256: sha256.optional(),
  paragraphs: count.optional(),
  printed: listOf(text).optional(),
  listsPipeline: flag.optional(),
  mentions: idList.optional(),
}).meta({ id: 'Source' })

const compoundName = mapOf({
  name: text,
  knownFrom: when.optional(),
  source: id.optional(),
}).meta({ id: 'CompoundName' })

export const compound = mapOf({
  id,
  names: listOf(compoundName).min(1, 'expected at least one name'),
  isotope: text.optional(),
  role: choice(['therapy', 'imaging', 'chemotherapy', 'other']),
}).meta({ id: 'Compound' })

const programName = mapOf({
  name: text,
  shortName: title,
  knownFrom: when.optional(),
  source: id.optional(),
}).meta({
  id: 'ProgramName',
})

export const program = mapOf({
  id,
  compound: id.optional(),
  names: listOf(programName).min(1, 'expected at least one name'),
  phase,
  indications: listOf(text),
  registryId: text.optional(),
})

/** A milestone as written: in a program's file it is that program's unless it says otherwise. */
export const milestone = mapOf({
  id,
  programs: idList.optional(),
  kind: milestoneKind,
  title,
  compound: id.optional(),
  cohort: id.optional(),
  indications: listOf(text).optional(),
  agency: text.optional(),
  people: listOf(person).optional(),
  related: idList.optional(),
})

const spanEnd = mapOf({ programs: idList, milestone: id }).meta({ id: 'SpanEnd' })

export const span = mapOf({
  id,
  programs: idList.optional(),
  kind: milestoneKind,
  title,
  from: id,
  ends: listOf(spanEnd).default([]),
})

export const fact = mapOf({
  id,
  subject: subject.optional(),
  cohorts: idList.optional(),
  attribute: id,
  label: text,
  people: listOf(person).optional(),
})

/** A cohort as written: its program is always that of its file. */
export const cohort = mapOf({ id, number: count })

export type Source = z.output<typeof source>
export type Compound = z.output<typeof compound>
export type Program = z.output<typeof program>
export type Milestone = z.output<typeof milestone>
export type Span = z.output<typeof span>
export type Fact = z.output<typeof fact>
export type Cohort = z.output<typeof cohort>
