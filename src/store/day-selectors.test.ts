import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ChangeKind } from '../history/change.ts'
import type { Box, RingMark, RowScene } from '../layout/scene.ts'
import { dayAt, makeDay } from '../time/day.ts'
import { createRealStore } from './testing/real-store.ts'

const FIRST = makeDay({ year: 2013, month: 12, dayOfMonth: 1 })
const LAST = makeDay({ year: 2020, month: 6, dayOfMonth: 1 })

/** Kinds of changes that leave a thing looking as it did. */
const SAID_AGAIN: readonly ChangeKind[] = ['confirmed', 'not-stated', 'reworded']

/** A mark of the picture, the things that it stands for, and where it is. */
interface Drawn extends Box {
  readonly key: string
  readonly ids: readonly string[]
}

/** Every mark of a row, found without asking what changed. */
function marksOf({ glyphs, folds, doseSteps, phaseBar }: RowScene): readonly Drawn[] {
  const point = { width: 0, height: 0 }
  const [bar] = phaseBar?.bars ?? []
  return [
    ...glyphs.map(({ key, target, x, y }) => ({ key, ids: [target.id], x, y, ...point })),
    ...folds.map(({ key, memberIds, x, y }) => ({ key, ids: memberIds, x, y, ...point })),
    ...doseSteps.map((step) => ({ ...step, ids: [step.target.id] })),
    ...(phaseBar === undefined || bar === undefined
      ? []
      : [{ ...bar, key: phaseBar.key, ids: [phaseBar.target.id] }]),
  ]
}

function isAround(ring: RingMark, mark: Drawn): boolean {
  const isAcross = ring.x <= mark.x && ring.x + ring.width >= mark.x + mark.width
  return isAcross && ring.y <= mark.y && ring.y + ring.height >= mark.y + mark.height
}

const anyDay = fc.integer({ min: FIRST, max: LAST }).map(dayAt)

it('rings exactly the marks whose thing is in the list of what changed', () => {
  const { actions, select } = createRealStore()
  fc.assert(
    fc.property(anyDay, anyDay, fc.boolean(), (since, asOf, isChecked) => {
      actions.evidenceChosen(isChecked ? 'documents' : 'public')
      actions.daysChosen({ since, asOf })
      const listed = select.changes().filter(({ kind }) => !SAID_AGAIN.includes(kind))
      const isListed = (id: string): boolean => listed.some((change) => change.id === id)
      for (const row of select.scene().rows) {
        const changed = marksOf(row).filter(({ ids }) => ids.some(isListed))
        const rings = row.rings ?? []
        const byKey = new Map(rings.map((ring) => [ring.key, ring]))
        expect([...byKey.keys()].sort()).toEqual(changed.map(({ key }) => `ring-${key}`).sort())
        expect(rings).toHaveLength(changed.length)
        const astray = changed.filter((mark) => {
          const ring = byKey.get(`ring-${mark.key}`)
          return ring === undefined || !isAround(ring, mark)
        })
        expect(astray).toEqual([])
      }
    }),
    { numRuns: 120 },
  )
})

it('rings nothing between a day and itself', () => {
  const { actions, select } = createRealStore()
  fc.assert(
    fc.property(anyDay, (day) => {
      actions.daysChosen({ since: day, asOf: day })
      expect(select.scene().rows.flatMap(({ rings }) => rings ?? [])).toEqual([])
    }),
    { numRuns: 30 },
  )
})
