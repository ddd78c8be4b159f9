import { draftSection, finishDeck, SLIDE_PAPER } from '../export/lay-out-slides.ts'
import { roomOf } from '../export/lay-out.ts'
import { SCREEN_PAINTERS } from '../export/painters.ts'
import type { Deck } from '../export/slide-deck.ts'
import { PPTX_TYPE, toPptx } from '../export/to-pptx.ts'
import { colophonOf } from './colophon.ts'
import { endingOf, firstHalf, sectionsOf } from './draw-view.ts'
import type { WorkPorts } from './draw-view.ts'
import type { ExportRequest } from './export-format.ts'

/** The view as slides, paged by era and lane, its tables as tables, the sources at the end. */
export async function deckOf(request: ExportRequest, ports: WorkPorts): Promise<Deck> {
  const { store, link, theme, painters = SCREEN_PAINTERS } = request
  const { measurer } = store
  const colophon = colophonOf(store, link)
  const room = roomOf(SLIDE_PAPER, colophon, { inks: painters.inks(theme), measurer })
  const sections = await sectionsOf(request, room, ports)
  const ending = endingOf(request, colophon, room.widthPx)
  const drafts = [...sections, ending].flatMap((section) =>
    draftSection(section, colophon, measurer),
  )
  return finishDeck(colophon.title, drafts, measurer)
}

/** The view as a file for PowerPoint. */
export async function makePptx(request: ExportRequest, ports: WorkPorts): Promise<Blob> {
  const deck = await deckOf(request, firstHalf(ports))
  return writeDeck(deck, request, ports)
}

/** A presentation as a file; drawing it was the first half of the work. */
export async function writeDeck(
  deck: Deck,
  { pause }: Pick<ExportRequest, 'pause'>,
  { progress, signal }: WorkPorts,
): Promise<Blob> {
  const bytes = await toPptx(deck, async (done, count) => {
    progress(0.5 + done / count / 2, `Slide ${Math.min(done + 1, count)} of ${count}`)
    await pause()
    signal.throwIfAborted()
  })
  return new Blob([new Uint8Array(bytes)], { type: PPTX_TYPE })
}
