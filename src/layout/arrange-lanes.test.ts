import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arrangeLanes, orderAfterMove, orderedIds } from './arrange-lanes.ts'
import { dayAt } from '../time/day.ts'
import { QUIET_ROW } from './row-plan.ts'
import type { RowPlan } from './row-plan.ts'
import { makeLane } from './testing/make-lane.ts'
import { makeMark } from './testing/make-mark.ts'

const ALL = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const anyIds = fc.subarray(ALL, { minLength: 1 })
const anyOrder = fc.shuffledSubarray(ALL)

function laneOf(id: string): RowPlan {
  return makeLane({
    id,
    lines: ['Phase 1', 'Myeloma'],
    marks: [makeMark({ id: `${id}-mark`, anchor: 17_123.5 })],
    undated: [makeMark({ id: `${id}-undated`, anchor: undefined })],
  })
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
  const [first, second] = arrangeLanes([laneOf('x'), laneOf('y')], {
    folded: ['y'],
    order: ['y'],
  })
  expect(first).toMatchObject({ id: 'y', isFolded: true, marks: [], undated: [] })
  expect(first).toMatchObject({ lines: ['Phase 1 · Myeloma'], foldedAnchors: [17_123.5] })
  expect(second?.marks).toHaveLength(1)
})

const day = dayAt(17_000)
const quietLane = (id: string): RowPlan => ({
  ...laneOf(id),
  quiet: { day, text: '17 Jul 2016' },
})

it('gathers what went quiet into one last lane that names each of it, and drops no mark from the overview', () => {
  fc.assert(
    fc.property(anyIds, fc.subarray(ALL), anyOrder, (ids, quietIds, order) => {
      const plans = ids.map((id) => (quietIds.includes(id) ? quietLane(id) : laneOf(id)))
      const moved = order.slice(0, 2)
      const gathered = plans.filter(({ id, quiet }) => quiet !== undefined && !moved.includes(id))
      const arranged = arrangeLanes(plans, { folded: [QUIET_ROW], order: moved })
      const lane = arranged.find(({ id }) => id === QUIET_ROW)
      expect(
        arranged
          .filter(({ id }) => id !== QUIET_ROW)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(
        plans
          .filter((plan) => !gathered.includes(plan))
          .map(({ id }) => id)
          .toSorted(),
      )
      expect(lane?.foldedAnchors?.length ?? 0).toBe(gathered.length)
      expect(arranged.at(-1)?.id === QUIET_ROW).toBe(gathered.length > 0)
    }),
  )
})

it('leaves lanes as they are until the quiet ones are to be folded', () => {
  const plans = [quietLane('a'), laneOf('b')]
  expect(arrangeLanes(plans, { folded: [], order: [] })).toEqual(plans)
})
