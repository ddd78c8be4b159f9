import type { jsPDF } from 'jspdf'
import type {
  Drawing,
  DrawnRect,
  DrawnShape,
  DrawnText,
  Fill,
  FillStop,
  Stroke,
} from './drawing.ts'
import { fontNameOf } from './export-fonts.ts'
import { fadeLayers } from './fade-layers.ts'
import type { FadeLayer } from './fade-layers.ts'
import { hatchSegments } from './hatch.ts'
import type { Point } from './affine.ts'
import { parsePath } from './path-data.ts'

interface PdfState {
  readonly opacity?: number
  readonly 'stroke-opacity'?: number
}

/** The open page of a PDF, and what has to be made for it. */
export interface PdfPen {
  readonly doc: jsPDF
  readonly stateOf: (state: PdfState) => unknown
  /** Where a text is the beginning of one of these, it leads there. */
  readonly addresses: readonly string[]
}

/** Paints a drawing onto the open page. */
export function paintPage(pen: PdfPen, { groups, background, widthPx, heightPx }: Drawing): void {
  if (background !== undefined) {
    pen.doc.setFillColor(background)
    pen.doc.rect(0, 0, widthPx, heightPx, 'F')
  }
  for (const { shapes } of groups)
    for (const shape of shapes)
      kept(pen, () => {
        paintShape(pen, shape)
      })
}

/** What is set within is forgotten after it. */
function kept({ doc }: PdfPen, paint: () => void): void {
  doc.saveGraphicsState()
  paint()
  doc.restoreGraphicsState()
}

function paintShape(pen: PdfPen, shape: DrawnShape): void {
  switch (shape.type) {
    case 'text':
      paintText(pen, shape)
      return
    case 'rect':
      paintRect(pen, shape)
      return
    case 'line':
      setStroke(pen, shape.stroke, shape.opacity)
      pen.doc.line(shape.x1, shape.y1, shape.x2, shape.y2, 'S')
      return
    case 'path':
      paintOutline(pen, shape, () => {
        tracePath(pen.doc, shape.d)
      })
  }
}

function paintRect(pen: PdfPen, shape: DrawnRect): void {
  const { fill, opacity } = shape
  const trace = (): void => {
    traceRect(pen.doc, shape)
  }
  if (fill?.type === 'fade') paintFade(pen, shape, fill)
  if (fill?.type === 'hatch') paintHatch(pen, shape, fill)
  const solid = fill?.type === 'solid' ? fill : undefined
  paintOutline(pen, { fill: solid, stroke: shape.stroke, opacity }, trace)
}

function paintOutline(
  pen: PdfPen,
  {
    fill,
    stroke,
    opacity,
  }: {
    readonly fill: Fill | undefined
    readonly stroke: Stroke | undefined
    readonly opacity: number
  },
  trace: () => void,
): void {
  const { doc } = pen
  if (fill?.type === 'solid') {
    doc.setFillColor(fill.colour)
    doc.setGState(pen.stateOf({ opacity: fill.opacity * opacity }))
    trace()
    doc.fillEvenOdd()
  }
  if (stroke === undefined) return
  setStroke(pen, stroke, opacity)
  trace()
  doc.stroke()
}

function setStroke(pen: PdfPen, { colour, widthPx, dash, opacity }: Stroke, around: number): void {
  const { doc } = pen
  doc.setDrawColor(colour)
  doc.setLineWidth(widthPx)
  // Dashes are the one length that the library takes in the page's own units and leaves as it is.
  doc.setLineDashPattern([...dash], 0)
  doc.setGState(pen.stateOf({ 'stroke-opacity': opacity * around }))
}

function tracePath(doc: jsPDF, d: string): void {
  for (const { type, points } of parsePath(d)) {
    const [first, second, third] = points
    if (type === 'Z') doc.close()
    else if (first === undefined) continue
    else if (type === 'M') doc.moveTo(first.x, first.y)
    else if (type === 'L') doc.lineTo(first.x, first.y)
    else if (second !== undefined && third !== undefined) {
      doc.curveTo(first.x, first.y, second.x, second.y, third.x, third.y)
    }
  }
}

/** How far the handles of a quarter circle lie along its tangents, as part of the radius. */
const QUARTER = 0.5523

function traceRect(doc: jsPDF, { x, y, width, height, radius: r }: DrawnRect): void {
  const [right, bottom, q] = [x + width, y + height, r * (1 - QUARTER)]
  doc.moveTo(x + r, y)
  doc.lineTo(right - r, y)
  if (r > 0) doc.curveTo(right - q, y, right, y + q, right, y + r)
  doc.lineTo(right, bottom - r)
  if (r > 0) doc.curveTo(right, bottom - q, right - q, bottom, right - r, bottom)
  doc.lineTo(x + r, bottom)
  if (r > 0) doc.curveTo(x + q, bottom, x, bottom - q, x, bottom - r)
  doc.lineTo(x, y + r)
  if (r > 0) doc.curveTo(x, y + q, x + q, y, x + r, y)
  doc.close()
}

