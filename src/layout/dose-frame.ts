import { amountText } from './dose-text.ts'
import type { DoseBand, DoseSegment } from './dose-flow.ts'
import { SMALL_PX } from './dose-rows.ts'
import type { DoseGridMark, DoseGroupMark } from './doses-scene.ts'
import type { TextMark } from './picture.ts'
import { layoutBlock } from './text-block.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** Height of the whole scale on a screen, and the room between two columns. */
export const PLOT_PX = 184
export const COLUMN_GAP_PX = 14

/** Of a scale: so little is no difference. */
const EPSILON = 1e-6

const STRIPE_PX = 3
const GROUP_GAP_PX = 6
const TITLE_STYLE: TextStyle = { sizePx: 13, weight: 600 }
const TICK_STYLE: TextStyle = { sizePx: SMALL_PX, weight: 400 }
const GROUP_STYLE: TextStyle = { sizePx: 11, weight: 500 }

/** Where the bars of a line stand: as high as they need, on the scale that all lines share. */
export interface DosePlot {
  readonly top: number
  readonly baseY: number
  /** Height of the whole scale, of which a line may show less. */
  readonly scalePx: number
}

/** How much of the scale a line needs, from 0 to 1: up to the first figure that no bar goes beyond. */
export function partNeeded(segments: readonly DoseSegment[]): number {
  const parts = segments.map(({ panel, groups }) => {
    const reaches = groups.flatMap(({ columns }) => columns.map(({ reach }) => reach))
    const highest = Math.max(0, ...reaches)
    return (panel.ticks.find((amount) => amount >= highest) ?? panel.max) / panel.max
  })
  return Math.max(0, ...parts)
}

/** The height at which an amount stands. */
export function yOfAmount(
  { baseY, scalePx }: DosePlot,
  { panel }: DoseSegment,
  amount: number,
): number {
  return baseY - (scalePx * amount) / panel.max
}

/** The figures of the scale that a line is high enough for. */
function shownTicks({ panel }: DoseSegment, { top, baseY, scalePx }: DosePlot): readonly number[] {
  const most = ((baseY - top) * panel.max) / scalePx
  return panel.ticks.filter((amount) => amount <= most + EPSILON * panel.max)
}

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
export function gridOf(band: DoseBand, segment: DoseSegment, plot: DosePlot): DoseGridMark {
  const { panel, plotX } = segment
  return {
    key: `${band.key}-${panel.id}`,
    x: plotX - 4,
    x2: rightOf(segment),
    baseY: plot.baseY,
    ys: shownTicks(segment, plot).map((amount) => yOfAmount(plot, segment, amount)),
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
  segment: DoseSegment,
  { plot, measurer }: { readonly plot: DosePlot; readonly measurer: TextMeasurer },
): readonly TextMark[] {
  const { panel, x, plotX, isFirst } = segment
  const key = `${band.key}-${panel.id}`
  const widthPx = plotX - x
  const figures = shownTicks(segment, plot).flatMap((amount) => {
    const text = amountText(amount)
    const left = plotX - 8 - Math.ceil(measurer.widthOf(text, TICK_STYLE))
    const centreY = yOfAmount(plot, segment, amount)
    const line = { role: 'tick-figure', text, style: TICK_STYLE, linePx: 14, gapPx: 0 }
    const place = { key: `${key}-${text}`, itemId: undefined, x: left, y: centreY - 7, widthPx }
    return layoutBlock([line], place, measurer).marks
  })
  const unit = { role: 'unit', text: panel.unit, style: TICK_STYLE, linePx: 14, gapPx: 0 }
  const place = { key: `${key}-unit`, itemId: undefined, x, y: plot.top - 24, widthPx }
  return isFirst ? figures : [...layoutBlock([unit], place, measurer).marks, ...figures]
}
