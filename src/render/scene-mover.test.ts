import { expect, it } from 'vitest'
import type { Scene } from '../layout/scene.ts'
import { dayAt } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { createSceneMover } from './scene-mover.ts'
import type { SceneStep } from './view-ports.ts'

/** A Scene of which only the height matters here. */
function sceneOf(rowsHeightPx: number): Scene {
  return { rowsHeightPx, rows: [], axis: { major: [], minor: [] } } as unknown as Scene
}

function world(isMotionReduced = false): {
  scene: Scene
  day: Day
  step: SceneStep | undefined
  window: { from: number; to: number }
  isSqueezed: boolean
  mover: ReturnType<typeof createSceneMover>
} {
  const state: Omit<ReturnType<typeof world>, 'mover'> = {
    scene: sceneOf(100),
    day: dayAt(1),
    window: { from: 0, to: 9 },
    step: undefined,
    isSqueezed: false,
  }
  const mover = createSceneMover({
    scene: () => state.scene,
    asOf: () => state.day,
    window: () => state.window,
    isSqueezed: () => state.isSqueezed,
    step: () => state.step,
    isMotionReduced: () => isMotionReduced,
  })
  mover.advance(0)
  mover.scene()
  return Object.assign(state, { mover })
}

it('moves from the Scene of one day to that of another, and is done in less than half a second', () => {
  const state = world()
  state.day = dayAt(2)
  state.scene = sceneOf(200)
  expect(state.mover.advance(1000)).toBe(true)
  expect(state.mover.scene().rowsHeightPx).toBe(100)
  expect(state.mover.advance(1140)).toBe(true)
  expect(state.mover.scene().rowsHeightPx).toBeGreaterThan(150)
  expect(state.mover.advance(1400)).toBe(false)
  expect(state.mover.scene()).toBe(state.scene)
})

it('moves between time in full and squeezed', () => {
  const state = world()
  state.isSqueezed = true
  state.scene = sceneOf(200)
  expect(state.mover.advance(1000)).toBe(true)
  expect(state.mover.scene().rowsHeightPx).toBe(100)
  expect(state.mover.advance(1400)).toBe(false)
  expect(state.mover.scene()).toBe(state.scene)
})

it('starts anew from where it is when the day moves on', () => {
  const state = world()
  state.day = dayAt(2)
  state.scene = sceneOf(200)
  state.mover.advance(0)
  state.mover.scene()
  state.mover.advance(140)
  const { rowsHeightPx } = state.mover.scene()
  state.day = dayAt(3)
  state.scene = sceneOf(300)
  state.mover.advance(150)
  expect(state.mover.scene().rowsHeightPx).toBe(rowsHeightPx)
})

it('cuts under reduced motion, and where the window moves or only a filter changes', () => {
  const reduced = world(true)
  reduced.day = dayAt(2)
  reduced.scene = sceneOf(200)
  expect([reduced.mover.advance(0), reduced.mover.scene()]).toEqual([false, reduced.scene])
  const filtered = world()
  filtered.scene = sceneOf(200)
  expect([filtered.mover.advance(0), filtered.mover.scene()]).toEqual([false, filtered.scene])
  const panned = world()
  panned.day = dayAt(2)
  panned.window = { from: 1, to: 10 }
  panned.scene = sceneOf(200)
  expect([panned.mover.advance(0), panned.mover.scene()]).toEqual([false, panned.scene])
})

it('moves to the next step of a story, also while the window is on its way', () => {
  const state = world()
  state.step = { isWindowMoving: true }
  state.scene = sceneOf(200)
  expect(state.mover.advance(1000)).toBe(true)
  expect(state.mover.scene().rowsHeightPx).toBe(100)
  state.window = { from: 1, to: 10 }
  state.day = dayAt(2)
  expect(state.mover.advance(1200)).toBe(true)
  expect(state.mover.scene().rowsHeightPx).toBeGreaterThan(150)
  state.window = { from: 2, to: 11 }
  expect(state.mover.advance(1400)).toBe(false)
  expect(state.mover.scene()).toBe(state.scene)
})

it('cuts to the next step of a story under reduced motion', () => {
  const state = world(true)
  state.step = { isWindowMoving: false }
  state.scene = sceneOf(200)
  expect([state.mover.advance(0), state.mover.scene()]).toEqual([false, state.scene])
})
