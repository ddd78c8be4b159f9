import type { TimeWindow } from '../time/viewport.ts'
import { ticksFor } from '../time/ticks.ts'
import type { TextMark } from './picture.ts'
import type { Box } from './scene.ts'
import type { SlipGridMark, SlipScene } from './slip-scene.ts'
import { layoutBlock } from './text-block.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

const TICK_STYLE: TextStyle = { sizePx: 10.5, weight: 400 }
const TITLE_STYLE: TextStyle = { sizePx: 11, weight: 500 }

export interface SlipAxesContext {
  /** Left edge of the picture. */
  readonly x: number
  /** Top of the picture: the title of the upright axis stands there. */
  readonly y: number
  readonly measurer: TextMeasurer
  readonly hasUndated: boolean
  readonly stripY: number
}

const MIN_ACROSS_PX = 64
const MIN_UPRIGHT_PX = 40

/** The lines and figures of both axes, and what they measure. */
export function layoutSlipAxes(
  window: TimeWindow,
  plot: Box,
  { x: leftX, y: topY, measurer, hasUndated, stripY }: SlipAxesContext,
): Pick<SlipScene, 'grid' | 'texts'> {
  const bottom = plot.y + plot.height
  const across = ticksFor(
    { ...window, leftPx: plot.x, widthPx: plot.width },
    { minMajorPx: MIN_ACROSS_PX },
  ).major
  const upright = ticksFor(
    { ...window, leftPx: 0, widthPx: plot.height },
    { minMajorPx: MIN_UPRIGHT_PX },
  ).major
  const text = lineOf(measurer)
  const right = plot.x + plot.width
  const said = 'said on \u2192'
  const saidX = right - Math.ceil(measurer.widthOf(said, TITLE_STYLE)) - 1
  const figures = [
    ...across
      .filter(({ xPx, label }) => xPx + 2 + measurer.widthOf(label, TICK_STYLE) <= right)
      .map(({ day, xPx, label }) =>
        text({
          key: `x${String(day)}`,
          role: 'tick-figure',
          text: label,
          x: xPx + 2,
          y: bottom + 4,
        }),
      ),
    ...upright
      .filter(({ xPx }) => xPx > 8 && xPx < plot.height - 8)
      .map(({ day, xPx, label }) => {
        const x = plot.x - 6 - Math.ceil(measurer.widthOf(label, TICK_STYLE))
        return text({
          key: `y${String(day)}`,
          role: 'tick-figure',
          text: label,
          x,
          y: bottom - xPx - 7,
        })
      }),
  ]
  const titles = [
    text({ key: 'title-y', role: 'axis-title', text: '\u2191 promised for', x: leftX, y: topY }),
    text({ key: 'title-x', role: 'axis-title', text: said, x: saidX, y: bottom + 20 }),
    ...(hasUndated
      ? [text({ key: 'undated', role: 'axis-title', text: 'no date', x: leftX, y: stripY + 6 })]
      : []),
  ]
  return {
    grid: [...across.map(acrossLine(plot)), ...upright.map(uprightLine(plot))],
    texts: [...figures, ...titles].flat(),
  }
}

interface TickPlace {
  readonly day: number
  readonly xPx: number
}

function acrossLine({ y, height }: Box): (tick: TickPlace) => SlipGridMark {
  return ({ day, xPx }) => ({
    key: `x${String(day)}`,
    path: `M${String(xPx)},${String(y)}v${String(height)}`,
  })
}

function uprightLine({ x, y, width, height }: Box): (tick: TickPlace) => SlipGridMark {
  return ({ day, xPx }) => ({
    key: `y${String(day)}`,
    path: `M${String(x)},${String(y + height - xPx)}h${String(width)}`,
  })
}

interface LineInput {
  readonly key: string
  readonly role: 'tick-figure' | 'axis-title'
  readonly text: string
  readonly x: number
  readonly y: number
}

function lineOf(measurer: TextMeasurer): (line: LineInput) => readonly TextMark[] {
  return ({ key, role, text, x, y }) => {
    const style = role === 'axis-title' ? TITLE_STYLE : TICK_STYLE
    const widthPx = Math.ceil(measurer.widthOf(text, style)) + 2
    const line = { role, text, style, linePx: 14, gapPx: 0 }
    return layoutBlock([line], { key, itemId: undefined, x, y, widthPx }, measurer).marks
  }
}
