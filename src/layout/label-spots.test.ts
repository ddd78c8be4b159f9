import { expect, it } from 'vitest'
import { tellingPart } from './label-spots.ts'

it.each([
  ['Cohort 1 started', 'C1 started'],
  ['Cohort 1 median survival announced', 'C1 median…'],
  ['Phase 2 trial started', 'Phase 2 trial…'],
  ['Results of the Phase 2 trial', '…Phase 2 trial'],
  ['Further results of the myeloma trial', '…myeloma trial'],
  ['Data update on cohorts 1 to 3', '…C1 to C3'],
  ['Results of cohorts 1 and 2', '…C1 and C2'],
  ['Results in tumor models', '…tumor models'],
  ['Head and neck results', 'Head and neck…'],
  ['European orphan: multiple myeloma', 'European orphan…'],
  ['Orphan: multiple myeloma', 'Orphan: multipl…'],
  ['Orphan: lymphoplasmacytic lymphoma', 'Orphan: lymphop…'],
  ['Imaging results', 'Imaging results'],
  ['Results', 'Results'],
])('shortens “%s” to “%s”', (title, short) => {
  expect(tellingPart(title)).toBe(short)
})