function clipTo({ doc }: PdfPen, shape: DrawnRect): void {
  traceRect(doc, shape)
  doc.clip()
  doc.discardPath()
}

function paintFade(pen: PdfPen, shape: DrawnRect, fill: Extract<Fill, { type: 'fade' }>): void {
  kept(pen, () => {
    clipTo(pen, shape)
    pen.doc.setFillColor(fill.colour)
    for (const layer of fadeLayers(faintStops(fill.stops, shape.opacity))) {
      pen.doc.setGState(pen.stateOf({ opacity: layer.opacity }))
      for (const [index, { x, y }] of cornersOf(shape, layer, fill.angle).entries()) {
        if (index === 0) pen.doc.moveTo(x, y)
        else pen.doc.lineTo(x, y)
      }
      pen.doc.close()
      pen.doc.fill()
    }
  })
}

/** Layers lie over each other, so the fade has to be as faint as the whole before it is cut into them. */
function faintStops(stops: readonly FillStop[], opacity: number): readonly FillStop[] {
  return stops.map((stop) => ({ ...stop, opacity: stop.opacity * opacity }))
}

/** The corners of a layer in parts of its shape; beyond the shape it is clipped. */
const CORNERS: Readonly<
  Record<'across' | 'down' | 'rising', (at: number, side: 0 | 1) => readonly [number, number]>
> = {
  across: (at, side) => [at, side === 0 ? -1 : 2],
  down: (at, side) => [side === 0 ? -1 : 2, at],
  rising: (at, side) => (side === 0 ? [2 * at + 1, 2] : [2 * at - 2, -1]),
}

function cornersOf(
  { x, y, width, height }: DrawnRect,
  { from, to }: FadeLayer,
  angle: 'down' | 'rising' | undefined,
): readonly Point[] {
  const corner = CORNERS[angle ?? 'across']
  const parts = [corner(from, 0), corner(to, 0), corner(to, 1), corner(from, 1)]
  return parts.map(([across, down]) => ({ x: x + across * width, y: y + down * height }))
}

function paintHatch(pen: PdfPen, shape: DrawnRect, fill: Extract<Fill, { type: 'hatch' }>): void {
  const most = fill.opacity * shape.opacity
  const whole = [{ from: 0, to: 1, opacity: most }]
  const layers = fill.stops === undefined ? whole : fadeLayers(faintStops(fill.stops, most))
  for (const { from, to, opacity } of layers) {
    const box = { ...shape, x: shape.x + from * shape.width, width: (to - from) * shape.width }
    setStroke(pen, { colour: fill.colour, opacity, widthPx: 1, dash: [] }, 1)
    for (const { x1, y1, x2, y2 } of hatchSegments(box, fill.origin)) {
      pen.doc.moveTo(x1, y1)
      pen.doc.lineTo(x2, y2)
    }
    pen.doc.stroke()
  }
}

const POINTS_PER_PX = 0.75

function paintText(pen: PdfPen, shape: DrawnText): void {
  const { doc } = pen
  const { text, x, baselineY, sizePx, weight, colour, halo, opacity } = shape
  doc.setFont(fontNameOf(weight), 'normal')
  doc.setFontSize(sizePx * POINTS_PER_PX)
  // The browser kerns, the library does not: what that comes to is shared out between the letters.
  const charSpace = (shape.widthPx - doc.getTextWidth(text)) / [...text].length
  if (halo !== undefined) {
    kept(pen, () => {
      setStroke(pen, halo, opacity)
      doc.setLineJoin('round')
      // Drawn twice, a text is still to be found and copied once.
      write(doc, '/Span <</ActualText ()>> BDC')
      doc.text(text, x, baselineY, { renderingMode: 'stroke', charSpace })
      write(doc, 'EMC')
    })
  }
  doc.setTextColor(colour)
  doc.setGState(pen.stateOf({ opacity }))
  doc.text(text, x, baselineY, { charSpace })
  linkText(pen, shape)
}

/** So much of an address has to stand in a text that it can be nothing else. */
const LEAST_ADDRESS = 12

function linkText(
  { doc, addresses }: PdfPen,
  { text, x, baselineY, widthPx, sizePx }: DrawnText,
): void {
  if (text.length < LEAST_ADDRESS) return
  const url = addresses.find((address) => address.startsWith(text))
  if (url !== undefined) doc.link(x, baselineY - sizePx, widthPx, sizePx * 1.3, { url })
}

/** An operator that the library has no word for. */
function write({ internal }: jsPDF, operator: string): void {
  if (hasWriter(internal)) internal.write(operator)
}

function hasWriter(internal: object): internal is { readonly write: (operator: string) => void } {
  return 'write' in internal && typeof internal.write === 'function'
}
