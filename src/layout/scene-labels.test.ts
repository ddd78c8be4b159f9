import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Criteria } from '../query/criteria.ts'
import { NO_CRITERIA } from '../query/criteria.ts'
import { facetCounts } from '../query/facet-counts.ts'
import { filterItems } from '../query/filter.ts'
import type { Item } from '../query/item.ts'
import { REAL_SCOPES } from '../query/testing/real-scopes.ts'
import { makeDay } from '../time/day.ts'
import type { TimeBreak } from '../time/squeeze.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { isOverlapping } from './boxes.ts'
import { frameFor } from './metrics.ts'
import { planRows } from './row-plan.ts'
import { breaksOf, emptyStretches, marginDaysFor } from './squeeze-plan.ts'
import type { TextMeasurer } from './text-measurer.ts'
import { createFontMeasurer } from './testing/font-measurer.ts'
import { glyphBoxes, labelFaults, squeezeFaults } from './testing/label-faults.ts'
import type { RealData } from './testing/real-scene.ts'
import {
  DEFAULT_WINDOW,
  OPENING_WINDOWS,
  readRealData,
  realScene,
  realScenes,
  WHOLE_WINDOWS,
} from './testing/real-scene.ts'

/** Labels as the real data set sets them in the real font, in every situation that filters and zoom can make. */

const WIDTHS = [360, 640, 900, 1190, 1920]

/** From the whole stretch down to the shortest that zooming gives, a week, about the days on which most was told. */
const CENTRES = [
  makeDay({ year: 2017, month: 2, dayOfMonth: 22 }),
  makeDay({ year: 2018, month: 9, dayOfMonth: 24 }),
  makeDay({ year: 2019, month: 5, dayOfMonth: 15 }),
  makeDay({ year: 2014, month: 3, dayOfMonth: 4 }),
]
const SPANS_IN_DAYS = [2600, 2191, 1500, 1100, 730, 500, 365, 180, 92, 31, 14, 7]

const DOCUMENT_WINDOWS: readonly TimeWindow[] = SPANS_IN_DAYS.map((days, index) => {
  if (index < 2) return { from: DEFAULT_WINDOW.from - (days - 2191) / 2, to: DEFAULT_WINDOW.to }
  const centre = CENTRES[index % CENTRES.length] ?? 0
  return { from: centre - days / 2, to: centre + days / 2 }
})

type RealScope = (typeof REAL_SCOPES)[number]

/** Of everything public also what opens, all of the time, and the years before and after the documents. */
const WINDOWS: Readonly<Record<RealScope, readonly TimeWindow[]>> = {
  documents: DOCUMENT_WINDOWS,
  public: [
    OPENING_WINDOWS.public,
    WHOLE_WINDOWS.public,
    { from: WHOLE_WINDOWS.public.from, to: DEFAULT_WINDOW.from },
    { from: DEFAULT_WINDOW.to, to: WHOLE_WINDOWS.public.to },
    ...DOCUMENT_WINDOWS,
  ],
}

// Some thousands of Scenes in all; a machine with other work takes its time.
vi.setConfig({ testTimeout: 240_000 })

let measurer: TextMeasurer

beforeAll(async () => {
  measurer = await createFontMeasurer()
})

interface Choice {
  readonly name: string
  readonly items: readonly Item[]
}

interface Situation extends Choice {
  readonly zoom: number
  readonly window: TimeWindow
}

/**
 * Every choice at every zoom. Of everything public a single choice is seen at each zoom on some of the widths
 * and at each width on some of the zooms: it would be ten times the work to see all of them.
 */
function situationsOf(
  { name, items }: Choice,
  choice: number,
  { scope, widthPx }: { readonly scope: RealScope; readonly widthPx: number },
): readonly Situation[] {
  const turn = WIDTHS.indexOf(widthPx) + choice
  const isSeen = (zoom: number): boolean =>
    scope === 'documents' || choice === 0 || zoom < 2 || (turn + zoom) % WIDTHS.length === 0
  return WINDOWS[scope].flatMap((window, zoom) =>
    isSeen(zoom) ? [{ name, items, zoom, window }] : [],
  )
}

