import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arrangeLanes, orderAfterMove, orderedIds } from './arrange-lanes.ts'
import type { RowPlan } from './row-plan.ts'
import { makeMark } from './testing/make-mark.ts'

const ALL = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const anyIds = fc.subarray(ALL, { minLength: 1 })
const anyOrder = fc.shuffledSubarray(ALL)

function makeLane(id: string): RowPlan {
  return {
    id,
    hue: 0,
    title: 'CLR 131',
    lines: ['Phase 1', 'Myeloma'],
    program: undefined,
    marks: [makeMark({ id: `${id}-mark`, anchor: 17_123.5 })],
    undated: [makeMark({ id: `${id}-undated`, anchor: undefined })],
    ladder: undefined,
    bands: [],
    doseNote: undefined,
  }
}

it('shows each lane once, whatever the order names', () => {
  fc.assert(
    fc.property(anyIds, anyOrder, (ids, order) => {
      expect(orderedIds(ids, order).toSorted()).toEqual(ids.toSorted())
    }),
    { numRuns: 500 },
  )
})

it('moves one lane to its place and leaves the others as they stand', () => {
  fc.assert(
    fc.property(anyIds, anyOrder, fc.nat(), fc.nat(), (ids, order, which, where) => {
      const id = ids[which % ids.length] ?? 'a'
      const to = where % ids.length
      const next = orderedIds(ids, orderAfterMove(ids, order, { id, to }))
      expect(next[to]).toBe(id)
      const others = orderedIds(ids, order).filter((other) => other !== id)
      expect(next.filter((other) => other !== id)).toEqual(others)
    }),
    { numRuns: 500 },
  )
})

it('keeps what the order says of lanes that are filtered out', () => {
  const order = orderAfterMove(['a', 'b', 'c'], ['hidden', 'c'], { id: 'b', to: 0 })
  expect(order).toEqual(['b', 'c', 'hidden'])
})

it('names no lane that would stand there anyway', () => {
  expect(orderAfterMove(ALL, [], { id: 'd', to: 0 })).toEqual(['d'])
  expect(orderAfterMove(ALL, ['d'], { id: 'd', to: 3 })).toEqual([])
})

it('folds a lane to its name and its bar, and still knows where its marks are', () => {
  const [first, second] = arrangeLanes([makeLane('x'), makeLane('y')], {
    folded: ['y'],
    order: ['y'],
  })
  expect(first).toMatchObject({ id: 'y', isFolded: true, marks: [], undated: [] })
  expect(first).toMatchObject({ lines: ['Phase 1 · Myeloma'], foldedAnchors: [17_123.5] })
  expect(second?.marks).toHaveLength(1)
})
