import type { FadeFill, Fill, FillStop, HatchFill, Stroke } from './drawing.ts'
import { emu, millipercent, tag } from './slide-markup.ts'

/** A colour `#rrggbb` through which so much shows, 0 … 1. */
export function colourXml(colour: string, opacity: number): string {
  const val = colour.replace('#', '').toUpperCase()
  return tag(
    'a:srgbClr',
    { val },
    opacity < 1 ? tag('a:alpha', { val: millipercent(Math.max(0, opacity)) }) : '',
  )
}

export function solidXml(colour: string, opacity: number): string {
  return tag('a:solidFill', {}, colourXml(colour, opacity))
}

/** What a shape is filled with; `opacity` is that of the whole shape. */
export function fillXml(fill: Fill | undefined, opacity: number): string {
  if (fill === undefined) return '<a:noFill/>'
  switch (fill.type) {
    case 'solid':
      return solidXml(fill.colour, fill.opacity * opacity)
    case 'fade':
      return fadeXml(fill, opacity)
    case 'hatch':
      return patternXml(fill, opacity)
  }
}

/** Degrees clockwise from "to the right", in sixtieths of a thousandth, as slides count them. */
const ANGLES: Readonly<Record<NonNullable<FadeFill['angle']> | 'along', number>> = {
  along: 0,
  down: 5_400_000,
  rising: 18_900_000,
}

function fadeXml({ colour, stops, angle }: FadeFill, opacity: number): string {
  const ang = ANGLES[angle ?? 'along']
  return gradientXml(colour, stops, { opacity, ang })
}

/** A paint that fades along x. */
export function alongXml(colour: string, stops: readonly FillStop[], opacity: number): string {
  return gradientXml(colour, stops, { opacity, ang: ANGLES.along })
}

function gradientXml(
  colour: string,
  stops: readonly FillStop[],
  { opacity, ang }: { readonly opacity: number; readonly ang: number },
): string {
  const parts = distinctStops(stops).map(({ at, opacity: part }) =>
    tag('a:gs', { pos: millipercent(at) }, colourXml(colour, part * opacity)),
  )
  // Scaled, so that what rises does so from corner to corner whatever the shape's sides are.
  const line = tag('a:lin', { ang, scaled: 1 })
  return tag('a:gradFill', { rotWithShape: 1 }, tag('a:gsLst', {}, ...parts), line)
}

/** Two stops at one place stand so far apart: some programs fail where there is nothing between them. */
const LEAST_STEP = 0.001

/** Of stops at one place those that show: at the ends the inner one, elsewhere both, side by side. */
function distinctStops(stops: readonly FillStop[]): readonly FillStop[] {
  const shown = stops.filter(({ at, opacity }, index) => {
    const before = stops[index - 1]
    const after = stops[index + 1]
    if (at <= 0) return after?.at !== at
    if (at >= 1) return before?.at !== at
    return before?.at !== at || before.opacity !== opacity
  })
  return shown.map((stop, index) => {
    const isPair = shown[index - 1]?.at === stop.at
    return isPair ? { ...stop, at: Math.min(1, stop.at + LEAST_STEP) } : stop
  })
}

/** Where a hatch cannot be drawn line by line: a pattern of the program that shows the slide. */
function patternXml({ colour, opacity: own }: HatchFill, opacity: number): string {
  const front = tag('a:fgClr', {}, colourXml(colour, own * opacity))
  const back = tag('a:bgClr', {}, colourXml('#ffffff', 0))
  return tag('a:pattFill', { prst: 'wdUpDiag' }, front, back)
}

/** An outline, or a line; dashes keep their exact lengths. */
export function strokeXml(stroke: Stroke | undefined, opacity: number): string {
  if (stroke === undefined) return tag('a:ln', {}, '<a:noFill/>')
  const { colour, widthPx, dash } = stroke
  return tag(
    'a:ln',
    { w: emu(widthPx), cap: 'flat' },
    solidXml(colour, stroke.opacity * opacity),
    dashXml(dash, widthPx),
    tag('a:miter', { lim: 400_000 }),
  )
}

/** Dashes and gaps are told in widths of the line. */
function dashXml(dash: readonly number[], widthPx: number): string {
  if (dash.length === 0) return ''
  const pairs = dash.flatMap((length, index) => {
    const gap = dash[index + 1]
    return index % 2 === 1 || gap === undefined ? [] : [{ length, gap }]
  })
  const parts = pairs.map(({ length, gap }) =>
    tag('a:ds', { d: millipercent(length / widthPx), sp: millipercent(gap / widthPx) }),
  )
  return tag('a:custDash', {}, ...parts)
}