function everySingleChoice(data: RealData): readonly Choice[] {
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

/** What the items leave empty at a width, as breaks. */
function breaksFor(
  { index, known }: RealData,
  items: readonly Item[],
  page: { readonly whole: TimeWindow; readonly widthPx: number },
): readonly TimeBreak[] {
  const plans = planRows({ dataset: index.dataset, known, items, unit: 'mci' })
  const { plotWidthPx } = frameFor(
    page.widthPx,
    plans.some(({ undated }) => undated.length > 0),
  )
  const marginDays = marginDaysFor(page.whole, plotWidthPx)
  const stretches = emptyStretches(plans, page.whole, known.asOf, marginDays)
  return breaksOf(stretches, page.whole, plotWidthPx)
}

const PAGES = REAL_SCOPES.flatMap((scope) => WIDTHS.map((widthPx) => ({ scope, widthPx })))

describe.each(PAGES)('at a width of $widthPx px with evidence=$scope', ({ scope, widthPx }) => {
  const whole = WHOLE_WINDOWS[scope]
  let data: RealData

  beforeAll(() => {
    data = readRealData(scope)
  })

  it('never lets labels overlap, cover a glyph or be cut, at any zoom and any single choice', () => {
    const faults = everySingleChoice(data).flatMap((choice, index) => {
      const sceneAt = realScenes(data, choice.items, { measurer, widthPx, whole })
      return situationsOf(choice, index, { scope, widthPx }).flatMap(({ name, zoom, window }) =>
        labelFaults(sceneAt(window), measurer).map(
          (fault) => `${name}, zoom ${String(zoom)}: ${fault}`,
        ),
      )
    })
    expect(faults.slice(0, 10)).toEqual([])
  })

  it('never lets labels overlap, cover a glyph or be cut where empty stretches are squeezed', () => {
    const faults = everySingleChoice(data).flatMap((choice, index) => {
      const breaks = breaksFor(data, choice.items, { whole, widthPx })
      const sceneAt = realScenes(data, choice.items, {
        measurer,
        widthPx,
        whole: { ...whole, breaks },
      })
      return situationsOf(choice, index, { scope, widthPx }).flatMap(({ name, zoom, window }) =>
        squeezeFaults(sceneAt({ ...window, breaks }), measurer).map(
          (fault) => `${name}, zoom ${String(zoom)}: ${fault}`,
        ),
      )
    })
    expect(faults.slice(0, 10)).toEqual([])
  })

  it('cuts no glyph at an edge of the plot', () => {
    const sceneAt = realScenes(data, data.items, { measurer, widthPx, whole })
    const cut = WINDOWS[scope].flatMap((window) =>
      sceneAt(window).rows.flatMap((row) =>
        glyphBoxes(row).filter((box) => box.x < 0 || box.x + box.width > widthPx),
      ),
    )
    expect(cut).toEqual([])
  })
})

// On a page of 1440 px, the picture beside the filters, and then beside the details as well, is about this wide.
const WIDE_PAGES = REAL_SCOPES.flatMap((scope) =>
  [840, 880, 920, 960, 1150, 1190, 1240].map((widthPx) => ({ scope, widthPx })),
)

describe.each(WIDE_PAGES)(
  'at the window that opens and $widthPx px with evidence=$scope',
  ({ scope, widthPx }) => {
    it('drops no label of the first importance', () => {
      const data = readRealData(scope)
      const page = { measurer, widthPx, whole: WHOLE_WINDOWS[scope] }
      const scene = realScenes(data, data.items, page)(OPENING_WINDOWS[scope])
      const labelled = new Set(
        scene.rows.flatMap(({ labels }) => labels.map(({ ownerId }) => ownerId)),
      )
      const important = new Set(
        data.items.flatMap(({ id, kind }) =>
          FIRST_KINDS.has(kind) || id === 'import-alert-set' ? [id] : [],
        ),
      )
      const dropped = scene.rows.flatMap((row) => [
        ...row.glyphs.filter(({ target }) => important.has(target.id) && !labelled.has(target.id)),
        ...row.doseSteps.filter(({ target }) => !labelled.has(target.id)),
        ...row.folds.filter(
          ({ target, memberIds }) =>
            memberIds.some((id) => important.has(id)) && !labelled.has(target.id),
        ),
      ])
      expect(dropped.map(({ target }) => target.name)).toEqual([])
    })
  },
)

const FIRST_KINDS: ReadonlySet<string> = new Set([
  'trial-start',
  'first-patient',
  'cohort-start',
  'readout',
  'designation',
])

it('says of the fold of 2018 what it holds', () => {
  const data = readRealData('documents')
  const scene = realScene(data, data.items, { measurer, widthPx: 1190, window: DEFAULT_WINDOW })
  const folds = scene.rows.flatMap(({ labels }) => labels.filter(({ role }) => role === 'fold'))
  expect(folds.map(({ text }) => text)).toContain('4 orphan, 4 rare pediatric · 2018')
})

it('gives each cohort a place of its own to be pointed at', () => {
  const data = readRealData('documents')
  const scene = realScene(data, data.items, { measurer, widthPx: 1190, window: DEFAULT_WINDOW })
  const hits = scene.rows.flatMap(({ doseSteps }) => doseSteps.map(({ target }) => target.hit))
  const overlaps = hits.filter((hit, index) =>
    hits.slice(index + 1).some((other) => isOverlapping(hit, other)),
  )
  expect(hits).toHaveLength(7)
  expect(overlaps).toEqual([])
})
