import type { TextMeasurer } from '../layout/text-measurer.ts'
import { wrapText } from '../layout/text-block.ts'
import type { Colophon } from './colophon.ts'
import type { Drawing, DrawnGroup, DrawnLine } from './drawing.ts'
import { SLIDE_PAPER } from './lay-out-slides.ts'
import type { SlideDraft } from './lay-out-slides.ts'
import { MARGIN_PX, PAPERS, footTop, numberPages, openPages, widthOn } from './lay-out.ts'
import type { OpenPage, Section } from './lay-out.ts'
import { placeGroup } from './move-shapes.ts'
import { setTitle } from './set-colophon.ts'
import type { Ink } from './set-colophon.ts'
import { setLegend } from './set-legend.ts'
import { setLine } from './set-text.ts'

export const HANDOUT_PAPER = PAPERS.a4

/** A slide as wide as the page: what is left of the height below it is for the note. */
const SCALE = HANDOUT_PAPER.widthPx / SLIDE_PAPER.widthPx

const WIDTH_PX = widthOn(HANDOUT_PAPER)
const NOTE_STYLE = { sizePx: 14, weight: 400 } as const
const NOTE_LINE_PX = 20
const NOTE_WIDTH_PX = 680
const LINK_STYLE = { sizePx: 9.5, weight: 400 } as const
const LINK_LINE_PX = 14
const LINK_X_PX = NOTE_WIDTH_PX + 48

/** Between the picture, its legend, and the note. */
const GAP_PX = 14

export interface HandoutParts {
  readonly scenes: readonly SlideDraft[]
  /** What all scenes rest on, for pages of its own, as wide as `HANDOUT_PAPER` leaves room. */
  readonly sources: readonly Section[]
  /** Of the story as a whole. */
  readonly colophon: Colophon
}

/** A story to leave behind: each scene on a page as its slide shows it, its note below, the sources at the end. */
export function layOutHandout(
  { scenes, sources, colophon }: HandoutParts,
  measurer: TextMeasurer,
): readonly Drawing[] {
  const ending = openPages(sources, colophon, HANDOUT_PAPER, measurer)
  const pages = [...scenes.flatMap((scene) => scenePages(scene, measurer)), ...ending]
  return numberPages(pages, HANDOUT_PAPER, measurer)
}

/** One page, and more where the note is longer than it has room for. */
function scenePages(scene: SlideDraft, measurer: TextMeasurer): readonly OpenPage[] {
  const { colophon, inks, groups, bottomPx, legend, part } = scene
  const ink = { inks, measurer }
  const title = setTitle(colophon, widthOn(SLIDE_PAPER), ink, part)
  const signs = setLegend(legend, widthOn(SLIDE_PAPER), ink)
  const head = title.groups.map((group) => placeGroup(group, { dx: MARGIN_PX, dy: MARGIN_PX }))
  const headBottom = MARGIN_PX + title.heightPx
  const signsY = Math.max(headBottom, bottomPx) + GAP_PX
  const picture = [
    ...groups,
    ...signs.groups.map((group) => placeGroup(group, { dx: MARGIN_PX, dy: signsY })),
  ]
  const noteTop = signs.heightPx === 0 ? signsY : signsY + signs.heightPx + GAP_PX
  const tops = { first: noteTop * SCALE, next: headBottom * SCALE }
  return sheetsOf(linesOf(scene, measurer), tops).map(({ top, notes, links }, index) => ({
    colophon,
    inks,
    groups: [
      ...[...head, ...(index === 0 ? picture : [])].map(enlarge),
      tellingGroup({ top, notes, links }, ink),
    ],
  }))
}

function enlarge(group: DrawnGroup): DrawnGroup {
  return placeGroup(group, { dx: 0, dy: 0, scale: SCALE })
}

interface Telling {
  readonly notes: readonly string[]
  readonly links: readonly string[]
}

interface Sheet extends Telling {
  readonly top: number
}

function linesOf({ notes, colophon }: SlideDraft, measurer: TextMeasurer): Telling {
  const paragraphs = notes.flatMap((note) => note.split('\n')).filter((text) => text.trim() !== '')
  const linkPx = WIDTH_PX - LINK_X_PX
  return {
    notes: paragraphs.flatMap((text) => wrapText(text, NOTE_WIDTH_PX, NOTE_STYLE, measurer)),
    links: ['The same view:', ...wrapText(colophon.link, linkPx, LINK_STYLE, measurer)],
  }
}

/** What is told below the picture, and on pages without one where there is more. */
function sheetsOf(
  { notes, links }: Telling,
  tops: { readonly first: number; readonly next: number },
): readonly Sheet[] {
  const sheets: Sheet[] = []
  let top = tops.first
  let left: Telling = { notes, links }
  do {
    const roomPx = footTop(HANDOUT_PAPER) - top - GAP_PX
    const noteCount = Math.floor(roomPx / NOTE_LINE_PX)
    const linkCount = Math.floor(roomPx / LINK_LINE_PX)
    sheets.push({
      top,
      notes: left.notes.slice(0, noteCount),
      links: left.links.slice(0, linkCount),
    })
    left = { notes: left.notes.slice(noteCount), links: left.links.slice(linkCount) }
    top = tops.next
  } while (left.notes.length > 0 || left.links.length > 0)
  return sheets
}

function tellingGroup({ top, notes, links }: Sheet, { inks, measurer }: Ink): DrawnGroup {
  const textTop = top + GAP_PX
  const noted = notes.map((text, index) => {
    const baselineY = textTop + (index + 0.74) * NOTE_LINE_PX
    const place = { key: `note ${index + 1}`, text, x: MARGIN_PX, baselineY, colour: inks.ink }
    return setLine({ ...NOTE_STYLE, ...place }, measurer)
  })
  const linked = links.map((text, index) => {
    const baselineY = textTop + (index + 0.9) * LINK_LINE_PX
    const x = MARGIN_PX + LINK_X_PX
    const place = { key: `link ${index + 1}`, text, x, baselineY, colour: inks.ink3 }
    return setLine({ ...LINK_STYLE, ...place }, measurer)
  })
  return { id: 'note', name: 'Note', shapes: [ruleAt(top, inks.line), ...noted, ...linked] }
}

function ruleAt(y: number, colour: string): DrawnLine {
  const stroke = { colour, opacity: 1, widthPx: 1, dash: [] }
  const ends = { x1: MARGIN_PX, y1: y, x2: MARGIN_PX + WIDTH_PX, y2: y }
  return { type: 'line', key: 'rule', alt: undefined, opacity: 1, ...ends, stroke }
}
