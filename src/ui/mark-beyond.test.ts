import { describe, expect, it } from 'vitest'
import type { Scene, Target } from '../layout/scene.ts'
import type { Item } from '../query/item.ts'
import { markBeyond } from './mark-beyond.ts'

/** One pixel a day: x 100 is day 17 000. */
const VIEWPORT = { from: 17_000, to: 17_500, leftPx: 100, widthPx: 500 }

function makeItem(id: string, day: number, programs: readonly string[] = ['p1']): Item {
  const window = { earliest: day, latest: day }
  return { id, programs, window, subject: { type: 'milestone' } } as unknown as Item
}

function makeTarget(id: string, anchorX: number, rowId = 'p1'): Target {
  return { id, rowId, anchorX, anchorY: 30, name: id, hit: { x: 0, y: 0, width: 24, height: 24 } }
}

function makeScene(drawn: readonly Target[], folded: readonly string[] = []): Scene {
  const row = { folds: [{ memberIds: folded }] }
  return { targets: drawn, rows: [row] } as unknown as Scene
}

const LAST = makeTarget('last', 560)
const LATER = [makeItem('next', 17_600), makeItem('far', 17_900), makeItem('before', 16_800)]

function beyond(items: readonly Item[], direction: -1 | 1, folded: readonly string[] = []) {
  const scene = makeScene([LAST], folded)
  return markBeyond({ items, scene, viewport: VIEWPORT }, LAST, direction)?.id
}

describe('what lies beyond the window', () => {
  it('is the nearest milestone of the row in that direction', () => {
    expect(beyond(LATER, 1)).toBe('next')
    expect(beyond(LATER, -1)).toBe('before')
  })

  it('is nothing that is drawn, alone or in a fold', () => {
    expect(beyond([makeItem('last', 17_700), ...LATER], 1, ['next'])).toBe('far')
  })

  it('is nothing of another row', () => {
    const others = [makeItem('other', 17_550, ['p2']), makeItem('shared', 17_560, ['p1', 'p2'])]
    expect(beyond([...others, ...LATER], 1)).toBe('next')
  })

  it('of the strip across programs is what belongs to none or several', () => {
    const across = makeTarget('alert', 300, 'across')
    const items = [...LATER, makeItem('shared', 17_800, ['p1', 'p2'])]
    const situation = { items, scene: makeScene([across]), viewport: VIEWPORT }
    expect(markBeyond(situation, across, 1)?.id).toBe('shared')
  })

  it('is nothing without a date', () => {
    const undated = { ...makeItem('undated', 0), window: null }
    expect(beyond([undated], 1)).toBeUndefined()
  })
})
