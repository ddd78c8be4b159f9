import { CALLOUT_STYLE } from '../layout/place-callouts.ts'
import type { PlacedCallout } from '../layout/place-callouts.ts'
import type { TextMeasurer } from '../layout/text-measurer.ts'
import type { DrawnGroup, DrawnShape, Stroke } from './drawing.ts'
import type { Inks } from './picture-parts.ts'
import { setLine } from './set-text.ts'

/** Callouts over a picture: a ring about the mark, and a box of words that is tied to it. */
export function drawCallouts(
  callouts: readonly PlacedCallout[],
  inks: Inks,
  measurer: TextMeasurer,
): DrawnGroup {
  return {
    id: 'callouts',
    name: 'Callouts',
    shapes: callouts.flatMap((callout, index) =>
      drawCallout(callout, { name: `callout ${index + 1}`, inks, measurer }),
    ),
  }
}

interface Setting {
  readonly name: string
  readonly inks: Inks
  readonly measurer: TextMeasurer
}

function drawCallout(
  { box, leader, lines, mark }: PlacedCallout,
  { name, inks, measurer }: Setting,
): readonly DrawnShape[] {
  const stroke: Stroke = { colour: inks.accent, opacity: 1, widthPx: 1.5, dash: [] }
  const base = { alt: undefined, opacity: 1, stroke }
  const colour = inks.ink
  return [
    { ...base, type: 'path', key: `${name} ring`, d: circlePath(mark), fill: undefined },
    { ...base, type: 'line', key: `${name} leader`, ...leader },
    {
      ...base,
      type: 'rect',
      key: `${name} box`,
      ...box,
      radius: 4,
      fill: { type: 'solid', colour: inks.surface, opacity: 1 },
    },
    ...lines.map((line, index) =>
      setLine({ ...CALLOUT_STYLE, ...line, key: `${name} line ${index + 1}`, colour }, measurer),
    ),
  ]
}

/** How far the control points of a quarter of a circle lie from its ends, as part of the radius. */
const KAPPA = 0.5523

function circlePath({ x, y, radius }: PlacedCallout['mark']): string {
  const far = radius * KAPPA
  const quarter = (...numbers: readonly number[]): string => `C${numbers.join(',')}`
  return [
    `M${x - radius},${y}`,
    quarter(x - radius, y - far, x - far, y - radius, x, y - radius),
    quarter(x + far, y - radius, x + radius, y - far, x + radius, y),
    quarter(x + radius, y + far, x + far, y + radius, x, y + radius),
    quarter(x - far, y + radius, x - radius, y + far, x - radius, y),
    'Z',
  ].join(' ')
}
