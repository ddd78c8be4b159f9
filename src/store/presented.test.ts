import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newerOf, presentedAfter } from './presented.ts'
import type { Presented, PresentingMove } from './presented.ts'

const START: Presented = { story: 'doses', scene: 0, blank: 'none', startedAtMs: 5, turn: 1 }

const anyMove: fc.Arbitrary<PresentingMove> = fc.oneof(
  fc.record({ type: fc.constantFrom('next', 'previous', 'first', 'last') }),
  fc.record({ type: fc.constant('to' as const), scene: fc.integer({ min: -3, max: 20 }) }),
  fc.record({
    type: fc.constant('blank' as const),
    blank: fc.constantFrom('black' as const, 'white' as const),
  }),
)

const anyState: fc.Arbitrary<Presented> = fc.record({
  story: fc.constant('doses'),
  scene: fc.nat(9),
  blank: fc.constantFrom('none', 'black', 'white'),
  startedAtMs: fc.constant(5),
  turn: fc.nat(9),
})

it('steps through a story, and stays on its first and last scene', () => {
  const after = (moves: readonly PresentingMove[]): number =>
    moves.reduce((state, move) => presentedAfter(state, move, 4), START).scene
  expect(after([{ type: 'next' }, { type: 'next' }])).toBe(2)
  expect(after([{ type: 'last' }, { type: 'next' }])).toBe(3)
  expect(after([{ type: 'previous' }])).toBe(0)
  expect(after([{ type: 'to', scene: 2 }, { type: 'first' }])).toBe(0)
})

it('blanks the screen until the same key or any step, and a step changes the scene as well', () => {
  const black = presentedAfter(START, { type: 'blank', blank: 'black' }, 4)
  expect(black.blank).toBe('black')
  expect(presentedAfter(black, { type: 'blank', blank: 'black' }, 4).blank).toBe('none')
  expect(presentedAfter(black, { type: 'blank', blank: 'white' }, 4).blank).toBe('white')
  const stepped = presentedAfter(black, { type: 'next' }, 4)
  expect([stepped.blank, stepped.scene]).toEqual(['none', 1])
  expect(presentedAfter(black, { type: 'previous' }, 4).blank).toBe('none')
})

it('stays within the story whatever is asked, and counts each change', () => {
  fc.assert(
    fc.property(anyMove, fc.integer({ min: 1, max: 9 }), (move, count) => {
      const after = presentedAfter(START, move, count)
      expect(after.scene).toBeGreaterThanOrEqual(0)
      expect(after.scene).toBeLessThan(count)
      expect(after === START).toBe(after.turn === START.turn)
    }),
  )
})

it('settles two windows on one state, whichever of them hears the other first', () => {
  fc.assert(
    fc.property(anyState, anyState, (a, b) => {
      const [left, right] = [newerOf(a, b), newerOf(b, a)]
      expect([left.turn, left.scene]).toEqual([right.turn, right.scene])
    }),
  )
})

it('does not follow another story', () => {
  expect(newerOf(START, { ...START, story: 'other', turn: 9 })).toBe(START)
})
