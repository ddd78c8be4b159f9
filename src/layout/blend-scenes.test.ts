import fc from 'fast-check'
import { expect, it } from 'vitest'
import { knownOn } from '../history/known-on.ts'
import { itemsOf } from '../query/items.ts'
import { makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { blendScenes } from './blend-scenes.ts'
import { ringsOf } from './rings.ts'
import type { Scene } from './scene.ts'
import { DEFAULT_WINDOW, readRealData, realScene } from './testing/real-scene.ts'

const MEASURER = {
  widthOf: (text: string, { sizePx }: { sizePx: number }) => text.length * sizePx * 0.55,
}
const { index } = readRealData()

function sceneOn(day: Day): Scene {
  const known = knownOn(index, { asOf: day, counts: () => true })
  const items = itemsOf(index, known)
  const view = { measurer: MEASURER, widthPx: 1200, window: DEFAULT_WINDOW }
  return realScene({ index, known, items }, items, view)
}

const BEFORE = sceneOn(makeDay({ year: 2017, month: 8, dayOfMonth: 14 }))
const AFTER = sceneOn(makeDay({ year: 2018, month: 9, dayOfMonth: 24 }))

function glyphYs({ rows }: Scene): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(({ glyphs }) => glyphs.map(({ key, y }) => [key, y] as const)))
}

it('begins where the marks were and ends with the very Scene that comes', () => {
  const start = glyphYs(blendScenes(BEFORE, AFTER, { x: 0, y: 0 }))
  const old = glyphYs(BEFORE)
  const shared = [...start].filter(([key]) => old.has(key))
  expect(shared.length).toBeGreaterThan(10)
  expect(shared).toEqual(shared.map(([key]) => [key, old.get(key)]))
  expect(blendScenes(BEFORE, AFTER, { x: 1, y: 1 })).toBe(AFTER)
})

it('holds each mark between its two places, and shows no other marks than the later Scene', () => {
  const from = glyphYs(BEFORE)
  const to = glyphYs(AFTER)
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
      const between = glyphYs(blendScenes(BEFORE, AFTER, { x: part, y: part }))
      expect([...between.keys()]).toEqual([...to.keys()])
      for (const [key, y] of between) {
        const ends = [from.get(key) ?? to.get(key) ?? NaN, to.get(key) ?? NaN]
        expect(y).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-6)
        expect(y).toBeLessThanOrEqual(Math.max(...ends) + 1e-6)
      }
    }),
  )
})

it('leaves every mark on its place in time where only the lanes move', () => {
  const { rows } = blendScenes(BEFORE, AFTER, { x: 1, y: 0.5 })
  const xOf = ({ glyphs, labels, bands }: Scene['rows'][number]): readonly number[] =>
    [...glyphs, ...labels, ...bands].map(({ x }) => x)
  expect(rows.map(xOf)).toEqual(AFTER.rows.map(xOf))
  expect(rows.map(({ y }) => y)).not.toEqual(AFTER.rows.map(({ y }) => y))
})

it('rings what changed and nothing else', () => {
  const row = AFTER.rows.find(({ glyphs }) => glyphs.length > 2)
  const [glyph] = row?.glyphs ?? []
  const changed = new Set([glyph?.target.id ?? '', 'nothing-of-the-sort'])
  const rings = row === undefined ? [] : ringsOf(row, changed)
  expect(rings.map(({ key }) => key)).toEqual([`ring-${glyph?.key ?? ''}`])
})
