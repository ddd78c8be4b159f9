import { expect, it } from 'vitest'
import { createCountingMeasurer, createRealStore } from './testing/real-store.ts'

it('re-runs only the last stage of the Scene when the pointer moves', () => {
  const measurer = createCountingMeasurer()
  const store = createRealStore({}, measurer)
  const before = store.select.scene()
  const asked = measurer.count()
  store.actions.markHovered('import-alert')
  const after = store.select.scene()
  expect(after).not.toBe(before)
  expect(measurer.count()).toBe(asked)
  const others = before.rows.filter((row, index) => row === after.rows[index])
  expect(others).toHaveLength(before.rows.length - 1)
})

it('lights what a document claimed while the pointer is on it', () => {
  const store = createRealStore()
  const litIds = (): readonly string[] =>
    store.select
      .scene()
      .rows.flatMap(({ glyphs }) => glyphs)
      .flatMap(({ target, tone }) => (tone === 'hovered' ? [target.id] : []))
  expect(litIds()).toEqual([])
  store.actions.sourcePointed('cellectar-2014-03-04')
  expect(litIds()).toContain('i124-gbm-p2-readout')
  expect(litIds()).not.toContain('import-alert')
  store.actions.sourcePointed(undefined)
  expect(litIds()).toEqual([])
})

it('leaves history and query alone when the window moves', () => {
  const store = createRealStore()
  const { known, items, matched, facets, claimRows, scene } = store.select
  const before = [known(), items(), matched(), facets(), claimRows()]
  const picture = scene()
  const { from, to } = store.select.window()
  store.actions.windowMoved({ from: from + 100, to })
  expect(scene()).not.toBe(picture)
  const after = [known(), items(), matched(), facets(), claimRows()]
  expect(after.map((value, index) => value === before[index])).toEqual(before.map(() => true))
})

it('keeps what is known when a filter changes', () => {
  const store = createRealStore()
  const before = [store.select.known(), store.select.items()]
  const matched = store.select.matched()
  store.actions.filterToggled('kinds', 'designation')
  expect(store.select.matched()).not.toBe(matched)
  expect(
    [store.select.known(), store.select.items()].map((value, i) => value === before[i]),
  ).toEqual([true, true])
})

it('draws nothing anew for an action that changes nothing', () => {
  const store = createRealStore()
  store.actions.windowFitted()
  const scene = store.select.scene()
  let told = 0
  store.subscribe(() => {
    told += 1
  })
  store.actions.markHovered(undefined)
  store.actions.windowMoved(store.select.fitWindow())
  store.actions.windowFitted()
  expect(told).toBe(0)
  expect(store.select.scene()).toBe(scene)
})

it('knows less on an earlier day', () => {
  const store = createRealStore()
  const all = store.select.items().length
  const first = store.index.orderedSources[0]?.published.latest ?? undefined
  store.actions.asOfChanged(first)
  expect(store.select.items().length).toBeGreaterThan(0)
  expect(store.select.items().length).toBeLessThan(all)
})

it('shows a row, or one thing, within the window that is asked for it', () => {
  const store = createRealStore()
  const item = store.select.itemById().get('import-alert')
  const around = store.select.windowOfItem('import-alert')
  const day = item?.window?.earliest ?? 0
  expect(around.from).toBeLessThan(day)
  expect(around.to).toBeGreaterThan(day)
  expect(store.select.windowOfItem('nothing')).toEqual(store.select.fitWindow())
  const row = store.select.windowOfRow('i124-gbm-p2')
  expect(row.to - row.from).toBeLessThan(
    store.select.fitWindow().to - store.select.fitWindow().from,
  )
})

it('lists what matches along time', () => {
  const { matchedInTime } = createRealStore().select
  const ends = matchedInTime().flatMap(({ window }) => window?.latest ?? window?.earliest ?? [])
  expect(ends.length).toBeGreaterThan(50)
  expect(ends).toEqual(ends.toSorted((a, b) => a - b))
})
