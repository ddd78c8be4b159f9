import fc from 'fast-check'
import { anyWhenText } from '../../history/testing/any-dataset.ts'
import type { ProgramId } from '../../model/types.ts'
import { whenOf } from '../../time/testing/read-when.ts'
import { NO_CRITERIA } from '../criteria.ts'
import type { Criteria } from '../criteria.ts'
import type { SearchIds } from '../filter.ts'

/** Asks for nothing. */
export const noSearch: SearchIds = () => undefined

const anyPrograms = fc.subarray(['program-a', 'program-b'] as ProgramId[], { maxLength: 1 })

/** Criteria over the choices that random datasets have. */
export const anyCriteria: fc.Arbitrary<Criteria> = fc
  .record({
    programs: anyPrograms,
    phases: fc.subarray(['1', '2'] as const, { maxLength: 1 }),
    kinds: fc.subarray(['trial-start', 'readout', 'dose', 'fact', 'activity'] as const),
    statuses: fc.subarray(['happened', 'expected', 'ongoing', 'not-stated'] as const),
    indications: fc.subarray(['multiple myeloma', 'glioma'], { maxLength: 1 }),
    verdicts: fc.subarray(['open', 'overdue', 'early', 'late', 'cannot-tell'] as const, {
      maxLength: 2,
    }),
    tiers: fc.subarray(['release', 'filing', 'news'] as const),
    bases: fc.subarray(['stated', 'derived', 'absent'] as const),
    conflictOnly: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    during: fc.option(anyWhenText.map(whenOf), { nil: undefined }),
    sure: fc.constantFrom('certain', 'possible'),
  })
  .map((criteria) => ({ ...NO_CRITERIA, ...criteria }))
