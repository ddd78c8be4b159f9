import type { Box } from '../layout/scene.ts'
import type {
  Drawing,
  DrawnGroup,
  DrawnLine,
  DrawnPath,
  DrawnRect,
  DrawnShape,
  DrawnText,
} from './drawing.ts'
import { rectPieces } from './rect-pieces.ts'
import { emu, millipercent, tag } from './slide-markup.ts'
import { alongXml, fillXml, solidXml, strokeXml } from './slide-paint.ts'
import { hatchGeometry, pathGeometry } from './slide-path.ts'
import type { Geometry } from './slide-path.ts'
import { linesXml, textFrame } from './slide-text.ts'

/** The next number of a slide: every shape and group of it has one of its own. */
export type NextId = () => number

/** The groups of a drawing as groups of native shapes, in painting order. */
export function groupsXml({ groups }: Drawing, nextId: NextId): string {
  return groups.map((group) => groupXml(group, nextId)).join('')
}

function groupXml({ name, shapes }: DrawnGroup, nextId: NextId): string {
  const id = nextId()
  const drawn = shapes.flatMap((shape) => shapeXml(shape, nextId) ?? [])
  return drawn.length === 0 ? '' : togetherXml({ id, name, alt: name }, drawn).xml
}

/** Shapes that are moved as one. */
function togetherXml(name: ShapeName, drawn: readonly Drawn[]): Drawn {
  const frame = unionOf(drawn.map(({ box }) => box))
  const place = { x: emu(frame.x), y: emu(frame.y) }
  const size = { cx: emu(frame.width), cy: emu(frame.height) }
  const xml = tag(
    'p:grpSp',
    {},
    tag('p:nvGrpSpPr', {}, namedXml(name), '<p:cNvGrpSpPr/><p:nvPr/>'),
    tag(
      'p:grpSpPr',
      {},
      tag(
        'a:xfrm',
        {},
        tag('a:off', place),
        tag('a:ext', size),
        // A shape of the group has the same place as it would have on the slide.
        tag('a:chOff', place),
        tag('a:chExt', size),
      ),
    ),
    ...drawn.map((each) => each.xml),
  )
  return { xml, box: frame }
}

interface Drawn {
  readonly xml: string
  readonly box: Box
}

function shapeXml(shape: DrawnShape, nextId: NextId): Drawn | undefined {
  switch (shape.type) {
    case 'rect':
      return fadingXml(shape, nextId) ?? rectXml(shape, nextId)
    case 'line':
      return lineXml(shape, nextId)
    case 'path':
      return pathXml(shape, nextId)
    case 'text':
      return textXml(shape, nextId)
  }
}

/** A rectangle whose paint does not run evenly from end to end: its pieces side by side, as one mark. */
function fadingXml(shape: DrawnRect, nextId: NextId): Drawn | undefined {
  const pieces = rectPieces(shape)
  if (pieces.length < 2) return undefined
  const id = nextId()
  const drawn = pieces.flatMap((piece) => rectXml(piece, nextId) ?? [])
  return togetherXml({ id, name: shape.key, alt: shape.alt }, drawn)
}

function rectXml(shape: DrawnRect, nextId: NextId): Drawn | undefined {
  const { fill, stroke, opacity, radius, width, height } = shape
  if (fill?.type === 'hatch') {
    const geometry = hatchGeometry(shape, fill)
    const { colour, stops, opacity: own } = fill
    const paint =
      stops === undefined ? solidXml(colour, own * opacity) : alongXml(colour, stops, own * opacity)
    if (geometry === undefined) return undefined
    return areaXml(shape, geometry, paint + strokeXml(stroke, opacity), nextId)
  }
  const isRound = radius > 0
  const share = radius / Math.min(width, height)
  const guide = tag('a:gd', { name: 'adj', fmla: `val ${millipercent(Math.min(0.5, share))}` })
  const xml = tag(
    'a:prstGeom',
    { prst: isRound ? 'roundRect' : 'rect' },
    tag('a:avLst', {}, isRound ? guide : ''),
  )
  return areaXml(shape, { box: shape, xml }, paintOf(shape), nextId)
}

