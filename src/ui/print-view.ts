import type { Drawing } from '../export/drawing.ts'
import { toSvg } from '../export/to-svg.ts'
import '../styles/print-pages.css'
import { colophonOf } from './colophon.ts'
import { drawPages, drawPagesAtOnce, firstHalf } from './draw-view.ts'
import type { WorkPorts } from './draw-view.ts'
import type { ExportRequest } from './export-format.ts'

const SVG_TYPE = 'image/svg+xml'

/**
 * Prints what is shown, page by page as the PDF has it. The page itself could not be torn into sheets
 * without cutting through a lane, and of a long table it holds only what is in sight.
 */
export async function printView(
  request: ExportRequest,
  ports: WorkPorts,
  print: () => void,
): Promise<void> {
  const pages = await drawPages(request, firstHalf(ports))
  const sheets: HTMLElement[] = []
  for (const [index, page] of pages.entries()) {
    ports.progress(0.5 + index / pages.length / 2, `Page ${index + 1} of ${pages.length}`)
    await request.pause()
    ports.signal.throwIfAborted()
    sheets.push(sheetOf(page, index + 1, request))
  }
  mount(sheets)
  print()
}

/** The same sheets for a browser that prints at once; none where they are there already. */
export function laySheets(request: ExportRequest): void {
  if (document.querySelector('.print-pages') !== null) return
  mount(drawPagesAtOnce(request).map((page, index) => sheetOf(page, index + 1, request)))
}

function sheetOf(page: Drawing, number: number, { store, link }: ExportRequest): HTMLElement {
  const sheet = document.createElement('div')
  sheet.className = 'print-pages__page'
  // The font is the page's own: none needs to be in the drawing.
  const svg = toSvg(page, colophonOf(store, link), { prefix: `page-${number}-` })
  const drawn = new DOMParser().parseFromString(svg, SVG_TYPE)
  sheet.append(document.importNode(drawn.documentElement, true))
  return sheet
}

/** Sheets in the place of the page, until it has been printed. */
function mount(pages: readonly HTMLElement[]): void {
  const sheets = document.createElement('div')
  sheets.className = 'print-pages'
  sheets.append(...pages)
  document.querySelector('.print-pages')?.remove()
  document.body.append(sheets)
  const clear = (): void => {
    sheets.remove()
  }
  globalThis.addEventListener('afterprint', clear, { once: true })
}
