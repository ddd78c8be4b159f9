import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DrawnGroup } from './drawing.ts'
import { columnsBody, fillEvenly, fillPages, fillRuns, wholeBody } from './fill-pages.ts'
import { withoutEmptyLanes } from './leave-out-lanes.ts'
import type { Lane, PictureParts } from './picture-parts.ts'
import { NO_STRIP } from './picture-parts.ts'

const INKS = {
  surface: '#ffffff',
  ink: '#000000',
  ink2: '#333333',
  ink3: '#666666',
  line: '#cccccc',
  accent: '#0000ff',
}

function makeText(text: string, baselineY: number): DrawnGroup {
  const place = { x: 7, baselineY, widthPx: 30, sizePx: 11 }
  const style = { weight: 400, isItalic: false, colour: '#000000', opacity: 1 } as const
  return {
    id: text,
    name: text,
    shapes: [{ type: 'text', key: text, alt: undefined, text, ...place, ...style }],
  }
}

/** A picture whose lanes have these heights, a word each, an axis of 20 px and one line through all. */
function makeParts(heights: readonly number[]): PictureParts {
  let y = 0
  const lanes: Lane[] = []
  for (const [index, height] of heights.entries()) {
    const name = `lane ${String(index + 1)}`
    lanes.push({ groups: [makeText(name, y + 12)], name, y, height })
    y += height
  }
  const stroke = { colour: '#cccccc', opacity: 1, widthPx: 1, dash: [] }
  const ends = { x1: 50, y1: 0, x2: 50, y2: y }
  return {
    widthPx: 300,
    inks: INKS,
    head: { groups: [makeText('axis', 10)], heightPx: 20 },
    behind: [
      {
        id: 'grid',
        name: 'grid',
        shapes: [{ type: 'line', key: 'year', alt: undefined, opacity: 1, ...ends, stroke }],
      },
    ],
    lanes,
    over: [makeText('distance', 30)],
    foot: NO_STRIP,
    legend: [],
  }
}

const heights = fc.array(fc.integer({ min: 15, max: 320 }), { minLength: 1, maxLength: 20 })
const room = fc.integer({ min: 120, max: 700 })

function wordsOf(groups: readonly DrawnGroup[]): readonly string[] {
  return groups.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])),
  )
}

describe('fillRuns', () => {
  it('puts every lane on one page, in order', () => {
    fc.assert(
      fc.property(heights, room, (all, roomPx) => {
        const lanes = all.map((height) => ({ height }))
        expect(fillRuns(lanes, roomPx).flat()).toEqual(lanes)
      }),
    )
  })

  it('fills no page beyond its room but with a lane that is higher by itself', () => {
    fc.assert(
      fc.property(heights, room, (all, roomPx) => {
        const runs = fillRuns(
          all.map((height) => ({ height })),
          roomPx,
        )
        const over = runs.filter((run) => run.length > 1 && heightOf(run) > roomPx)
        expect(over).toEqual([])
      }),
    )
  })

  it('begins a page only where the next lane has no room on the last', () => {
    fc.assert(
      fc.property(heights, room, (all, roomPx) => {
        const runs = fillRuns(
          all.map((height) => ({ height })),
          roomPx,
        )
        const early = runs.slice(1).filter((run, index) => {
          const before = runs[index] ?? []
          return heightOf(before) + (run[0]?.height ?? 0) <= roomPx
        })
        expect(early).toEqual([])
      }),
    )
  })
})

describe('fillEvenly', () => {
  it('needs no more pages than filling each would, and makes none of them fuller', () => {
    fc.assert(
      fc.property(heights, room, (all, roomPx) => {
        const lanes = all.map((height) => ({ height }))
        const full = fillRuns(lanes, roomPx)
        const even = fillEvenly(lanes, roomPx)
        expect(even.flat()).toEqual(lanes)
        expect(even).toHaveLength(full.length)
        const most = Math.max(0, ...full.map(heightOf))
        expect(Math.max(0, ...even.map(heightOf))).toBeLessThanOrEqual(most)
      }),
    )
  })
})

