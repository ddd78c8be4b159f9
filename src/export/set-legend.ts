import type { TextMeasurer } from '../layout/text-measurer.ts'
import type { DrawnGroup, DrawnShape } from './drawing.ts'
import { formatPath, mapPath, parsePath } from './path-data.ts'
import type { Inks, LegendSample, Strip } from './picture-parts.ts'
import { NO_STRIP } from './picture-parts.ts'
import { setLine } from './set-text.ts'

const LINE_PX = 18
const SIGN_PX = 20
const GAP_PX = 16
const STYLE = { sizePx: 10.5, weight: 400 } as const

/** What the signs of a picture mean, one after the other, on as many lines as the width asks for. */
export function setLegend(
  samples: readonly LegendSample[],
  widthPx: number,
  { inks, measurer }: { readonly inks: Inks; readonly measurer: TextMeasurer },
): Strip {
  if (samples.length === 0) return NO_STRIP
  let left = 0
  let top = 0
  const shapes = samples.flatMap((sample): readonly DrawnShape[] => {
    const needPx = SIGN_PX + measurer.widthOf(sample.text, STYLE)
    if (left > 0 && left + needPx > widthPx) {
      left = 0
      top += LINE_PX
    }
    const middle = { x: left + 7, y: top + LINE_PX / 2 }
    const text = { ...STYLE, key: sample.text, text: sample.text, colour: inks.ink2 }
    const placed = { ...text, x: left + SIGN_PX, baselineY: middle.y + 3.8 }
    left += needPx + GAP_PX
    return [signOf(sample, middle, inks), setLine(placed, measurer)]
  })
  const group: DrawnGroup = { id: 'legend', name: 'Legend', shapes }
  return { groups: [group], heightPx: top + LINE_PX }
}

/** Smaller than in the picture, so that a line of them stays calm. */
const SIGN_SCALE = 0.8

function signOf(
  { key, text, d, isHollow }: LegendSample,
  { x, y }: { readonly x: number; readonly y: number },
  { ink2, surface }: Inks,
): DrawnShape {
  const matrix = { a: SIGN_SCALE, b: 0, c: 0, d: SIGN_SCALE, e: x, f: y }
  return {
    type: 'path',
    key: `sign ${key}`,
    alt: text,
    opacity: 1,
    d: formatPath(mapPath(parsePath(d), matrix)),
    fill: { type: 'solid', colour: isHollow ? surface : ink2, opacity: 1 },
    stroke: { colour: ink2, opacity: 1, widthPx: 1, dash: [] },
  }
}
