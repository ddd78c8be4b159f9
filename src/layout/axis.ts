import type { Era } from '../history/eras.ts'
import { NO_BREAKS } from '../time/squeeze.ts'
import { ticksFor } from '../time/ticks.ts'
import { xOfDay } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'
import { layoutEras } from './eras.ts'
import type { Frame } from './metrics.ts'
import { withBreaks } from './break-marks.ts'
import { AXIS_PX, ERAS_PX } from './metrics.ts'
import type { AxisScene } from './axis-scene.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

const LABEL_STYLE: TextStyle = { sizePx: 12, weight: 600 }
const MINOR_STYLE: TextStyle = { sizePx: 10.5, weight: 400 }
const MIN_MAJOR_PX = 88
const LABEL_INSET_PX = 4

/** The axis above the lanes. A label that would be cut at the right edge, or run into the next, is left out. */
export function layoutAxis(
  viewport: Viewport,
  frame: Frame,
  eras: readonly Era[],
  measurer: TextMeasurer,
): AxisScene {
  const { major, minor } = ticksFor(viewport, { minMajorPx: MIN_MAJOR_PX })
  const right = viewport.leftPx + viewport.widthPx
  const breaks = (viewport.breaks ?? NO_BREAKS).map(({ from }) => xOfDay(viewport, from))
  /** Where a text has to end that begins somewhere: no label runs into a break. */
  const endFor = (x: number): number => Math.min(right, ...breaks.filter((at) => at > x))
  const axis: AxisScene = {
    // By all eras, seen or not: the axis keeps its height while it is moved.
    heightPx: AXIS_PX + (eras.length === 0 ? 0 : ERAS_PX),
    eras: layoutEras(eras, viewport, measurer),
    undated:
      frame.undatedGutterPx === 0
        ? undefined
        : { x: right, width: frame.undatedGutterPx, label: 'no date' },
    major: major.map(({ day, xPx, label }, index) => {
      const labelX = xPx + LABEL_INSET_PX
      const end = labelX + measurer.widthOf(label, LABEL_STYLE)
      const limit = Math.min(endFor(xPx), (major[index + 1]?.xPx ?? Infinity) - LABEL_INSET_PX)
      return { key: String(day), x: xPx, label: end <= limit ? label : '', labelX }
    }),
    minor: minor.map(({ day, xPx, label }) => {
      const next = major.find((tick) => tick.xPx > xPx)?.xPx ?? Infinity
      const end = xPx + LABEL_INSET_PX + measurer.widthOf(label, MINOR_STYLE)
      return {
        key: String(day),
        x: xPx,
        label: label === '' || end > Math.min(endFor(xPx), next) ? undefined : label,
      }
    }),
  }
  return withBreaks(axis, viewport, measurer)
}
