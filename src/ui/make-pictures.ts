import type { Drawing } from '../export/drawing.ts'
import { PAGE_FONT } from '../export/export-fonts.ts'
import { fitsCanvas, toPng } from '../export/to-png.ts'
import { toSvg } from '../export/to-svg.ts'
import { colophonOf } from './colophon.ts'
import { drawPages, drawSheet, firstHalf } from './draw-view.ts'
import type { WorkPorts } from './draw-view.ts'
import { ExportFault } from './export-fault.ts'
import type { ExportRequest } from './export-format.ts'
import { writePdf } from './write-pdf.ts'

/** The view as one SVG, with the font in it; where that cannot be had, the font is only named. */
export async function makeSvg(request: ExportRequest, ports: WorkPorts): Promise<Blob> {
  const drawing = onGround(await drawSheet(request, ports), request)
  ports.progress(0.8, 'Writing the file')
  const font = await request.readAsset(PAGE_FONT).then(toBase64, () => undefined)
  ports.signal.throwIfAborted()
  const text = toSvg(drawing, colophonOf(request.store, request.link), { font })
  return new Blob([text], { type: 'image/svg+xml' })
}

/** The view as pixels. */
export async function makePng(request: ExportRequest, ports: WorkPorts): Promise<Blob> {
  const { scale } = request
  const drawing = onGround(await drawSheet(request, ports), request)
  ports.progress(0.6, 'Painting the pixels')
  await request.pause()
  ports.signal.throwIfAborted()
  const png = fitsCanvas(drawing, scale) ? await toPng(drawing, scale) : undefined
  if (png === undefined) throw new ExportFault(tooLarge(drawing, scale))
  return png
}

function onGround(drawing: Drawing, { hasBackground }: ExportRequest): Drawing {
  return hasBackground ? drawing : { ...drawing, background: undefined }
}

function tooLarge({ widthPx, heightPx }: Drawing, scale: number): string {
  const size = `${Math.ceil(widthPx * scale)} × ${Math.ceil(heightPx * scale)} pixels`
  const ways = 'Choose a smaller scale, show less of the time, or take SVG or PDF.'
  return `The picture would be ${size}, which is more than a browser can paint. ${ways}`
}

/** The view on pages. */
export async function makePdf(request: ExportRequest, ports: WorkPorts): Promise<Blob> {
  const pages = await drawPages(request, firstHalf(ports))
  const colophon = colophonOf(request.store, request.link)
  return writePdf(pages, { colophon, links: [] }, request, ports)
}

/** In base64, as an address that holds its own content wants it. */
function toBase64(bytes: ArrayBuffer): string {
  const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte))
  return btoa(letters.join(''))
}
