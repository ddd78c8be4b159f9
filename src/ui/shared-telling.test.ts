import { expect, it } from 'vitest'
import type { Presented } from '../store/presented.ts'
import { createSharedTelling } from './shared-telling.ts'
import type { SharedTelling } from './shared-telling.ts'

const START: Presented = { story: 'doses', scene: 0, blank: 'none', startedAtMs: 0, turn: 0 }

/** Windows that hear each other at once, as those of one browser do in a moment. */
function room(): (presented?: Partial<Presented>) => SharedTelling {
  const ears = new Set<(message: unknown) => void>()
  return (presented = {}) => {
    const telling = createSharedTelling({
      presented: { ...START, ...presented },
      sceneCount: 6,
      openChannel: (hear) => {
        ears.add(hear)
        return {
          tell: (message) => {
            for (const ear of ears) if (ear !== hear) ear(structuredClone(message))
          },
          close: () => {
            ears.delete(hear)
          },
        }
      },
    })
    telling.join()
    return telling
  }
}

function sceneOf({ getState }: SharedTelling): number {
  return getState().presented.scene
}

it('keeps two windows in step, whichever of them moves', () => {
  const open = room()
  const [audience, presenter] = [open(), open()]
  audience.move({ type: 'next' })
  expect(sceneOf(presenter)).toBe(1)
  presenter.move({ type: 'to', scene: 4 })
  presenter.move({ type: 'blank', blank: 'black' })
  expect(audience.getState().presented).toEqual(presenter.getState().presented)
  expect(audience.getState().presented).toMatchObject({ scene: 4, blank: 'black' })
})

it('brings a window that was loaded anew to where the other is, with its clock', () => {
  const open = room()
  const audience = open({ startedAtMs: 1000 })
  const presenter = open()
  presenter.move({ type: 'to', scene: 3 })
  audience.close()
  const anew = open({ startedAtMs: 9000 })
  expect(anew.getState().presented).toMatchObject({ scene: 3, startedAtMs: 1000 })
  anew.move({ type: 'next' })
  expect(sceneOf(presenter)).toBe(4)
  presenter.close()
  expect(sceneOf(open())).toBe(4)
})

it('tells the shape of the stage, where the presenter points, and that it is over', () => {
  const open = room()
  const [audience, presenter] = [open(), open()]
  audience.stageShaped({ widthPx: 720, heightPx: 540 })
  expect(presenter.getState().stage).toEqual({ widthPx: 720, heightPx: 540 })
  presenter.point({ x: 0.5, y: 0.25 })
  expect(audience.getState().laser).toEqual({ x: 0.5, y: 0.25 })
  presenter.point(undefined)
  expect(audience.getState().laser).toBeUndefined()
  audience.end()
  expect(presenter.getState().isOver).toBe(true)
})

it('begins anew after the end, whatever a window that stayed open was at', () => {
  const open = room()
  const first = open({ startedAtMs: 1000 })
  const desk = open()
  desk.move({ type: 'last' })
  desk.move({ type: 'blank', blank: 'black' })
  first.end()
  first.close()
  expect(desk.getState()).toMatchObject({ isOver: true, presented: START })
  // Leafed through between the two: the next telling does not begin there.
  desk.move({ type: 'to', scene: 3 })
  const second = open({ startedAtMs: 9000, scene: 1 })
  second.stageShaped({ widthPx: 960, heightPx: 540 })
  const begun = { scene: 1, blank: 'none', startedAtMs: 9000, turn: 0 }
  expect(second.getState()).toMatchObject({ isOver: false, presented: begun })
  expect(desk.getState()).toMatchObject({ isOver: false, presented: begun })
  desk.move({ type: 'next' })
  expect(sceneOf(second)).toBe(2)
})

it('heeds neither the clock, the pointer nor the end of another story', () => {
  const open = room()
  const doses = open({ startedAtMs: 9000 })
  const other = open({ story: 'other', startedAtMs: 1000 })
  other.stageShaped({ widthPx: 720, heightPx: 540 })
  other.point({ x: 0.5, y: 0.5 })
  const before = { stage: undefined, laser: undefined, isOver: false }
  expect(doses.getState()).toMatchObject({ ...before, presented: { startedAtMs: 9000 } })
  other.end()
  expect(doses.getState().isOver).toBe(false)
})

it('hears nothing of other stories, nor after it is closed', () => {
  const open = room()
  const [doses, other] = [open(), open({ story: 'other' })]
  other.move({ type: 'last' })
  expect(sceneOf(doses)).toBe(0)
  doses.close()
  open().move({ type: 'last' })
  expect(sceneOf(doses)).toBe(0)
})
