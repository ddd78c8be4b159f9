import type { Colophon } from '../export/colophon.ts'
import type { Drawing } from '../export/drawing.ts'
import { FONT_FILES } from '../export/export-fonts.ts'
import type { FontBytes } from '../export/to-pdf.ts'
import type { WorkPorts } from './draw-view.ts'
import { ExportFault } from './export-fault.ts'
import type { ExportRequest } from './export-format.ts'

interface PdfTelling {
  readonly colophon: Colophon
  /** Addresses on the pages that lead somewhere, besides those of the colophon. */
  readonly links: readonly string[]
}

/** Pages as a PDF; drawing them was the first half of the work. */
export async function writePdf(
  pages: readonly Drawing[],
  { colophon, links }: PdfTelling,
  request: ExportRequest,
  { progress, signal }: WorkPorts,
): Promise<Blob> {
  const { toPdf } = await import('../export/to-pdf.ts')
  const fonts = await readFonts(request)
  const pageBegun = async (number: number): Promise<void> => {
    progress(0.5 + number / pages.length / 2, `Page ${number} of ${pages.length}`)
    await request.pause()
    signal.throwIfAborted()
  }
  return toPdf(pages, { colophon, links, fonts }, { pageBegun })
}

async function readFonts({ readAsset }: ExportRequest): Promise<FontBytes> {
  try {
    return new Map(
      await Promise.all(
        FONT_FILES.map(async ({ name, path }) => [name, await readAsset(path)] as const),
      ),
    )
  } catch {
    throw new ExportFault(
      'The font for the PDF could not be fetched. Check the connection and try again; SVG and PNG need none.',
    )
  }
}
