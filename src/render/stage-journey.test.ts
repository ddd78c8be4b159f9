import { expect, it } from 'vitest'
import type { TimeWindow } from '../time/viewport.ts'
import { createStageJourney } from './stage-journey.ts'
import type { StageJourney } from './stage-journey.ts'
import { makeSteppedClock } from './testing/stepped-clock.ts'
import type { SteppedClock } from './testing/stepped-clock.ts'

const TO = { from: 100, to: 200 }

interface World {
  readonly stepped: SteppedClock
  readonly windows: TimeWindow[]
  readonly journey: StageJourney
  readonly arrivals: () => number
}

function world(): World {
  const stepped = makeSteppedClock()
  const windows: TimeWindow[] = [{ from: 0, to: 50 }]
  let arrived = 0
  const journey = createStageJourney(
    {
      window: () => windows.at(-1) ?? TO,
      limits: () => ({ min: 0, max: 40_000, minSpanDays: 7 }),
      windowMoved: (window) => {
        windows.push(window)
      },
      isMotionReduced: () => false,
      settled: () => {
        arrived += 1
      },
    },
    stepped.clock,
  )
  return { stepped, windows, journey, arrivals: () => arrived }
}

it('moves the window in less than half a second, ends exactly where it should, and then tells', () => {
  const { stepped, windows, journey, arrivals } = world()
  const startMs = stepped.clock.now()
  journey.begin({ isMoving: true, to: TO })
  stepped.step()
  expect(arrivals()).toBe(0)
  stepped.stepAll()
  expect(stepped.clock.now() - startMs).toBeLessThan(500)
  expect(windows.length).toBeGreaterThan(10)
  expect([windows.at(-1), arrivals()]).toEqual([TO, 1])
})

it('tells in the next frame where nothing moves, and stays where the reader took hold of it', () => {
  const { stepped, windows, journey, arrivals } = world()
  journey.begin({ isMoving: false, to: undefined })
  stepped.step()
  expect(arrivals()).toBe(1)
  journey.begin({ isMoving: true, to: TO })
  stepped.step()
  stepped.step()
  journey.takeOver()
  const held = windows.at(-1)
  stepped.stepAll()
  expect([windows.at(-1), arrivals()]).toEqual([held, 2])
})
