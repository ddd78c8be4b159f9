import { amountText } from './dose-text.ts'
import type { DoseBand, DoseSegment } from './dose-flow.ts'
import { SMALL_PX } from './dose-rows.ts'
import type { DoseGridMark, DoseGroupMark } from './doses-scene.ts'
import type { TextMark } from './picture.ts'
import { layoutBlock } from './text-block.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** Height of the bars' plot, and the room between two columns. */
export const PLOT_PX = 184
export const COLUMN_GAP_PX = 14

const STRIPE_PX = 3
const GROUP_GAP_PX = 6
const TITLE_STYLE: TextStyle = { sizePx: 13, weight: 600 }
const TICK_STYLE: TextStyle = { sizePx: SMALL_PX, weight: 400 }
const GROUP_STYLE: TextStyle = { sizePx: 11, weight: 500 }

/** Where the columns of a segment end. */
export function rightOf({ plotX, columnPx, groups }: DoseSegment): number {
  const count = groups.reduce((sum, { columns }) => sum + columns.length, 0)
  return plotX + columnPx * count - COLUMN_GAP_PX
}

/** The programs over the columns, each with a stripe of its hue. */
export function layoutGroups(
  { groups, plotX, columnPx, panel }: DoseSegment,
  y: number,
  measurer: TextMeasurer,
): readonly { readonly mark: DoseGroupMark; readonly heightPx: number }[] {
  let place = 0
  return groups.map(({ id, hue, title, columns }) => {
    const x = plotX + columnPx * place
    const widthPx = columnPx * columns.length - COLUMN_GAP_PX
    place += columns.length
    const key = `${panel.id}-${id}-${columns[0]?.key ?? ''}`
    const text = { role: 'group', text: title, style: GROUP_STYLE, linePx: 14, gapPx: 0 }
    const at = { key, itemId: undefined, x, y: y + STRIPE_PX + GROUP_GAP_PX, widthPx }
    const { marks, heightPx } = layoutBlock([text], at, measurer)
    const stripe = { x, y, width: widthPx, height: STRIPE_PX }
    return {
      mark: { key, hue, stripe, texts: marks },
      heightPx: STRIPE_PX + GROUP_GAP_PX + heightPx,
    }
  })
}

/** The lines of the scale. */
export function gridOf(band: DoseBand, segment: DoseSegment, plotTop: number): DoseGridMark {
  const { panel, plotX } = segment
  const baseY = plotTop + PLOT_PX
  return {
    key: `${band.key}-${panel.id}`,
    x: plotX - 4,
    x2: rightOf(segment),
    baseY,
    ys: panel.ticks.map((amount) => baseY - (PLOT_PX * amount) / panel.max),
  }
}

/** What is measured on the scale, over the first line of its panel. */
export function titleTexts(
  segment: DoseSegment,
  y: number,
  measurer: TextMeasurer,
): readonly TextMark[] {
  const { panel, isFirst, x } = segment
  if (!isFirst) return []
  const text = { role: 'panel-title', text: `${panel.title}, ${panel.unit}`, style: TITLE_STYLE }
  const place = { key: `title-${panel.id}`, itemId: undefined, x, y, widthPx: rightOf(segment) - x }
  return layoutBlock([{ ...text, linePx: 18, gapPx: 0 }], place, measurer).marks
}

/** The figures of the scale, right-aligned against the plot; over them its unit, where no title says it. */
export function scaleTexts(
  band: DoseBand,
  { panel, x, plotX, isFirst }: DoseSegment,
  { plotTop, measurer }: { readonly plotTop: number; readonly measurer: TextMeasurer },
): readonly TextMark[] {
  const key = `${band.key}-${panel.id}`
  const widthPx = plotX - x
  const figures = panel.ticks.flatMap((amount) => {
    const text = amountText(amount)
    const left = plotX - 8 - Math.ceil(measurer.widthOf(text, TICK_STYLE))
    const centreY = plotTop + PLOT_PX - (PLOT_PX * amount) / panel.max
    const line = { role: 'tick-figure', text, style: TICK_STYLE, linePx: 14, gapPx: 0 }
    const place = { key: `${key}-${text}`, itemId: undefined, x: left, y: centreY - 7, widthPx }
    return layoutBlock([line], place, measurer).marks
  })
  const unit = { role: 'unit', text: panel.unit, style: TICK_STYLE, linePx: 14, gapPx: 0 }
  const place = { key: `${key}-unit`, itemId: undefined, x, y: plotTop - 24, widthPx }
  return isFirst ? figures : [...layoutBlock([unit], place, measurer).marks, ...figures]
}
