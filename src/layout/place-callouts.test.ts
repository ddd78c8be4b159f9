import { describe, expect, it } from 'vitest'
import { knownOn } from '../history/known-on.ts'
import { itemsOf } from '../query/items.ts'
import { makeDay } from '../time/day.ts'
import { isOverlapping } from './boxes.ts'
import { groundOfTimeline } from './callout-grounds.ts'
import { placeCallouts } from './place-callouts.ts'
import { headWords } from './row-head.ts'
import type { Box, Scene } from './scene.ts'
import { DEFAULT_WINDOW, readRealData, realScene } from './testing/real-scene.ts'

const MEASURER = {
  widthOf: (text: string, { sizePx }: { sizePx: number }) => text.length * sizePx * 0.55,
}

function sceneAt(widthPx: number): Scene {
  const { index } = readRealData()
  const asOf = makeDay({ year: 2018, month: 9, dayOfMonth: 24 })
  const known = knownOn(index, { asOf, counts: () => true })
  const items = itemsOf(index, known)
  return realScene({ index, known, items }, items, {
    measurer: MEASURER,
    widthPx,
    window: DEFAULT_WINDOW,
  })
}

const SCENE = sceneAt(1200)
const GROUND = groundOfTimeline(SCENE, MEASURER)
/** Every third mark, from everywhere in the picture. */
const MARKS = SCENE.rows
  .flatMap(({ glyphs }) => glyphs.map(({ target }) => target))
  .filter((_, index) => index % 3 === 0)
const TEXT = 'What this meant for the patients who were waiting'

function sightOf(scene: Scene): Box {
  const { leftPx } = scene.plot
  return { x: leftPx, y: 0, width: scene.widthPx - leftPx, height: scene.rowsHeightPx }
}

describe('callouts', () => {
  it('cover no label, no glyph and no other callout, wherever their marks are', () => {
    const words = SCENE.rows.flatMap(({ labels }) => labels.map(({ box }) => box))
    for (const first of MARKS) {
      const requests = [first, ...MARKS.slice(0, 2)].map(({ id }, index) => ({
        mark: id,
        text: `${TEXT} ${String(index)}`,
      }))
      const { placed, left } = placeCallouts(requests, GROUND, sightOf(SCENE), MEASURER)
      expect(left).toEqual([])
      const boxes = placed.map(({ box }) => box)
      expect(boxes.flatMap((box) => words.filter((word) => isOverlapping(box, word)))).toEqual([])
      expect(
        boxes.flatMap((box, index) =>
          boxes.slice(index + 1).filter((other) => isOverlapping(box, other)),
        ),
      ).toEqual([])
    }
  })

  it('stand nearer to their mark than half of the picture is wide', () => {
    for (const { id } of MARKS) {
      const [callout] = placeCallouts(
        [{ mark: id, text: TEXT }],
        GROUND,
        sightOf(SCENE),
        MEASURER,
      ).placed
      const { x1, y1, x2, y2 } = callout?.leader ?? { x1: 0, y1: 0, x2: Infinity, y2: 0 }
      expect(Math.hypot(x2 - x1, y2 - y1)).toBeLessThan(600)
    }
  })

  it('stay within what is seen, and are handed back where their mark is out of sight', () => {
    const row = SCENE.rows.find(({ glyphs }) => glyphs.length > 3)
    const seen = { ...sightOf(SCENE), y: row?.y ?? 0, height: row?.height ?? 0 }
    const requests = MARKS.map(({ id }) => ({ mark: id, text: 'Here' }))
    const { placed, left } = placeCallouts(requests, GROUND, seen, MEASURER)
    expect(placed.length).toBeGreaterThan(0)
    expect(placed.length + left.length).toBe(requests.length)
    for (const { box } of placed) {
      expect(box.y).toBeGreaterThanOrEqual(seen.y)
      expect(box.y + box.height).toBeLessThanOrEqual(seen.y + seen.height)
    }
    const unknown = [{ mark: 'nothing-of-the-sort', text: 'Lost' }]
    expect(placeCallouts(unknown, GROUND, seen, MEASURER).left).toEqual(unknown)
  })

  it('point at the fold that holds their mark', () => {
    const narrow = sceneAt(420)
    const fold = narrow.rows.flatMap(({ folds }) => folds)[0]
    const [callout] = placeCallouts(
      [{ mark: fold?.memberIds[0] ?? '', text: 'One of these' }],
      groundOfTimeline(narrow, MEASURER),
      sightOf(narrow),
      MEASURER,
    ).placed
    expect(callout?.mark).toMatchObject({ x: fold?.x, y: fold?.y })
  })

  it('leave the heads of lanes to be read where these stand above the lanes', () => {
    const narrow = sceneAt(390)
    const ground = groundOfTimeline(narrow, MEASURER)
    const requests = narrow.rows
      .flatMap(({ glyphs }) => glyphs.map(({ target }) => target.id))
      .map((mark) => ({ mark, text: TEXT }))
    const { placed } = placeCallouts(requests, ground, sightOf(narrow), MEASURER)
    const heads = narrow.rows.flatMap(({ head }) => headWords(head, MEASURER))
    expect(placed.length).toBeGreaterThan(3)
    expect(placed.filter(({ box }) => heads.some((head) => isOverlapping(box, head)))).toEqual([])
  })

  it('keep all of their words', () => {
    const [callout] = placeCallouts(
      [{ mark: MARKS[0]?.id ?? '', text: TEXT }],
      GROUND,
      sightOf(SCENE),
      MEASURER,
    ).placed
    expect(callout?.lines.map(({ text }) => text).join(' ')).toBe(TEXT)
  })
})
