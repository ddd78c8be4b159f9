import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexDataset } from '../model/index-dataset.ts'
import type { ProgramId } from '../model/types.ts'
import { dayAt } from '../time/day.ts'
import { createKnowledge } from './known-claims.ts'
import { presencesOf } from './presence.ts'
import { anyClaim, anySources } from './testing/any-dataset.ts'
import { makeClaim, makeDataset, makeMilestone } from './testing/make-dataset.ts'
import { slowPresence } from './testing/presence-model.ts'
import { MODEL_RUNS } from './testing/runs.ts'

const PROGRAMS = ['program-a', 'program-b'] as readonly string[] as readonly ProgramId[]

const anyThings = fc.array(
  fc.record({
    programs: fc.subarray([...PROGRAMS]),
    told: fc.array(anyClaim, { minLength: 1, maxLength: 2 }),
  }),
  { maxLength: 4 },
)

const anyCase = fc
  .record({
    sources: anySources,
    things: anyThings,
    asOf: fc.integer({ min: 17_200, max: 17_310 }),
  })
  .map(({ sources, things, asOf }) => {
    const milestones = things.map(({ programs, told }, position) =>
      makeMilestone({
        id: `m${position}`,
        programs,
        claims: told.map((common, order) =>
          makeClaim({ ...common, inputs: [], id: `m${position}-${order}` }),
        ),
      }),
    )
    const index = indexDataset(makeDataset({ sources, milestones }))
    const knowledge = createKnowledge(index, { asOf: dayAt(asOf), counts: () => true })
    const appearances = milestones.flatMap(({ programs, claims }) => {
      const counted = knowledge.countedOf(claims)
      const days = counted.map((claim) => knowledge.dayOf(claim))
      const [firstKnown] = days.toSorted((a, b) => a - b)
      return firstKnown === undefined ? [] : [{ programs, firstKnown, claims: counted }]
    })
    return { appearances, knowledge }
  })

it('presencesOf agrees with asking each day who has named a program by then', () => {
  fc.assert(
    fc.property(anyCase, ({ appearances, knowledge }) => {
      const presences = presencesOf(appearances, knowledge)
      const told = PROGRAMS.map((program) => {
        const presence = presences.get(program)
        if (presence === undefined) return undefined
        const { firstKnown, mentionedIn } = presence
        return [program, firstKnown, ...[...mentionedIn].toSorted()].join(' ')
      })
      expect(told).toEqual(PROGRAMS.map((program) => slowPresence(program, appearances, knowledge)))
    }),
    MODEL_RUNS,
  )
})
