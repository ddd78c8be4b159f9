import type { Drawing } from './drawing.ts'
import { paintDrawing } from './paint-canvas.ts'

/** No side may be longer, and no area larger, in any browser of today but those of small devices. */
const MOST_SIDE_PX = 16_384
const MOST_AREA_PX = 16_384 * 16_384

/** Whether a browser may paint a drawing at a scale at all. */
export function fitsCanvas({ widthPx, heightPx }: Drawing, scale: number): boolean {
  const [width, height] = [Math.ceil(widthPx * scale), Math.ceil(heightPx * scale)]
  return Math.max(width, height) <= MOST_SIDE_PX && width * height <= MOST_AREA_PX
}

/** A drawing as pixels; undefined where the browser has no room for so many. */
export async function toPng(drawing: Drawing, scale: number): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(drawing.widthPx * scale)
  canvas.height = Math.ceil(drawing.heightPx * scale)
  const pen = canvas.getContext('2d')
  if (pen === null) return undefined
  pen.scale(scale, scale)
  paintDrawing(pen, drawing)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  return blob ?? undefined
}
