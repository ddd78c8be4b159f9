import { describe, expect, it } from 'vitest'
import type { Drawing } from '../export/drawing.ts'
import { layOutHandout } from '../export/lay-out-handout.ts'
import { SLIDE_PAPER, draftSection, finishDeck } from '../export/lay-out-slides.ts'
import { widthOn } from '../export/lay-out.ts'
import { sourceTable } from '../export/set-colophon.ts'
import type { Deck } from '../export/slide-deck.ts'
import { drawingFaults } from '../export/testing/drawing-faults.ts'
import { createWordPainters } from '../export/testing/word-painters.ts'
import { createFontMeasurer } from '../layout/testing/font-measurer.ts'
import { readLink } from '../store/link-codec.ts'
import { paramsOfQuery } from '../store/link-query.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import { drawPages, drawSheet, tableSection } from './draw-view.ts'
import type { ExportChoices, ExportRequest } from './export-format.ts'
import { deckOf } from './make-deck.ts'
import { draftStory } from './story-drafts.ts'

const measurer = await createFontMeasurer()
const painters = createWordPainters(measurer)
const { index } = createRealStore()

const WORK = { progress: () => undefined, signal: new AbortController().signal }

/** 7 points: what is read from a sheet in the hand. */
const ON_PAPER_PX = 7 / 0.75
/** 8 points, of which the file makes 9 (`slide-text.ts`): what is read from a slide across a table. */
const ON_SLIDE_PX = 8 / 0.75
/** A sheet has no size of its own: it is read on a screen. */
const ON_SHEET_PX = 9

function requestOf(query: string, choices: Partial<ExportChoices> = {}): ExportRequest {
  return {
    extent: 'whole',
    theme: 'light',
    page: 'a4',
    scale: 1,
    hasBackground: true,
    ...choices,
    store: createRealStore(readLink(paramsOfQuery(query), index).view, measurer),
    link: `https://example.org/phaseline/?${query}`,
    readAsset: () => Promise.reject(new Error('none')),
    pause: () => Promise.resolve(),
    painters,
  }
}

function faultsOf(pages: readonly Drawing[], leastPx: number): readonly string[] {
  return pages.flatMap((page, at) =>
    drawingFaults(page, leastPx).map((fault) => `${String(at + 1)}: ${fault}`),
  )
}

/** Every text of a slide, and the tables that stand on it as such. */
function slidesOf({ slides }: Deck): readonly Drawing[] {
  return slides.map(({ title, drawing, number, table }) => {
    const shapes = [...title, number]
    const bottom = (table?.y ?? 0) + (table?.rows ?? []).reduce((sum, row) => sum + row.heightPx, 0)
    expect(bottom).toBeLessThan(number.baselineY - number.sizePx)
    return { ...drawing, groups: [...drawing.groups, { id: 'own', name: 'own', shapes }] }
  })
}

/** Tables of the documents alone: the words of everything public take long to be measured. */
const VIEWS = [
  'view=timeline',
  'view=program&program=clr131-mm-p1',
  'view=doses',
  'view=guidance',
  'view=table&evidence=documents',
  'view=sources&evidence=documents',
]

/** How much of the time is taken makes a difference to these alone. */
const OVER_TIME = VIEWS.slice(0, 2)

const PAGES = [
  ...VIEWS.flatMap((query) => [[query, 'a4', 'whole'] as const, [query, 'wide', 'whole'] as const]),
  ...OVER_TIME.map((query) => [query, 'letter', 'view'] as const),
]

it.each(PAGES)(
  'pages of %s, %s, of the %s hold every text whole, apart and large enough',
  async (query, page, extent) => {
    const pages = await drawPages(requestOf(query, { page, extent }), WORK)
    expect(pages.length).toBeGreaterThan(1)
    expect(faultsOf(pages, ON_PAPER_PX)).toEqual([])
  },
)

const SHEETS = [
  ...VIEWS.map((query) => [query, 'whole'] as const),
  ...OVER_TIME.map((query) => [query, 'view'] as const),
]

it.each(SHEETS)(
  'sheets and slides of %s, of the %s, hold every text whole, apart and large enough',
  async (query, extent) => {
    const request = requestOf(query, { extent })
    expect(faultsOf([await drawSheet(request, WORK)], ON_SHEET_PX)).toEqual([])
    expect(faultsOf(slidesOf(await deckOf(request, WORK)), ON_SLIDE_PX)).toEqual([])
  },
)

describe.each(index.dataset.stories.map((story) => [story.title, story] as const))(
  'the story “%s”',
  (_title, story) => {
    it('stands on slides and on pages with its callouts and notes whole, apart and large enough', async () => {
      const request = requestOf('')
      const { title, scenes, colophon } = await draftStory(story, request, WORK)
      const onSlides = tableSection(sourceTable(colophon), request, widthOn(SLIDE_PAPER))
      const drafts = [...scenes, ...draftSection(onSlides, colophon, measurer)]
      const slides = slidesOf(finishDeck(title, drafts, measurer))
      expect(slides.length).toBeGreaterThan(scenes.length)
      expect(faultsOf(slides, ON_SLIDE_PX)).toEqual([])
      const handout = layOutHandout({ scenes, sources: [onSlides], colophon }, measurer)
      expect(faultsOf(handout, ON_PAPER_PX)).toEqual([])
    })
  },
)
