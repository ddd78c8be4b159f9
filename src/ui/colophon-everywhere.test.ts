import { describe, expect, it } from 'vitest'
import type { Colophon } from '../export/colophon.ts'
import type { Drawing, DrawnShape } from '../export/drawing.ts'
import { draftSection, finishDeck } from '../export/lay-out-slides.ts'
import { PAPERS, layOutPages, layOutSheet, widthOn } from '../export/lay-out.ts'
import type { Section } from '../export/lay-out.ts'
import type { ExportTable } from '../export/set-table.ts'
import { setTable } from '../export/set-table.ts'
import { INKS, pictureWith } from '../export/testing/make-picture.ts'
import { toSvg } from '../export/to-svg.ts'
import { PLAIN_MEASURER } from '../layout/testing/picture-faults.ts'
import { readLink } from '../store/link-codec.ts'
import { paramsOfQuery } from '../store/link-query.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { formatIsoDay } from '../time/day.ts'
import { formatWhen } from '../time/format-when.ts'
import type { DayBounds } from '../time/span.ts'
import { colophonOf } from './colophon.ts'
import { endingTable } from './draw-view.ts'
import { offlineContentOf } from './make-offline.ts'
import { viewCalendar } from './view-calendar.ts'
import { viewCsv } from './view-csv.ts'
import { viewJson } from './view-json.ts'
import { tablesOf } from './view-tables.ts'

/** No sign in it is written otherwise in any of the formats. */
const PAGE = 'https://example.org/p/'

const VIEWS = [
  'view=timeline',
  'view=program&program=clr131-mm-p1',
  'view=doses',
  'view=guidance',
  'view=table',
  'view=sources',
]

const PAPER = PAPERS.a4

/** What is made of a view, as one text. */
type Made = (store: TimelineStore, colophon: Colophon) => string

const FORMATS: Readonly<Record<string, Made>> = {
  SVG: (store, colophon) => toSvg(sheetOf(store, colophon), colophon, {}).replaceAll('&amp;', '&'),
  PNG: (store, colophon) => wordsOf([sheetOf(store, colophon)]),
  PDF: (store, colophon) =>
    wordsOf(layOutPages(sectionsOf(store, colophon), colophon, PAPER, PLAIN_MEASURER)),
  PowerPoint: (store, colophon) => {
    const drafts = sectionsOf(store, colophon).flatMap((section) =>
      draftSection(section, colophon, PLAIN_MEASURER),
    )
    const { slides } = finishDeck(colophon.title, drafts, PLAIN_MEASURER)
    return slides
      .map(({ title, drawing, table, notes }) =>
        [
          ...title.map(({ text }) => text),
          wordsOf([drawing]),
          ...(table?.rows.flatMap(({ cells }) => cells) ?? []),
          ...notes,
        ].join(' '),
      )
      .join(' ')
  },
  CSV: (store, { link }) => viewCsv(store, link),
  JSON: (store, { link }) => textsIn(JSON.parse(viewJson(store, link))).join(' '),
  Calendar: (store, { link }) =>
    viewCalendar(store, link)
      .replaceAll('\r\n ', '')
      .replaceAll(String.raw`\n`, ' '),
  HTML: (store, { link }) =>
    offlineContentOf(store, link, { dataset: {}, stories: [] }).colophon.join(' '),
}

/** The picture is made up: what is said around one does not come from it. */
function sectionsOf(store: TimelineStore, colophon: Colophon): readonly Section[] {
  const tables = [...tablesOf(store), endingTable(store, colophon)].map(tableSection)
  const { view } = store.getState()
  return view === 'table' || view === 'sources' ? tables : [PICTURE, ...tables]
}

const PICTURE: Section = { title: undefined, laneWord: 'lanes', parts: pictureWith(['a lane']) }

function tableSection(table: ExportTable): Section {
  const ink = { inks: INKS, measurer: PLAIN_MEASURER }
  const parts = setTable(table, widthOn(PAPER), ink)
  return { title: table.title, laneWord: 'rows', parts, table }
}

function sheetOf(store: TimelineStore, colophon: Colophon): Drawing {
  const [first = PICTURE] = sectionsOf(store, colophon)
  return layOutSheet({ ...first, title: undefined }, colophon, PLAIN_MEASURER, false)
}

function wordsOf(drawings: readonly Drawing[]): string {
  return drawings
    .flatMap(({ groups }) => groups.flatMap(({ shapes }) => [...shapes]))
    .map((shape: DrawnShape) => (shape.type === 'text' ? shape.text : ''))
    .join(' ')
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Letters and digits alone: lines are broken, and signs are escaped, each in a way of its own. */
function bare(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The seven things that every file says; JSON has its days as machines read them. */
function wantedIn(format: string, store: TimelineStore, colophon: Colophon): readonly string[] {
  const { title, asOf, filters, evidence, madeOn, link } = colophon
  const days =
    format === 'JSON' ? [store.select.asOf(), store.today].map(formatIsoDay) : [asOf, madeOn]
  const used = new Set(store.select.claimRows().map(({ source }) => source.id))
  const sources = store.select.known().sources.filter(({ id }) => used.has(id))
  return [
    title,
    ...days,
    ...filters,
    evidence,
    link,
    ...sources.flatMap(({ title: name, published }) => [
      name,
      format === 'JSON' ? isoText(published) : formatWhen(published),
    ]),
  ]
}

function isoText({ latest }: DayBounds): string {
  return latest === null ? '' : formatIsoDay(latest)
}

describe.each(Object.entries(FORMATS))('%s', (format, made) => {
  it.each(VIEWS)(
    'of %s says title, day, filters, evidence, day of making, sources and link',
    (view) => {
      const query = `${view}&compound=clr-131&asof=2018-09-24`
      const { index } = createRealStore()
      const store = createRealStore(readLink(paramsOfQuery(query), index).view)
      const colophon = colophonOf(store, `${PAGE}?${query}`)
      expect(colophon.filters.join(' ')).toContain('CLR 131')
      expect(colophon.sources.length).toBeGreaterThan(3)
      expect(colophon.evidence).toMatch(/: \d/)
      const told = bare(made(store, colophon))
      const missing = wantedIn(format, store, colophon).filter((part) => !told.includes(bare(part)))
      expect(missing).toEqual([])
    },
  )
})
