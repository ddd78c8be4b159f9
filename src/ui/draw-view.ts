import type { Colophon } from '../export/colophon.ts'
import type { Drawing } from '../export/drawing.ts'
import { erasOf, wholeYearsOf } from '../export/eras.ts'
import { withoutEmptyLanes } from '../export/leave-out-lanes.ts'
import { PAPERS, layOutPages, layOutSheet, roomOf, widthOn } from '../export/lay-out.ts'
import type { Room, Section } from '../export/lay-out.ts'
import { SCREEN_PAINTERS } from '../export/painters.ts'
import { sourceTable } from '../export/set-colophon.ts'
import { setTable } from '../export/set-table.ts'
import type { ExportTable } from '../export/set-table.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { colophonOf } from './colophon.ts'
import type { ExportProgress, ExportRequest } from './export-format.ts'
import { ExportFault } from './export-fault.ts'
import { dosesScene, highestPart, paperStore, slipScene, timelineParts } from './view-parts.ts'
import { tablesOf } from './view-tables.ts'

/** What long work tells, and what may end it. */
export interface WorkPorts {
  readonly progress: ExportProgress
  readonly signal: AbortSignal
}

/** Ports of work that is the first half of more. */
export function firstHalf({ progress, signal }: WorkPorts): WorkPorts {
  return {
    signal,
    progress: (share, doing) => {
      progress(share / 2, doing)
    },
  }
}

/**
 * What a view draws and lists, in parts that can be laid on sheets and pages: pictures first, then tables,
 * each as wide as its room. Between two of them the page may breathe, and the reader may cancel.
 */
export async function sectionsOf(
  request: ExportRequest,
  room: Room,
  { progress, signal }: WorkPorts,
): Promise<readonly Section[]> {
  const works = worksOf(request, room)
  const sections: Section[] = []
  for (const [index, work] of works.entries()) {
    progress(index / works.length, `Drawing part ${index + 1} of ${works.length}`)
    await request.pause()
    signal.throwIfAborted()
    sections.push(work())
  }
  return sections
}

type Work = () => Section

function worksOf(request: ExportRequest, room: Room): readonly Work[] {
  const store = paperStore(request, room.widthPx)
  const works = [
    ...picturesOf(request, store, room),
    ...tablesOf(store).map((table) => () => tableSection(table, request, room.widthPx)),
  ]
  if (works.length === 0) throw new ExportFault(NOTHING_DRAWN)
  return works
}

const NOTHING_DRAWN = 'There is nothing to be drawn: no entry passes the filters.'

/** A table of words as a part of a document. */
export function tableSection(
  table: ExportTable,
  { theme, store, painters = SCREEN_PAINTERS }: Pick<ExportRequest, 'theme' | 'store' | 'painters'>,
  widthPx: number,
): Section {
  const ink = { inks: painters.inks(theme), measurer: store.measurer }
  return { title: table.title, laneWord: 'rows', parts: setTable(table, widthPx, ink), table }
}

function picturesOf(request: ExportRequest, store: TimelineStore, room: Room): readonly Work[] {
  const { theme, painters = SCREEN_PAINTERS } = request
  if (store.select.matched().length === 0) return []
  const { view } = store.getState()
  const isSlipDrawn = view === 'guidance' && tablesOf(store).length > 0
  if (view === 'timeline' || view === 'program') return timelinesOf(request, store)
  if (view === 'doses') {
    return [
      () => chartSection('Doses', painters.doses(dosesScene(store, room, highestPart), theme)),
    ]
  }
  if (!isSlipDrawn) return []
  return [() => chartSection('Slip chart', painters.slip(slipScene(store, room), theme))]
}

function chartSection(title: string, parts: Section['parts']): Section {
  return { title, parts, laneWord: 'parts' }
}

function timelinesOf(request: ExportRequest, store: TimelineStore): readonly Work[] {
  const { extent } = request
  const { select } = store
  const window: TimeWindow = select.window()
  const isDated = select.matched().some((item) => item.window !== null)
  if (extent === 'view' || select.alignment() !== undefined || !isDated) {
    return [
      () => ({ title: undefined, laneWord: 'lanes', parts: timelineParts(store, window, request) }),
    ]
  }
  return erasOf(window).map((era, index, { length }) => () => {
    const all = timelineParts(store, era.window, request)
    return eraSection(era.title, all, withoutEmptyLanes(all, index === length - 1))
  })
}

