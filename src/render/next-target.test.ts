import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTarget } from './next-target.ts'
import type { StepKey } from './next-target.ts'
import { makeTarget } from './testing/make-targets.ts'

const TARGETS = [
  makeTarget('a1', 'a', 110),
  makeTarget('a2', 'a', 250),
  makeTarget('a3', 'a', 640),
  makeTarget('b1', 'b', 300),
  makeTarget('c1', 'c', 90),
  makeTarget('c2', 'c', 420),
]

function idAfter(currentId: string | undefined, key: StepKey): string | undefined {
  return nextTarget(TARGETS, currentId, key)?.id
}

describe('stepping from mark to mark', () => {
  it.each([
    ['a1', 'ArrowRight', 'a2'],
    ['a3', 'ArrowRight', undefined],
    ['a2', 'ArrowLeft', 'a1'],
    ['a1', 'ArrowLeft', undefined],
    ['a1', 'End', 'a3'],
    ['a3', 'Home', 'a1'],
    ['a2', 'ArrowDown', 'b1'],
    ['b1', 'ArrowDown', 'c2'],
    ['c1', 'ArrowDown', undefined],
    ['b1', 'ArrowUp', 'a2'],
    ['a3', 'ArrowUp', undefined],
  ] as const)('goes from %s by %s to %s', (from, key, to) => {
    expect(idAfter(from, key)).toBe(to)
  })

  it('enters at the first mark when there is no current one', () => {
    expect(idAfter(undefined, 'ArrowDown')).toBe('a1')
    expect(idAfter('gone', 'End')).toBe('a1')
  })

  it('goes nowhere in an empty picture', () => {
    expect(nextTarget([], undefined, 'ArrowRight')).toBeUndefined()
  })

  it('reaches every mark of a row from its first by stepping right', () => {
    const xs = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(xs, (anchors) => {
        const row = anchors
          .toSorted((a, b) => a - b)
          .map((x, index) => makeTarget(`m${String(index)}`, 'r', x))
        const visited: string[] = []
        let current = nextTarget(row, row.at(-1)?.id, 'Home')
        while (current !== undefined) {
          visited.push(current.id)
          current = nextTarget(row, current.id, 'ArrowRight')
        }
        expect(visited).toEqual(row.map(({ id }) => id))
      }),
    )
  })
})
