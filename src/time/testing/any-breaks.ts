import fc from 'fast-check'
import type { TimeBreak } from '../squeeze.ts'

/** Up to four breaks of a few months to some years, in order, from day 100 on. */
export const anyBreaks: fc.Arbitrary<readonly TimeBreak[]> = fc
  .array(
    fc.record({
      before: fc.integer({ min: 1, max: 900 }),
      length: fc.integer({ min: 60, max: 1500 }),
      axisDays: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 4 },
  )
  .map((steps) => {
    let end = 100
    return steps.map(({ before, length, axisDays }) => {
      const from = end + before
      end = from + length
      return { from, to: end, axisDays }
    })
  })
