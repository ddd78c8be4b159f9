import { describe, expect, it } from 'vitest'
import { createFrameLoop } from './frame-loop.ts'
import { makeSteppedClock } from './testing/stepped-clock.ts'

function makeLoop(advance: (nowMs: number) => boolean = () => false) {
  const stepped = makeSteppedClock()
  const seen = { draws: 0, words: [] as boolean[] }
  const work = {
    advance,
    draw: () => {
      seen.draws += 1
    },
    busyChanged: (isBusy: boolean) => {
      seen.words.push(isBusy)
    },
  }
  return { loop: createFrameLoop(work, stepped.clock), work, seen, stepped }
}

describe('a frame loop', () => {
  it('draws once for any number of changes between two frames', () => {
    const { loop, seen, stepped } = makeLoop()
    for (let change = 0; change < 7; change += 1) loop.invalidate()
    stepped.step()
    expect(seen.draws).toBe(1)
    expect(stepped.waiting()).toBe(0)
  })

  it('draws at most sixty times in a pan of sixty steps, each with several changes', () => {
    const { loop, seen, stepped } = makeLoop()
    for (let step = 0; step < 60; step += 1) {
      loop.invalidate()
      loop.invalidate()
      stepped.step()
    }
    expect(seen.draws).toBe(60)
  })

  it('draws in the same frame what an animation changes', () => {
    const steps = [true, true, false]
    const { loop, seen, stepped } = makeLoop(() => {
      loop.invalidate()
      return steps.shift() ?? false
    })
    loop.invalidate()
    stepped.stepAll()
    expect(seen.draws).toBe(3)
  })

  it('draws at once where the page is laid out around it, and once only', () => {
    const { loop, seen, stepped } = makeLoop()
    loop.invalidate()
    loop.drawNow()
    expect(seen).toEqual({ draws: 1, words: [true, false] })
    stepped.step()
    expect(seen.draws).toBe(1)
  })

  it('says that it is busy until nothing is left to draw', () => {
    const steps = [true, false]
    const { loop, seen, stepped } = makeLoop(() => steps.shift() ?? false)
    loop.invalidate()
    stepped.step()
    expect(seen.words.at(-1)).toBe(true)
    stepped.step()
    expect(seen.words.at(-1)).toBe(false)
  })

  it('gives a change made while drawing a frame of its own', () => {
    const stepped = makeSteppedClock()
    let draws = 0
    const loop = createFrameLoop(
      {
        advance: () => false,
        draw: () => {
          draws += 1
          if (draws === 1) loop.invalidate()
        },
        busyChanged: () => undefined,
      },
      stepped.clock,
    )
    loop.invalidate()
    stepped.step()
    expect(draws).toBe(1)
    stepped.step()
    expect(draws).toBe(2)
  })

  it('draws nothing after it is stopped', () => {
    const { loop, seen, stepped } = makeLoop()
    loop.invalidate()
    loop.stop()
    stepped.step()
    expect(seen.draws).toBe(0)
  })
})
