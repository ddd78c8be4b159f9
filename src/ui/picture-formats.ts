import type { TimelineStore } from '../store/timeline-store.ts'
import type { ViewName } from '../store/view-state.ts'
import type { ExportFormat } from './export-format.ts'

/** Only these views show a stretch of time; the others have all of it, or none. */
export function isOverTime({ getState }: TimelineStore): boolean {
  const { view } = getState()
  return view === 'timeline' || view === 'program'
}

/** What of a view is not in its picture. */
const BESIDE_PICTURE: Readonly<Partial<Record<ViewName, string>>> = {
  program: 'facts, cohorts and promises',
  doses: 'cohorts',
  guidance: 'promises',
}

function pictureNote({ getState }: TimelineStore): string | undefined {
  const words = BESIDE_PICTURE[getState().view]
  return words === undefined
    ? undefined
    : `Holds the picture alone. The table of ${words} is in PDF, PowerPoint and print.`
}

const PDF: ExportFormat = {
  id: 'pdf',
  label: 'PDF',
  purpose: 'Pages to print or send: sharp at any size, text to be searched, sources at the end',
  extension: 'pdf',
  options: ['extent', 'page', 'theme'],
  isExtentHeeded: isOverTime,
  make: async (request, progress, signal) => {
    const { makePdf } = await import('./make-pictures.ts')
    return makePdf(request, { progress, signal })
  },
}

const SVG: ExportFormat = {
  id: 'svg',
  label: 'SVG',
  purpose: 'One drawing with named groups, for a drawing program or a web page',
  extension: 'svg',
  options: ['extent', 'theme', 'hasBackground'],
  note: pictureNote,
  isExtentHeeded: isOverTime,
  make: async (request, progress, signal) => {
    const { makeSvg } = await import('./make-pictures.ts')
    return makeSvg(request, { progress, signal })
  },
}

const PNG: ExportFormat = {
  id: 'png',
  label: 'PNG',
  purpose: 'One picture of pixels, for a message or a document',
  extension: 'png',
  options: ['extent', 'scale', 'theme', 'hasBackground'],
  note: pictureNote,
  isExtentHeeded: isOverTime,
  make: async (request, progress, signal) => {
    const { makePng } = await import('./make-pictures.ts')
    return makePng(request, { progress, signal })
  },
}

/** On paper, by the dialog of the browser: no file comes of it. */
export const PAPER_FORMAT: ExportFormat = {
  id: 'print',
  label: 'Print',
  purpose: 'The pages of the PDF on paper. Ctrl P prints the time that is seen at once',
  extension: '',
  options: ['extent'],
  isExtentHeeded: isOverTime,
  hand: { verb: 'Print', done: 'Handed over to the print dialog.' },
  make: async (request, progress, signal) => {
    const { printView } = await import('./print-view.ts')
    await printView(request, { progress, signal }, () => {
      globalThis.print()
    })
    return undefined
  },
}

/** The formats that are drawn: each fetches what makes it when it is asked for. */
export const PICTURE_FORMATS: readonly ExportFormat[] = [PDF, SVG, PNG]
