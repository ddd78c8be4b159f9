import { ticksFor } from '../time/ticks.ts'
import type { Viewport } from '../time/viewport.ts'
import type { Frame } from './metrics.ts'
import { AXIS_PX } from './metrics.ts'
import type { AxisScene } from './axis-scene.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

const LABEL_STYLE: TextStyle = { sizePx: 12, weight: 600 }
const MINOR_STYLE: TextStyle = { sizePx: 10.5, weight: 400 }
const MIN_MAJOR_PX = 88
const LABEL_INSET_PX = 4

/** The axis above the lanes. A label that would be cut at the right edge, or run into the next, is left out. */
export function layoutAxis(viewport: Viewport, frame: Frame, measurer: TextMeasurer): AxisScene {
  const { major, minor } = ticksFor(viewport, { minMajorPx: MIN_MAJOR_PX })
  const right = viewport.leftPx + viewport.widthPx
  return {
    heightPx: AXIS_PX,
    undated:
      frame.undatedGutterPx === 0
        ? undefined
        : { x: right, width: frame.undatedGutterPx, label: 'no date' },
    major: major.map(({ day, xPx, label }, index) => {
      const labelX = xPx + LABEL_INSET_PX
      const end = labelX + measurer.widthOf(label, LABEL_STYLE)
      const limit = Math.min(right, (major[index + 1]?.xPx ?? Infinity) - LABEL_INSET_PX)
      return { key: String(day), x: xPx, label: end <= limit ? label : '', labelX }
    }),
    minor: minor.map(({ day, xPx, label }) => {
      const next = major.find((tick) => tick.xPx > xPx)?.xPx ?? Infinity
      const end = xPx + LABEL_INSET_PX + measurer.widthOf(label, MINOR_STYLE)
      return {
        key: String(day),
        x: xPx,
        label: label === '' || end > Math.min(right, next) ? undefined : label,
      }
    }),
  }
}
