import { GState, jsPDF } from 'jspdf'
import type { Colophon } from './colophon.ts'
import type { Drawing } from './drawing.ts'
import { FONT_FILES } from './export-fonts.ts'
import type { FontFile } from './export-fonts.ts'
import { paintPage } from './paint-pdf.ts'

/** The bytes of the font's files, by their names. */
export type FontBytes = ReadonlyMap<FontFile['name'], ArrayBuffer>

interface PdfContent {
  readonly colophon: Colophon
  /** Addresses that lead somewhere where they stand on a page, besides those of the colophon. */
  readonly links: readonly string[]
  readonly fonts: FontBytes
}

interface PdfPorts {
  /** Called before each page, with its number from 1; may throw to end the work. */
  readonly pageBegun: (number: number) => Promise<void>
}

/** Drawings as the pages of a PDF: all of it vectors and text, in the app's own font. */
export async function toPdf(
  pages: readonly Drawing[],
  { colophon, links, fonts }: PdfContent,
  { pageBegun }: PdfPorts,
): Promise<Blob> {
  const [first] = pages
  if (first === undefined) throw new Error('Bug: a PDF without a page')
  const doc = new jsPDF({
    unit: 'px',
    hotfixes: ['px_scaling'],
    format: [first.widthPx, first.heightPx],
    orientation: 'landscape',
    compress: true,
    putOnlyUsedFonts: true,
  })
  doc.setProperties({
    title: colophon.title,
    subject: [colophon.asOf, colophon.evidence, ...colophon.filters].join('. '),
    creator: 'Phaseline',
  })
  doc.setLanguage('en')
  for (const { name, path } of FONT_FILES) {
    doc.addFileToVFS(path, binaryText(fonts.get(name)))
    doc.addFont(path, name, 'normal', undefined, 'Identity-H')
  }
  const addresses = [
    colophon.link,
    ...links,
    ...colophon.sources.flatMap(({ url }) => (url === undefined ? [] : [url])),
  ]
  for (const [index, page] of pages.entries()) {
    await pageBegun(index + 1)
    if (index > 0) doc.addPage([page.widthPx, page.heightPx], 'landscape')
    paintPage({ doc, stateOf, addresses }, page)
  }
  return doc.output('blob')
}

/** The library's types ask for a finished state where its constructor takes the wishes for one. */
function stateOf(wishes: object): unknown {
  const state: unknown = Reflect.construct(GState, [wishes])
  return state
}

/** The library takes a file as a text with a character a byte. */
function binaryText(bytes: ArrayBuffer | undefined): string {
  if (bytes === undefined) throw new Error('Bug: a font that was not fetched')
  const all = new Uint8Array(bytes)
  const parts: string[] = []
  for (let start = 0; start < all.length; start += CHUNK_BYTES) {
    parts.push(String.fromCharCode(...all.subarray(start, start + CHUNK_BYTES)))
  }
  return parts.join('')
}

/** More arguments at once than a browser may take. */
const CHUNK_BYTES = 8192
