import type { TextMeasurer } from '../layout/text-measurer.ts'
import type { Colophon } from './colophon.ts'
import type { DrawnGroup, DrawnText } from './drawing.ts'
import { fillPages, fillRuns, wholeBody } from './fill-pages.ts'
import type { PageBody } from './fill-pages.ts'
import { FOOT_PX, MARGIN_PX, PAPERS, gapAbove, partText, widthOn } from './lay-out.ts'
import type { Paper, Section } from './lay-out.ts'
import { placeGroup } from './move-shapes.ts'
import type { PictureParts } from './picture-parts.ts'
import { setFoot, setTitle } from './set-colophon.ts'
import type { Ink } from './set-colophon.ts'
import { setLegend } from './set-legend.ts'
import { TABLE_STYLE, placesOf } from './set-table.ts'
import type { ExportTable } from './set-table.ts'
import type { Deck, DeckSlide, DeckTable } from './slide-deck.ts'

/**
 * What a slide is laid out as: as narrow as the lanes allow. It is shown larger than that, so that its
 * smallest words can be read across a room.
 */
export const SLIDE_PAPER: Paper = { widthPx: 1040, heightPx: 585 }

const SCALE = PAPERS.wide.widthPx / SLIDE_PAPER.widthPx

/** What stands on one slide, before it is known how many there are. */
export interface SlideDraft {
  readonly colophon: Colophon
  readonly inks: PictureParts['inks']
  /** Which part of what the slide shows. */
  readonly part: string | undefined
  /** The picture, or the table as drawn. */
  readonly groups: readonly DrawnGroup[]
  /** Where these end, from the top of the slide. */
  readonly bottomPx: number
  /** The table as such, for files that hold tables. */
  readonly table: DeckTable | undefined
  readonly legend: PictureParts['legend']
  /** What is told beside it, a paragraph each. */
  readonly notes: readonly string[]
}

/** A picture or a table of a document as slides: as many as its lanes or its rows need. */
export function draftSection(
  section: Section,
  colophon: Colophon,
  measurer: TextMeasurer,
): readonly SlideDraft[] {
  const { parts, title, laneWord, table } = section
  const setting = { colophon, measurer, section }
  const bodies =
    table === undefined
      ? fillPages(parts, slideRoom(setting)).map((body) => ({ body, rows: undefined }))
      : tablePages(table, parts, slideRoom(setting))
  return bodies.map(({ body, rows }) => {
    const part = partText(title, laneWord, body.part)
    const bodyY = slideTop(setting)
    return {
      colophon,
      inks: parts.inks,
      part,
      groups: placeBody(body, bodyY),
      bottomPx: bodyY + body.heightPx,
      table: rows === undefined ? undefined : { ...rows, y: bodyY },
      legend: parts.legend,
      notes: [[colophon.title, part].filter(Boolean).join(' · ')],
    }
  })
}

/** What is said of a view below what is told about it. */
function viewNotes({ asOf, evidence, filters, link }: Colophon): readonly string[] {
  return [[asOf, evidence, ...filters].join(' · '), `The same view: ${link}`]
}

export interface SlideSetting {
  readonly colophon: Colophon
  readonly measurer: TextMeasurer
  readonly section: Section
}

const WIDTH_PX = widthOn(SLIDE_PAPER)

/** Where the picture of a slide begins. */
export function slideTop({ colophon, measurer, section }: SlideSetting): number {
  const { title, laneWord, parts } = section
  const count = parts.lanes.length
  // The longest part there may be, so that each slide has the room that is reckoned with.
  const longest = partText(title, laneWord, `${count}–${count} of 00`)
  return MARGIN_PX + setTitle(colophon, WIDTH_PX, { inks: parts.inks, measurer }, longest).heightPx
}

/** How high the picture of a slide may be. */
export function slideRoom(setting: SlideSetting): number {
  const { parts } = setting.section
  const ink = { inks: parts.inks, measurer: setting.measurer }
  const legendPx = gapAbove(setLegend(parts.legend, WIDTH_PX, ink))
  return SLIDE_PAPER.heightPx - slideTop(setting) - legendPx - FOOT_PX - MARGIN_PX
}

/** A picture in the middle of a slide, from so far down. */
export function placeBody({ groups, widthPx }: PageBody, y: number): readonly DrawnGroup[] {
  const dx = MARGIN_PX + (WIDTH_PX - widthPx) / 2
  return groups.map((group) => placeGroup(group, { dx, dy: y }))
}

interface TablePage {
  readonly body: PageBody
  readonly rows: DeckTable
}

