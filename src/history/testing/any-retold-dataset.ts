import fc from 'fast-check'
import type { Dataset } from '../../model/types.ts'
import { dayAt, formatIsoDay } from '../../time/day.ts'
import { whenOf } from '../../time/testing/read-when.ts'
import { anyDataset, anyWorldDay } from './any-dataset.ts'

/** Programs that get a later name, and milestones whose second claim corrects their first. */
export const anyRetoldDataset: fc.Arbitrary<Dataset> = fc
  .tuple(anyDataset, anyWorldDay, fc.boolean())
  .map(([dataset, nameDay, isCorrected]) => ({
    ...dataset,
    programs: dataset.programs.map((program) => ({
      ...program,
      names: [
        ...program.names,
        {
          name: 'HORIZON',
          shortName: 'HORIZON',
          knownFrom: whenOf(formatIsoDay(dayAt(nameDay))),
        },
      ],
    })),
    milestones: dataset.milestones.map((milestone) => {
      const [first, second, ...others] = milestone.claims
      if (!isCorrected || first === undefined || second === undefined) return milestone
      return { ...milestone, claims: [first, { ...second, replaces: first.id }, ...others] }
    }),
  }))
