import type { TextMeasurer } from '../layout/text-measurer.ts'
import type { Colophon } from './colophon.ts'
import type { Drawing, DrawnGroup } from './drawing.ts'
import { columnsBody, fillPages, wholeBody } from './fill-pages.ts'
import { placeGroup } from './move-shapes.ts'
import type { PictureParts, Strip } from './picture-parts.ts'
import { setFoot, setSources, setTitle } from './set-colophon.ts'
import type { Ink } from './set-colophon.ts'
import { setLegend } from './set-legend.ts'
import type { ExportTable } from './set-table.ts'

/** A picture of the document: what it is of, and its parts. */
export interface Section {
  /** "2014–2015", "Ledger"; undefined where the title of the document says it all. */
  readonly title: string | undefined
  readonly parts: PictureParts
  /** What its lanes are called, for "lanes 1–4 of 13". */
  readonly laneWord: string
  /** What the parts were set from, for files that hold tables as such. */
  readonly table?: ExportTable
}

/** A page of paper or a slide. */
export interface Paper {
  readonly widthPx: number
  readonly heightPx: number
}

/** In CSS pixels, 96 to the inch. */
export const PAPERS: Readonly<Record<'a4' | 'letter' | 'wide', Paper>> = {
  a4: { widthPx: 1122.52, heightPx: 793.7 },
  letter: { widthPx: 1056, heightPx: 816 },
  wide: { widthPx: 1280, heightPx: 720 },
}

export const MARGIN_PX = 36
const GAP_PX = 12

/** How large a picture may be. */
export interface Room {
  readonly widthPx: number
  readonly heightPx: number
}

/** How wide a picture on a page is. */
export function widthOn({ widthPx }: Paper): number {
  return widthPx - 2 * MARGIN_PX
}

/** A page on which all stands but its foot, which is to say how many there are. */
export interface OpenPage {
  readonly colophon: Colophon
  readonly inks: PictureParts['inks']
  readonly groups: readonly DrawnGroup[]
}

/** The room that a page leaves for a picture with a legend of its own, or none. */
export function roomOf(paper: Paper, colophon: Colophon, ink: Ink): Room {
  const widthPx = widthOn(paper)
  const { heightPx } = setTitle(colophon, widthPx, ink, undefined)
  return { widthPx, heightPx: paper.heightPx - 2 * MARGIN_PX - heightPx - FOOT_PX }
}

/** Everything on pages of one size, each with its title, what it shows, and its number. */
export function layOutPages(
  sections: readonly Section[],
  colophon: Colophon,
  paper: Paper,
  measurer: TextMeasurer,
): readonly Drawing[] {
  return numberPages(openPages(sections, colophon, paper, measurer), paper, measurer)
}

/** Everything on pages of one size, each with its title and what it shows. */
export function openPages(
  sections: readonly Section[],
  colophon: Colophon,
  paper: Paper,
  measurer: TextMeasurer,
): readonly OpenPage[] {
  const widthPx = widthOn(paper)
  return sections.flatMap((section) => {
    const { parts, title, laneWord } = section
    const ink = { inks: parts.inks, measurer }
    const legend = setLegend(parts.legend, widthPx, ink)
    // The longest part there may be, so that each page has the room that is reckoned with.
    const longest = partText(title, laneWord, `${parts.lanes.length}–${parts.lanes.length} of 00`)
    const head = setTitle(colophon, widthPx, ink, longest)
    const aroundPx = 2 * MARGIN_PX + head.heightPx + gapAbove(legend) + FOOT_PX
    return fillPages(parts, paper.heightPx - aroundPx).map((body): OpenPage => {
      const part = partText(title, laneWord, body.part)
      const top = setTitle(colophon, widthPx, ink, part)
      const dx = MARGIN_PX + (widthPx - body.widthPx) / 2
      const dy = MARGIN_PX + top.heightPx
      const groups = [
        ...stripAt(top, MARGIN_PX, MARGIN_PX),
        ...body.groups.map((group) => placeGroup(group, { dx, dy })),
        ...stripAt(legend, MARGIN_PX, footTop(paper) - legend.heightPx),
      ]
      return { colophon, inks: parts.inks, groups }
    })
  })
}

/** Pages with their feet. */
export function numberPages(
  pages: readonly OpenPage[],
  paper: Paper,
  measurer: TextMeasurer,
): readonly Drawing[] {
  return pages.map(({ colophon, inks, groups }, index): Drawing => {
    const page = { number: index + 1, count: pages.length }
    const foot = setFoot(colophon, widthOn(paper), { inks, measurer }, page)
    const feet = stripAt(foot, MARGIN_PX, footTop(paper))
    return { ...paper, background: inks.surface, groups: [...groups, ...feet] }
  })
}

const FOOT_LINE_PX = 20

/** Where the foot of a page begins. */
export function footTop({ heightPx }: Paper): number {
  return heightPx - MARGIN_PX - FOOT_LINE_PX
}

export const FOOT_PX = FOOT_LINE_PX + GAP_PX

/** What a strip takes of the height, with its distance from what is above it. */
export function gapAbove({ heightPx }: Strip): number {
  return heightPx === 0 ? 0 : heightPx + GAP_PX
}

/** Which part of a section a page shows, in words. `laneWord` is a plural. */
export function partText(
  title: string | undefined,
  laneWord: string,
  part: string | undefined,
): string | undefined {
  const word = /[–,]/.test(part ?? '') ? laneWord : laneWord.replace(/s$/, '')
  const words = [title, part === undefined ? undefined : `${word} ${part}`]
  const said = words.filter((word) => word !== undefined)
  return said.length === 0 ? undefined : said.join('  ·  ')
}

/** One picture on a sheet that is as large as it needs, with its title above and its sources below. */
export function layOutSheet(
  { parts, title, table }: Section,
  colophon: Colophon,
  measurer: TextMeasurer,
  hasOverview: boolean,
): Drawing {
  const ink = { inks: parts.inks, measurer }
  const body = table === undefined ? wholeBody(parts) : columnsBody(parts)
  const strips = [
    setTitle(colophon, body.widthPx, ink, title),
    spaced(body),
    hasOverview ? spaced(parts.foot) : undefined,
    spaced(setLegend(parts.legend, body.widthPx, ink)),
    setSources(colophon, body.widthPx, ink),
  ].filter((strip) => strip !== undefined && strip.groups.length > 0)
  const groups: DrawnGroup[] = []
  let y = SHEET_MARGIN_PX
  for (const strip of strips) {
    if (strip === undefined) continue
    groups.push(...stripAt(strip, SHEET_MARGIN_PX, y))
    y += strip.heightPx
  }
  return {
    widthPx: body.widthPx + 2 * SHEET_MARGIN_PX,
    heightPx: Math.ceil(y + SHEET_MARGIN_PX),
    background: parts.inks.surface,
    groups,
  }
}

const SHEET_MARGIN_PX = 24

function spaced({ groups, heightPx }: Strip): Strip {
  return { groups, heightPx: heightPx + GAP_PX }
}

function stripAt({ groups }: Strip, dx: number, dy: number): readonly DrawnGroup[] {
  return groups.map((group) => placeGroup(group, { dx, dy }))
}
