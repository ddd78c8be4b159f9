import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Criteria } from '../query/criteria.ts'
import { NO_CRITERIA } from '../query/criteria.ts'
import { facetCounts } from '../query/facet-counts.ts'
import { filterItems } from '../query/filter.ts'
import type { Item } from '../query/item.ts'
import { makeDay } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { boxAround, isOverlapping } from './boxes.ts'
import type { Box, RowScene, Scene } from './scene.ts'
import type { TextMeasurer } from './text-measurer.ts'
import { createFontMeasurer } from './testing/font-measurer.ts'
import type { RealData } from './testing/real-scene.ts'
import { DEFAULT_WINDOW, readRealData, realScene } from './testing/real-scene.ts'

/** Labels as the real data set sets them in the real font, in every situation that filters and zoom can make. */

const WIDTHS = [360, 640, 900, 1190, 1920]

/** From the whole stretch down to two weeks, about the days on which most was told. */
const CENTRES = [
  makeDay({ year: 2017, month: 2, dayOfMonth: 22 }),
  makeDay({ year: 2018, month: 9, dayOfMonth: 24 }),
  makeDay({ year: 2019, month: 5, dayOfMonth: 15 }),
  makeDay({ year: 2014, month: 3, dayOfMonth: 4 }),
]
const SPANS_IN_DAYS = [2600, 2191, 1500, 1100, 730, 500, 365, 180, 92, 61, 31, 14]

const WINDOWS: readonly TimeWindow[] = SPANS_IN_DAYS.map((days, index) => {
  if (index < 2) return { from: DEFAULT_WINDOW.from - (days - 2191) / 2, to: DEFAULT_WINDOW.to }
  const centre = CENTRES[index % CENTRES.length] ?? 0
  return { from: centre - days / 2, to: centre + days / 2 }
})

// Some four thousand Scenes in all; a machine with other work takes its time.
vi.setConfig({ testTimeout: 90_000 })

let data: RealData
let measurer: TextMeasurer

beforeAll(async () => {
  data = readRealData()
  measurer = await createFontMeasurer()
})

function everySingleChoice(): readonly {
  readonly name: string
  readonly items: readonly Item[]
}[] {
  const facets = facetCounts(data.items, NO_CRITERIA, () => undefined)
  const choices = Object.entries(facets).flatMap(([facet, counts]) =>
    counts.map(({ choice }) => ({ name: `${facet}=${choice}`, criteria: { [facet]: [choice] } })),
  )
  const all: readonly { readonly name: string; readonly criteria: Partial<Criteria> }[] = [
    { name: 'everything', criteria: {} },
    { name: 'conflicts', criteria: { conflictOnly: true } },
    ...choices,
  ]
  return all.map(({ name, criteria }) => ({
    name,
    items: filterItems(data.items, { ...NO_CRITERIA, ...criteria }, () => undefined),
  }))
}

function glyphBoxes(row: RowScene): readonly Box[] {
  return [...row.glyphs, ...row.folds].map(({ x, y, sizePx }) => boxAround(x, y, sizePx, sizePx))
}

/** What is wrong with the labels of a Scene, in words; nothing when all is well. */
function faultsOf(scene: Scene): readonly string[] {
  return scene.rows.flatMap((row) => {
    const glyphs = glyphBoxes(row)
    return row.labels.flatMap((label, index) => {
      const { text, box } = label
      const others = row.labels.slice(index + 1).filter((other) => isOverlapping(box, other.box))
      const width = measurer.widthOf(text, label)
      return [
        ...others.map((other) => `"${text}" overlaps "${other.text}"`),
        ...glyphs
          .filter((glyph) => isOverlapping(box, glyph))
          .map(() => `"${text}" covers a glyph`),
        ...(width > box.width ? [`"${text}" is wider than its box`] : []),
        ...(isCut(box, row, scene) ? [`"${text}" is cut`] : []),
      ]
    })
  })
}

function isCut(box: Box, row: RowScene, { plot, widthPx }: Scene): boolean {
  const isOutAcross = box.x < plot.leftPx || box.x + box.width > widthPx
  const isOutUpright = box.y < row.y || box.y + box.height > row.y + row.height
  return isOutAcross || isOutUpright
}

describe.each(WIDTHS)('at a width of %i px', (widthPx) => {
  it('never lets labels overlap, cover a glyph or be cut, at any zoom and any single choice', () => {
    const faults = everySingleChoice().flatMap(({ name, items }) =>
      WINDOWS.flatMap((window, zoom) =>
        faultsOf(realScene(data, items, { measurer, widthPx, window })).map(
          (fault) => `${name}, zoom ${String(zoom)}: ${fault}`,
        ),
      ),
    )
    expect(faults.slice(0, 10)).toEqual([])
  })

  it('cuts no glyph at an edge of the plot', () => {
    const cut = WINDOWS.flatMap((window) =>
      realScene(data, data.items, { measurer, widthPx, window }).rows.flatMap((row) =>
        glyphBoxes(row).filter((box) => box.x < 0 || box.x + box.width > widthPx),
      ),
    )
    expect(cut).toEqual([])
  })
})

// On a page of 1440 px, with the filters beside it, the picture is about this wide.
describe.each([1150, 1190, 1240])('at the default window and %i px', (widthPx) => {
  it('drops no label of the first importance', () => {
    const scene = realScene(data, data.items, { measurer, widthPx, window: DEFAULT_WINDOW })
    const labelled = new Set(
      scene.rows.flatMap(({ labels }) => labels.map(({ ownerId }) => ownerId)),
    )
    const important = new Set(
      data.items.flatMap(({ id, kind }) =>
        FIRST_KINDS.has(kind) || id === 'import-alert' ? [id] : [],
      ),
    )
    const dropped = scene.rows.flatMap((row) => [
      ...row.glyphs.filter(({ target }) => important.has(target.id) && !labelled.has(target.id)),
      ...row.folds.filter(
        ({ target, memberIds }) =>
          memberIds.some((id) => important.has(id)) && !labelled.has(target.id),
      ),
    ])
    expect(dropped.map(({ target }) => target.name)).toEqual([])
  })
})

const FIRST_KINDS: ReadonlySet<string> = new Set([
  'trial-start',
  'first-patient',
  'cohort-start',
  'readout',
  'designation',
])

it('says of the fold of 2018 what it holds', () => {
  const scene = realScene(data, data.items, { measurer, widthPx: 1190, window: DEFAULT_WINDOW })
  const folds = scene.rows.flatMap(({ labels }) => labels.filter(({ role }) => role === 'fold'))
  expect(folds.map(({ text }) => text)).toContain('4 orphan, 4 rare pediatric · 2018')
})

it('gives each cohort a place of its own to be pointed at', () => {
  const scene = realScene(data, data.items, { measurer, widthPx: 1190, window: DEFAULT_WINDOW })
  const hits = scene.rows.flatMap(({ doseSteps }) => doseSteps.map(({ target }) => target.hit))
  const overlaps = hits.filter((hit, index) =>
    hits.slice(index + 1).some((other) => isOverlapping(hit, other)),
  )
  expect(hits).toHaveLength(7)
  expect(overlaps).toEqual([])
})