/** Of a stretch of time, only the lanes that have something in it: else there would be pages of empty ones. */
function eraSection(title: string, all: Section['parts'], parts: Section['parts']): Section {
  const count = all.lanes.length - parts.lanes.length
  const without = `${title}, without ${count} empty ${count === 1 ? 'lane' : 'lanes'}`
  return { title: count === 0 ? title : without, laneWord: 'lanes', parts }
}

/** Everything on pages of the size that is asked for, the sources at the end. */
export async function drawPages(
  request: ExportRequest,
  ports: WorkPorts,
): Promise<readonly Drawing[]> {
  return pagesWith(request, await sectionsOf(request, pageRoom(request), ports))
}

/** The same in one go, where nothing can be waited for. */
export function drawPagesAtOnce(request: ExportRequest): readonly Drawing[] {
  return pagesWith(
    request,
    worksOf(request, pageRoom(request)).map((work) => work()),
  )
}

function pageRoom({ store, link, page, theme, painters = SCREEN_PAINTERS }: ExportRequest): Room {
  const ink = { inks: painters.inks(theme), measurer: store.measurer }
  return roomOf(PAPERS[page], colophonOf(store, link), ink)
}

function pagesWith(request: ExportRequest, sections: readonly Section[]): readonly Drawing[] {
  const { store, link, page } = request
  const paper = PAPERS[page]
  const colophon = colophonOf(store, link)
  const ending = endingOf(request, colophon, widthOn(paper))
  return layOutPages([...sections, ending], colophon, paper, store.measurer)
}

export function endingOf(request: ExportRequest, colophon: Colophon, widthPx: number): Section {
  return tableSection(endingTable(request.store, colophon), request, widthPx)
}

/** What stands at the end of a document: its sources, unless they are what it shows, and its link. */
export function endingTable({ getState }: TimelineStore, colophon: Colophon): ExportTable {
  return sourceTable(colophon, { isListed: getState().view === 'sources' })
}

/** Narrower, the heads of lanes would stand above their lanes, as on a phone. */
const LEAST_SHEET_PX = 960
const MOST_SHEET_PX = 3200
const YEAR_PX = 250
const HEADS_PX = 280
const DAYS_OF_YEAR = 365.25

/** The first picture of the view in one piece; of a view without one, its table. */
export async function drawSheet(request: ExportRequest, { signal }: WorkPorts): Promise<Drawing> {
  const { store, extent } = request
  const widthPx = sheetWidth(request)
  const paper = paperStore(request, widthPx)
  const { view } = paper.getState()
  await request.pause()
  signal.throwIfAborted()
  const isTimeline = view === 'timeline' || view === 'program'
  const section = isTimeline
    ? { laneWord: 'lanes', parts: timelineParts(paper, sheetWindow(request, paper), request) }
    : worksOf(request, { widthPx, heightPx: Infinity })[0]?.()
  if (section === undefined || section.parts.lanes.length === 0) {
    throw new ExportFault(NOTHING_DRAWN)
  }
  return layOutSheet(
    { ...section, title: undefined },
    colophonOf(store, request.link),
    store.measurer,
    extent === 'view',
  )
}

/** All of the time in whole years, as the pages have it, unless lanes are counted from days of their own. */
function sheetWindow({ extent }: ExportRequest, { select }: TimelineStore): TimeWindow {
  const window = select.window()
  const isOwn = extent === 'view' || select.alignment() !== undefined
  return isOwn ? window : wholeYearsOf(window)
}

/** As wide as on screen, or wide enough for the whole of the time to be read. */
function sheetWidth(request: ExportRequest): number {
  const { store, extent } = request
  const seenPx = Math.max(LEAST_SHEET_PX, store.getState().chartSize.widthPx)
  const { view } = store.getState()
  if (extent === 'view' || (view !== 'timeline' && view !== 'program')) return seenPx
  const { from, to } = sheetWindow(request, paperStore(request, seenPx))
  const wholePx = HEADS_PX + (YEAR_PX * (to - from)) / DAYS_OF_YEAR
  return Math.min(MOST_SHEET_PX, Math.max(seenPx, Math.ceil(wholePx)))
}