function tablePages(table: ExportTable, parts: PictureParts, roomPx: number): readonly TablePage[] {
  const { head, lanes, inks } = parts
  const { padPx, gutterPx, sizePx } = TABLE_STYLE
  const places = placesOf(table.columns, WIDTH_PX)
  const columnsPx = places.map(({ widthPx }, index) =>
    index === places.length - 1 ? widthPx : widthPx + gutterPx,
  )
  const heads = { heightPx: head.heightPx, cells: table.columns.map(({ title }) => title) }
  const rows = lanes.map((lane, index) => ({
    lane,
    height: lane.height,
    heightPx: lane.height,
    cells: table.rows[index] ?? [],
  }))
  let first = 1
  return fillRuns(rows, roomPx - head.heightPx).map((run) => {
    const last = first + run.length - 1
    const range = first === last ? String(first) : `${first}–${last}`
    const part = run.length === rows.length ? undefined : `${range} of ${rows.length}`
    first = last + 1
    return {
      body: { ...wholeBody({ ...parts, lanes: run.map(({ lane }) => lane) }), part },
      rows: {
        name: [table.title, part].filter(Boolean).join(' '),
        x: MARGIN_PX,
        y: 0,
        columnsPx,
        rows: [heads, ...run],
        padPx,
        gutterPx,
        sizePx,
        colour: inks.ink,
        lineColour: inks.line,
      },
    }
  })
}

/** Drafts as a presentation: each slide with its title, its foot and its number. */
export function finishDeck(
  title: string,
  drafts: readonly SlideDraft[],
  measurer: TextMeasurer,
): Deck {
  const subject = drafts[0]?.colophon.asOf ?? ''
  const slides = drafts.map((draft, index) => finishSlide(draft, index + 1, measurer))
  const { widthPx, heightPx } = PAPERS.wide
  const linkColour = drafts[0]?.inks.accent ?? '#000000'
  return { title, subject, widthPx, heightPx, linkColour, slides }
}

const TITLE_KEY = /^title(-\d+)?$/

function finishSlide(draft: SlideDraft, number: number, measurer: TextMeasurer): DeckSlide {
  const { colophon, inks, part, groups, table, legend, notes } = draft
  const ink = { inks, measurer }
  const head = place(setTitle(colophon, WIDTH_PX, ink, part).groups, MARGIN_PX)
  const around = aroundOf(colophon, legend, { ink, number })
  const texts = head.flatMap(({ shapes }) => shapes).filter((shape) => shape.type === 'text')
  const below = head.map((group) => ({
    ...group,
    name: 'What is shown',
    shapes: group.shapes.filter(({ key }) => !TITLE_KEY.test(key)),
  }))
  return {
    title: texts.filter(({ key }) => TITLE_KEY.test(key)).map(enlargeText),
    drawing: {
      widthPx: PAPERS.wide.widthPx,
      heightPx: PAPERS.wide.heightPx,
      background: inks.surface,
      groups: [...below, ...(table === undefined ? groups : []), ...around.groups].map(enlarge),
    },
    table: table === undefined ? undefined : enlargeTable(table),
    number: enlargeText(around.number),
    notes: [...notes, ...viewNotes(colophon)],
  }
}

/** What stands below the picture: its legend, when it was made, and the number of the slide. */
function aroundOf(
  colophon: Colophon,
  samples: PictureParts['legend'],
  { ink, number }: { readonly ink: Ink; readonly number: number },
): { readonly groups: readonly DrawnGroup[]; readonly number: DrawnText } {
  const foot = setFoot(colophon, WIDTH_PX, ink, { number, count: number })
  const footY = SLIDE_PAPER.heightPx - MARGIN_PX - foot.heightPx
  const legend = setLegend(samples, WIDTH_PX, ink)
  const feet = place(foot.groups, footY)
  const made = feet.map((group) => ({
    ...group,
    shapes: group.shapes.filter(({ key }) => key === 'made'),
  }))
  const page = feet
    .flatMap(({ shapes }) => shapes)
    .filter((shape) => shape.type === 'text')
    .find(({ key }) => key === 'page')
  if (page === undefined) throw new Error('Bug: the foot of a page has no number')
  const text = String(number)
  const widthPx = ink.measurer.widthOf(text, { sizePx: page.sizePx, weight: 400 })
  return {
    groups: [...place(legend.groups, footY - legend.heightPx), ...made],
    number: { ...page, text, x: page.x + page.widthPx - widthPx, widthPx },
  }
}

function place(groups: readonly DrawnGroup[], dy: number): readonly DrawnGroup[] {
  return groups.map((group) => placeGroup(group, { dx: MARGIN_PX, dy }))
}

function enlarge(group: DrawnGroup): DrawnGroup {
  return placeGroup(group, { dx: 0, dy: 0, scale: SCALE })
}

function enlargeText(text: DrawnText): DrawnText {
  return {
    ...text,
    x: text.x * SCALE,
    baselineY: text.baselineY * SCALE,
    widthPx: text.widthPx * SCALE,
    sizePx: text.sizePx * SCALE,
  }
}

function enlargeTable(table: DeckTable): DeckTable {
  return {
    ...table,
    x: table.x * SCALE,
    y: table.y * SCALE,
    columnsPx: table.columnsPx.map((px) => px * SCALE),
    rows: table.rows.map((row) => ({ ...row, heightPx: row.heightPx * SCALE })),
    sizePx: table.sizePx * SCALE,
    padPx: table.padPx * SCALE,
    gutterPx: table.gutterPx * SCALE,
  }
}
