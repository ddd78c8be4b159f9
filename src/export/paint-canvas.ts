import type { Drawing, DrawnShape, DrawnText, Fill, Stroke } from './drawing.ts'
import { hatchSegments } from './hatch.ts'

type Pen = CanvasRenderingContext2D

/** Paints a drawing as the browser paints the screen, so that the picture is the same to the pixel's edge. */
export function paintDrawing(pen: Pen, { groups, background, widthPx, heightPx }: Drawing): void {
  Object.assign(pen, { textRendering: 'geometricPrecision' })
  if (background !== undefined) {
    Object.assign(pen, { fillStyle: background })
    pen.fillRect(0, 0, widthPx, heightPx)
  }
  for (const { shapes } of groups) for (const shape of shapes) paintShape(pen, shape)
}

function paintShape(pen: Pen, shape: DrawnShape): void {
  pen.save()
  Object.assign(pen, { globalAlpha: shape.opacity })
  if (shape.type === 'text') paintText(pen, shape)
  else if (shape.type === 'line') strokePath(pen, linePath(shape), shape.stroke)
  else if (shape.type === 'path') {
    const path = new Path2D(shape.d)
    fillPath(pen, path, shape.fill)
    strokePath(pen, path, shape.stroke)
  } else paintRect(pen, shape)
  pen.restore()
}

function linePath({ x1, y1, x2, y2 }: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>): Path2D {
  const path = new Path2D()
  path.moveTo(x1, y1)
  path.lineTo(x2, y2)
  return path
}

function paintRect(pen: Pen, shape: Extract<DrawnShape, { type: 'rect' }>): void {
  const { x, y, width, height, radius, fill, stroke } = shape
  const path = new Path2D()
  path.roundRect(x, y, width, height, radius)
  if (fill?.type === 'hatch') paintHatch(pen, shape, fill)
  else if (fill?.type === 'fade') {
    const gradient = gradientOf(pen, shape, fill)
    Object.assign(pen, { fillStyle: gradient })
    pen.fill(path)
  } else fillPath(pen, path, fill)
  strokePath(pen, path, stroke)
}

function paintHatch(
  pen: Pen,
  shape: Extract<DrawnShape, { type: 'rect' }>,
  { colour, opacity, origin, stops }: Extract<Fill, { type: 'hatch' }>,
): void {
  const path = new Path2D()
  for (const { x1, y1, x2, y2 } of hatchSegments(shape, origin)) {
    path.moveTo(x1, y1)
    path.lineTo(x2, y2)
  }
  Object.assign(pen, { globalAlpha: pen.globalAlpha * opacity })
  const strokeStyle =
    stops === undefined ? colour : gradientOf(pen, shape, { type: 'fade', colour, stops })
  Object.assign(pen, { lineWidth: 1, strokeStyle })
  pen.stroke(path)
}

function gradientOf(
  pen: Pen,
  { x, y, width, height }: Extract<DrawnShape, { type: 'rect' }>,
  { colour, stops, angle }: Extract<Fill, { type: 'fade' }>,
): CanvasGradient {
  const ends: Readonly<Record<string, readonly [number, number, number, number]>> = {
    across: [x, y, x + width, y],
    down: [x, y, x, y + height],
    rising: [x, y + height, x + width, y],
  }
  const [x0, y0, x1, y1] = ends[angle ?? 'across'] ?? [x, y, x + width, y]
  const gradient = pen.createLinearGradient(x0, y0, x1, y1)
  for (const { at, opacity } of stops) gradient.addColorStop(at, withOpacity(colour, opacity))
  return gradient
}

function withOpacity(colour: string, opacity: number): string {
  const alpha = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')
  return `${colour}${alpha}`
}

function fillPath(pen: Pen, path: Path2D, fill: Fill | undefined): void {
  if (fill?.type !== 'solid') return
  Object.assign(pen, { fillStyle: withOpacity(fill.colour, fill.opacity) })
  pen.fill(path, 'evenodd')
}

function strokePath(pen: Pen, path: Path2D, stroke: Stroke | undefined): void {
  if (stroke === undefined) return
  setStroke(pen, stroke)
  pen.stroke(path)
}

function setStroke(pen: Pen, { colour, opacity, widthPx, dash }: Stroke): void {
  Object.assign(pen, { strokeStyle: withOpacity(colour, opacity) })
  Object.assign(pen, { lineWidth: widthPx })
  pen.setLineDash([...dash])
}

function paintText(pen: Pen, shape: DrawnText): void {
  const { text, x, baselineY, sizePx, weight, isItalic, colour, halo } = shape
  Object.assign(pen, {
    font: `${isItalic ? 'italic ' : ''}${weight} ${sizePx}px Inter, sans-serif`,
  })
  if (halo !== undefined) {
    setStroke(pen, halo)
    Object.assign(pen, { lineJoin: 'round' })
    pen.strokeText(text, x, baselineY)
  }
  Object.assign(pen, { fillStyle: colour })
  pen.fillText(text, x, baselineY)
}