function heightOf(run: readonly { readonly height: number }[]): number {
  return run.reduce((sum, { height }) => sum + height, 0)
}

describe('fillPages', () => {
  it('repeats the axis on every page and keeps within the room, however high a lane is', () => {
    fc.assert(
      fc.property(heights, room, (all, roomPx) => {
        const pages = fillPages(makeParts(all), roomPx)
        expect(pages.map(({ groups }) => wordsOf(groups).includes('axis'))).toEqual(
          pages.map(() => true),
        )
        expect(Math.max(...pages.map(({ heightPx }) => heightPx))).toBeLessThanOrEqual(roomPx)
        const lanes = pages.flatMap(({ groups }) => wordsOf(groups)).filter(isLane)
        expect(lanes).toEqual(all.map((_, index) => `lane ${String(index + 1)}`))
      }),
    )
  })

  it('says which lanes of how many a page holds, unless it holds all', () => {
    const parts = makeParts([100, 100, 100])
    expect(fillPages(parts, 240).map(({ part }) => part)).toEqual(['1–2 of 3', '3 of 3'])
    expect(fillPages(parts, 400).map(({ part }) => part)).toEqual([undefined])
  })

  it('shows what lies over all lanes only where all of them are', () => {
    const parts = makeParts([100, 100])
    expect(fillPages(parts, 130).flatMap(({ groups }) => wordsOf(groups))).not.toContain('distance')
    expect(wordsOf(wholeBody(parts).groups)).toContain('distance')
  })

  it('cuts what runs through all lanes to the lanes of the page', () => {
    const second = fillPages(makeParts([100, 80]), 130)[1]
    const line = second?.groups.flatMap(({ shapes }) => shapes).find(({ type }) => type === 'line')
    expect(line).toMatchObject({ y1: 20, y2: 100 })
  })
})

describe('columnsBody', () => {
  it('keeps every row once and in order, each column below the titles, and is no strip', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 15, max: 90 }), { minLength: 1, maxLength: 300 }),
        (all) => {
          const { groups, widthPx, heightPx } = columnsBody(makeParts(all))
          const words = wordsOf(groups)
          const rows = words.filter(isLane)
          expect(rows).toEqual(all.map((_, index) => `lane ${String(index + 1)}`))
          const columns = words.filter((word) => word === 'axis').length
          expect(widthPx).toBe(columns * 340 - 40)
          expect(heightPx).toBeLessThan(Math.max(4 * widthPx, 300))
        },
      ),
    )
  })
})

describe('withoutEmptyLanes', () => {
  it('moves the others together, and shows nothing that had its place among all', () => {
    const parts = makeParts([30, 50, 70])
    const lanes = parts.lanes.map((lane, index) => ({ ...lane, isEmpty: index === 1 }))
    const left = withoutEmptyLanes({ ...parts, lanes })
    expect(left.lanes.map(({ name, y }) => [name, y])).toEqual([
      ['lane 1', 0],
      ['lane 3', 30],
    ])
    const words = left.lanes.flatMap(({ groups }) => groups.flatMap(({ shapes }) => shapes))
    expect(words).toMatchObject([{ baselineY: 12 }, { baselineY: 42 }])
    expect(left.over).toEqual([])
    expect(withoutEmptyLanes(parts)).toBe(parts)
  })

  it('shows lanes of which nothing has a date in the last stretch alone', () => {
    const parts = makeParts([30, 50])
    const lanes = parts.lanes.map((lane, index) => ({ ...lane, isUndated: index === 0 }))
    const namesOf = ({ lanes: left }: PictureParts): readonly string[] =>
      left.map(({ name }) => name)
    expect(namesOf(withoutEmptyLanes({ ...parts, lanes }, false))).toEqual(['lane 2'])
    expect(namesOf(withoutEmptyLanes({ ...parts, lanes }, true))).toEqual(['lane 1', 'lane 2'])
  })
})

function isLane(word: string): boolean {
  return word.startsWith('lane')
}
