import type { Matrix } from './affine.ts'
import { mapPoint } from './affine.ts'
import type { DrawnLine, DrawnPath, DrawnRect, DrawnShape, DrawnText } from './drawing.ts'
import { formatPath, mapPath, parsePath } from './path-data.ts'
import type { PathPart } from './path-data.ts'
import { readFill, readStroke } from './read-paint.ts'

/** What a shape is called and how much of it is there; the rest is read from its element. */
export interface ShapeName {
  readonly key: string
  readonly alt: string | undefined
  readonly opacity: number
}

/** An element that paints something, as shapes with finished numbers and paints; a marker is one more. */
export function readShape(
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  name: ShapeName,
): readonly DrawnShape[] {
  const matrix = matrixOf(element)
  if (element instanceof SVGTextElement) return readText(element, style, { name, matrix })
  if (element instanceof SVGRectElement) return readRect(element, style, { name, matrix })
  const d = pathOf(element)
  return d === undefined || d === '' ? [] : readPath(element, style, { name, matrix, d })
}

interface Place {
  readonly name: ShapeName
  readonly matrix: Matrix
}

/** From the element to its picture. Nothing in a picture is turned or stretched. */
function matrixOf(element: SVGGraphicsElement): Matrix {
  const matrix = element.getCTM()
  if (matrix === null) throw new Error('Bug: a shape outside the document')
  const { a, b, c, d, e, f } = matrix
  return { a, b, c, d, e, f }
}

function readRect(
  element: SVGRectElement,
  style: CSSStyleDeclaration,
  { name, matrix }: Place,
): readonly DrawnShape[] {
  const { x, y, width, height, rx } = element
  const fill = readFill(element, style)
  const stroke = readStroke(style, matrix.a)
  const corner = mapPoint({ x: x.baseVal.value, y: y.baseVal.value }, matrix)
  const widthPx = width.baseVal.value * matrix.a
  const heightPx = height.baseVal.value * matrix.d
  if ((fill === undefined && stroke === undefined) || widthPx <= 0 || heightPx <= 0) return []
  const origin = mapPoint({ x: 0, y: 0 }, matrix)
  return [
    {
      ...name,
      type: 'rect',
      ...corner,
      width: widthPx,
      height: heightPx,
      radius: Math.min(rx.baseVal.value * matrix.a, widthPx / 2, heightPx / 2),
      fill: fill?.type === 'hatch' ? { ...fill, origin } : fill,
      stroke,
    },
  ]
}

function readPath(
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  { name, matrix, d }: Place & { readonly d: string },
): readonly DrawnShape[] {
  const fill = readFill(element, style)
  const stroke = readStroke(style, matrix.a)
  if (fill === undefined && stroke === undefined) return []
  const parts = mapPath(parsePath(d), matrix)
  const shape: DrawnPath = { ...name, type: 'path', d: formatPath(parts), fill, stroke }
  const arrow = arrowOf(element, style, shape)
  return [lineOf(parts, shape) ?? rectOf(parts, shape) ?? shape, ...arrow]
}

/** A path about an upright box is a box: only boxes fade, and in a presentation it can be edited as such. */
function rectOf(
  parts: readonly PathPart[],
  { key, alt, opacity, fill, stroke }: DrawnPath,
): DrawnRect | undefined {
  const corners = parts.flatMap(({ points }) => [...points])
  const [first, second, third, fourth] = corners
  const kinds = parts.map(({ type }) => type).join('')
  if (kinds !== 'MLLLZ' || first === undefined || second === undefined) return undefined
  if (third === undefined || fourth === undefined) return undefined
  const isUpright =
    first.y === second.y && second.x === third.x && third.y === fourth.y && fourth.x === first.x
  if (!isUpright) return undefined
  return {
    type: 'rect',
    key,
    alt,
    opacity,
    fill,
    stroke,
    x: Math.min(first.x, third.x),
    y: Math.min(first.y, third.y),
    width: Math.abs(third.x - first.x),
    height: Math.abs(third.y - first.y),
    radius: 0,
  }
}