function pathXml(shape: DrawnPath, nextId: NextId): Drawn | undefined {
  const geometry = pathGeometry(shape.d, shape.fill !== undefined)
  return geometry === undefined ? undefined : areaXml(shape, geometry, paintOf(shape), nextId)
}

function paintOf({ fill, stroke, opacity }: DrawnRect | DrawnPath): string {
  return fillXml(fill, opacity) + strokeXml(stroke, opacity)
}

function areaXml(
  { key, alt }: DrawnRect | DrawnPath,
  { box, xml }: Geometry,
  paint: string,
  nextId: NextId,
): Drawn {
  const name = namedXml({ id: nextId(), name: key, alt })
  const head = tag('p:nvSpPr', {}, name, '<p:cNvSpPr/><p:nvPr/>')
  return {
    box,
    xml: tag('p:sp', {}, head, tag('p:spPr', {}, frameXml(box), xml, paint)),
  }
}

/** A line that can be bound to shapes, as a program for slides draws one. */
function lineXml(shape: DrawnLine, nextId: NextId): Drawn {
  const { x1, y1, x2, y2, key, alt, stroke, opacity } = shape
  const box = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  }
  const isRising = x1 < x2 !== y1 < y2
  const name = namedXml({ id: nextId(), name: key, alt })
  const geometry = tag('a:prstGeom', { prst: 'line' }, '<a:avLst/>')
  const paint = strokeXml(stroke, opacity)
  return {
    box,
    xml: tag(
      'p:cxnSp',
      {},
      tag('p:nvCxnSpPr', {}, name, '<p:cNvCxnSpPr/><p:nvPr/>'),
      tag('p:spPr', {}, frameXml(box, isRising), geometry, paint),
    ),
  }
}

function textXml(shape: DrawnText, nextId: NextId): Drawn {
  const box = textFrame(shape)
  return { box, xml: wordsXml([shape], box, { id: nextId(), name: shape.key, alt: shape.alt }) }
}

/** The title of a slide: the one that its list of slides and a screen reader name it by. */
export function titleXml(lines: readonly DrawnText[], nextId: NextId): string {
  if (lines.length === 0) return ''
  const box = unionOf(lines.map(textFrame))
  const placeholder = tag('p:ph', { type: 'title', idx: 100 })
  return wordsXml(lines, box, { id: nextId(), name: 'Title', alt: undefined, placeholder })
}

/** The number of a slide, which stays right where slides are moved. */
export function numberXml(text: DrawnText, nextId: NextId): string {
  const name = { id: nextId(), name: 'Slide number', alt: undefined, isNumber: true }
  return wordsXml([text], textFrame(text), name)
}

interface WordsName extends ShapeName {
  readonly placeholder?: string
  readonly isNumber?: boolean
}

function wordsXml(lines: readonly DrawnText[], box: Box, name: WordsName): string {
  const { placeholder = '', isNumber = false } = name
  const kind = placeholder === '' ? { txBox: 1 } : {}
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      namedXml(name, true),
      tag('p:cNvSpPr', kind),
      tag('p:nvPr', {}, placeholder),
    ),
    tag(
      'p:spPr',
      {},
      frameXml(box),
      tag('a:prstGeom', { prst: 'rect' }, '<a:avLst/>'),
      '<a:noFill/>',
    ),
    linesXml(lines, isNumber),
  )
}

interface ShapeName {
  readonly id: number
  readonly name: string
  readonly alt: string | undefined
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ' +
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  '</a:ext></a:extLst>'

/** What is not words and has no text of its own says that a screen reader may pass it by. */
function namedXml({ id, name, alt }: ShapeName, isWords = false): string {
  const isSilent = alt === undefined && !isWords
  return tag('p:cNvPr', { id, name, descr: alt }, isSilent ? DECORATIVE : '')
}

function frameXml({ x, y, width, height }: Box, isRising = false): string {
  return tag(
    'a:xfrm',
    { flipV: isRising ? 1 : undefined },
    tag('a:off', { x: emu(x), y: emu(y) }),
    tag('a:ext', { cx: emu(width), cy: emu(height) }),
  )
}

function unionOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
