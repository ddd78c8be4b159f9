import { describe, expect, it } from 'vitest'
import { lastFocusOn, successorOf } from './focus-successor.ts'
import { makeFold, makeScene, makeTarget } from './testing/make-targets.ts'

const APART = makeScene([makeTarget('m1', 'r', 100), makeTarget('m2', 'r', 130)])
const FOLDED = makeScene([], [makeFold('r', ['m1', 'm2'], 115)])
const EMPTY = makeScene([])

describe('the focus of a mark that is taken away', () => {
  it('stays on the mark while it is drawn', () => {
    expect(successorOf(APART, lastFocusOn(APART, 'm2'))).toBe('m2')
  })

  it('goes to the fold that holds the mark', () => {
    expect(successorOf(FOLDED, lastFocusOn(APART, 'm2'))).toBe('fold:r:m1')
  })

  it('goes to the first member of a fold that came apart', () => {
    expect(successorOf(APART, lastFocusOn(FOLDED, 'fold:r:m1'))).toBe('m1')
  })

  it('goes to the larger fold that took a fold in', () => {
    const larger = makeScene([], [makeFold('r', ['m0', 'm1', 'm2'], 90)])
    expect(successorOf(larger, lastFocusOn(FOLDED, 'fold:r:m1'))).toBe('fold:r:m0')
  })

  it('has nowhere to go when neither is there', () => {
    expect(successorOf(EMPTY, lastFocusOn(APART, 'm1'))).toBeUndefined()
  })
})
