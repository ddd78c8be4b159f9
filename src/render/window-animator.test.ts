import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimeBreak } from '../time/squeeze.ts'
import { axisSpan } from '../time/viewport.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { createWindowAnimator } from './window-animator.ts'

const FROM: TimeWindow = { from: 16_000, to: 18_000 }
const TO: TimeWindow = { from: 17_200, to: 17_300 }

function makeAnimator(
  options: {
    readonly isMotionReduced?: boolean
    readonly from?: TimeWindow
    readonly breaks?: readonly TimeBreak[]
  } = {},
) {
  let window = options.from ?? FROM
  const moves: TimeWindow[] = []
  const animator = createWindowAnimator({
    window: () => window,
    windowMoved: (next) => {
      window = next
      moves.push(next)
    },
    limits: () => ({ min: -1e6, max: 1e6, minSpanDays: 7, breaks: options.breaks ?? [] }),
    isMotionReduced: () => options.isMotionReduced ?? false,
  })
  return { animator, moves }
}

const anyWindow = fc
  .record({ from: fc.integer({ min: 0, max: 30_000 }), span: fc.integer({ min: 7, max: 20_000 }) })
  .map(({ from, span }): TimeWindow => ({ from, to: from + span }))

describe('a window animator', () => {
  it('ends exactly where it was sent, after a third of a second at most', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, (from, to) => {
        const { animator, moves } = makeAnimator({ from })
        animator.start(to, 0)
        expect(animator.advance(299)).toBe(true)
        expect(animator.advance(334)).toBe(false)
        expect(moves.at(-1)).toEqual(to)
      }),
    )
  })

  it('never turns a window inside out on the way', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, fc.integer({ min: 0, max: 300 }), (from, to, atMs) => {
        const { animator, moves } = makeAnimator({ from })
        animator.start(to, 0)
        animator.advance(atMs)
        const [move] = moves
        expect((move?.to ?? 0) - (move?.from ?? 0)).toBeGreaterThan(0)
      }),
    )
  })

  it('crosses a squeezed stretch as fast as it looks', () => {
    const breaks = [{ from: 16_400, to: 18_400, axisDays: 40 }]
    const from = { from: 16_200, to: 16_300 }
    const { animator, moves } = makeAnimator({ from, breaks })
    animator.start({ from: 18_500, to: 18_600 }, 0)
    for (let ms = 0; ms < 300; ms += 15) animator.advance(ms)
    const spans = moves.map((move) => axisSpan({ ...move, breaks }))
    expect(Math.min(...spans)).toBeGreaterThan(99)
    expect(Math.max(...spans)).toBeLessThan(400)
  })

  it('starts where the window is', () => {
    const { animator, moves } = makeAnimator()
    animator.start(TO, 50)
    animator.advance(50)
    expect(moves[0]?.from).toBeCloseTo(FROM.from, 6)
    expect(moves[0]?.to).toBeCloseTo(FROM.to, 6)
  })

  it('moves in one step where motion is reduced', () => {
    const { animator, moves } = makeAnimator({ isMotionReduced: true })
    animator.start(TO, 0)
    expect(moves).toEqual([TO])
    expect(animator.advance(10)).toBe(false)
    expect(moves).toEqual([TO])
  })

  it('leaves the window where a gesture stopped it', () => {
    const { animator, moves } = makeAnimator()
    animator.start(TO, 0)
    animator.advance(100)
    animator.stop()
    expect(animator.advance(200)).toBe(false)
    expect(moves).toHaveLength(1)
  })

  it('takes a second order from where the first has come to', () => {
    const { animator, moves } = makeAnimator()
    animator.start(TO, 0)
    animator.advance(150)
    const halfway = moves.at(-1)
    animator.start(FROM, 150)
    animator.advance(150)
    expect(moves.at(-1)?.from).toBeCloseTo(halfway?.from ?? 0, 6)
    animator.advance(450)
    expect(moves.at(-1)).toEqual(FROM)
  })
})