/** A path from one point straight to another is a line: in a presentation it can be edited as such. */
function lineOf(
  parts: readonly PathPart[],
  { key, alt, opacity, stroke }: DrawnPath,
): DrawnLine | undefined {
  const [start, end, ...others] = parts
  if (start?.type !== 'M' || end?.type !== 'L' || others.length > 0) return undefined
  const [from] = start.points
  const [to] = end.points
  if (stroke === undefined) return undefined
  return { type: 'line', key, alt, opacity, x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke }
}

function pathOf(element: SVGGraphicsElement): string | undefined {
  if (element instanceof SVGPathElement) return element.getAttribute('d') ?? ''
  if (element instanceof SVGLineElement) {
    const { x1, y1, x2, y2 } = element
    return `M${x1.baseVal.value},${y1.baseVal.value}L${x2.baseVal.value},${y2.baseVal.value}`
  }
  if (!(element instanceof SVGCircleElement)) return undefined
  const { cx, cy, r } = element
  const [x, y, radius] = [cx.baseVal.value, cy.baseVal.value, r.baseVal.value]
  const half = `a${radius},${radius} 0 0 1`
  return `M${x - radius},${y}${half} ${2 * radius},0${half} ${-2 * radius},0Z`
}

/** How far back from its end a path is asked for its direction. */
const NEAR_END_PX = 0.5

/** The marker at the end of a line, as the shape that it is: of the line's colour, turned along it. */
function arrowOf(
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  { stroke, ...line }: DrawnPath,
): readonly DrawnPath[] {
  if (style.markerEnd === 'none' || stroke === undefined) return []
  if (!(element instanceof SVGPathElement)) return []
  const length = element.getTotalLength()
  const tip = element.getPointAtLength(length)
  const before = element.getPointAtLength(Math.max(0, length - NEAR_END_PX))
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x)
  const size = ARROW_SIZE * stroke.widthPx
  const [a, b] = [Math.cos(angle) * size, Math.sin(angle) * size]
  const own = matrixOf(element)
  const at = mapPoint(tip, own)
  const turn: Matrix = { a, b, c: -b, d: a, e: at.x, f: at.y }
  return [
    {
      ...line,
      key: `${line.key}-arrow`,
      alt: undefined,
      d: formatPath(mapPath(parsePath(ARROW), turn)),
      fill: { type: 'solid', colour: stroke.colour, opacity: stroke.opacity },
      stroke: undefined,
    },
  ]
}

/** The head of arrows about its tip, as `render/shared-paint.ts` defines it. */
const ARROW = 'M-7,-3.2 L1,0 L-7,3.2 Z'
/** Six units of the marker's box of eight are as wide as six lines. */
const ARROW_SIZE = 6 / 8

function readText(
  element: SVGTextElement,
  style: CSSStyleDeclaration,
  { name, matrix }: Place,
): readonly DrawnText[] {
  const text = element.textContent
  const fill = readFill(element, style)
  if (text.trim() === '' || fill?.type !== 'solid') return []
  const start = mapPoint(element.getStartPositionOfChar(0), matrix)
  const halo = style.paintOrder.startsWith('stroke') ? readStroke(style, matrix.a) : undefined
  return [
    {
      ...name,
      type: 'text',
      text,
      x: start.x,
      baselineY: start.y,
      widthPx: element.getComputedTextLength() * matrix.a,
      sizePx: Number.parseFloat(style.fontSize) * matrix.a,
      weight: weightOf(style.fontWeight),
      isItalic: style.fontStyle === 'italic',
      colour: fill.colour,
      opacity: name.opacity * fill.opacity,
      ...(halo === undefined ? {} : { halo }),
    },
  ]
}

const WEIGHTS: readonly DrawnText['weight'][] = [400, 500, 600, 700]

function weightOf(weight: string): DrawnText['weight'] {
  return WEIGHTS.find((each) => Number(weight) <= each) ?? 700
}
