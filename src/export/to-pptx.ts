import JSZip from 'jszip'
import PptxGenJS from 'pptxgenjs'
import type { Deck, DeckSlide } from './slide-deck.ts'
import { linkId, mendPackage, putNotes, putSlide } from './slide-package.ts'
import { groupsXml, numberXml, titleXml } from './slide-shapes.ts'
import { tableXml } from './slide-table.ts'
import { SLIDE_FONT } from './slide-text.ts'

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

const INCH_PX = 96
const LAYOUT = 'Phaseline'

/** What long work does between two slides: says so, breathes, and ends where it is cancelled. */
export type BetweenSlides = (done: number, count: number) => Promise<void>

/**
 * A presentation as a file for PowerPoint: what is drawn are native shapes, with names and alternative
 * texts, in groups; tables are tables, notes are notes.
 *
 * The library makes the package; the shapes are written here, because it knows neither groups nor paints
 * that fade.
 */
export async function toPptx(deck: Deck, betweenSlides: BetweenSlides): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await frameOf(deck))
  for (const [index, slide] of deck.slides.entries()) {
    await betweenSlides(index, deck.slides.length)
    await putSlide(zip, index + 1, slideContent(slide))
    await putNotes(zip, index + 1, slide.notes)
  }
  await mendPackage(zip, deck.linkColour)
  await betweenSlides(deck.slides.length, deck.slides.length)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The package with empty slides. */
async function frameOf({ title, subject, widthPx, heightPx, slides }: Deck): Promise<ArrayBuffer> {
  const frame = new PptxGenJS()
  frame.defineLayout({ name: LAYOUT, width: widthPx / INCH_PX, height: heightPx / INCH_PX })
  frame.layout = LAYOUT
  frame.theme = { headFontFace: SLIDE_FONT, bodyFontFace: SLIDE_FONT }
  frame.title = title
  frame.subject = subject
  frame.author = 'Phaseline'
  frame.company = ''
  const place = { x: 0.3, y: 0.3, w: 9, h: 0.5 }
  const placeholder = { options: { name: 'title', type: 'title' as const, ...place }, text: '' }
  frame.defineSlideMaster({ title: LAYOUT, objects: [{ placeholder }] })
  for (const { drawing } of slides) {
    const slide = frame.addSlide({ masterName: LAYOUT })
    slide.background = { color: (drawing.background ?? '#ffffff').replace('#', '') }
    slide.addNotes(' ')
  }
  const made = await frame.write({ outputType: 'arraybuffer' })
  if (!(made instanceof ArrayBuffer)) throw new Error('Bug: the package is no buffer')
  return made
}

function slideContent({
  title,
  drawing,
  table,
  number,
}: DeckSlide): Parameters<typeof putSlide>[2] {
  // The tree of shapes itself is number 1.
  let id = 1
  const nextId = (): number => (id += 1)
  const links: string[] = []
  const linkTo = (url: string): string => linkId(links.push(url) - 1)
  const shapes = [
    titleXml(title, nextId),
    groupsXml(drawing, nextId),
    table === undefined ? '' : tableXml(table, nextId, linkTo),
    numberXml(number, nextId),
  ]
  return { shapes: shapes.join(''), links }
}
