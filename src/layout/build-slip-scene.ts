import type { TimeWindow } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { layoutLegend } from './legend.ts'
import type { LegendLayout, LegendRoom } from './legend.ts'
import type { ItemEmphasis } from './picture.ts'
import { isCalm, toneOfItem } from './picture.ts'
import type { Box } from './scene.ts'
import { layoutSlipAxes } from './slip-axes.ts'
import { layoutSlipLabels } from './slip-labels.ts'
import type { SlipScales } from './slip-marks.ts'
import { joinMarks } from './slip-joins.ts'
import { eventMark, promiseMarks } from './slip-marks.ts'
import type { SlipPlan } from './slip-plan.ts'
import type { SlipEventMark, SlipPromiseMark, SlipScene } from './slip-scene.ts'
import { outsideSignsOn } from './slip-signs.ts'
import { layoutUndated } from './slip-undated.ts'
import { layoutBlock } from './text-block.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'
import { verdictPath, verdictWord } from './verdict-marks.ts'

export interface SlipSceneInput {
  readonly plan: SlipPlan
  readonly widthPx: number
  readonly measurer: TextMeasurer
  /** What both axes show at least, so that marks keep their places while the as-of day moves. */
  readonly extent: TimeWindow | undefined
  /** The plot is made lower where the whole would be higher than this. */
  readonly mostPx?: number
}

const PAD_PX = 12
const GUTTER_PX = 48
const AXIS_PX = 40
const TITLE_PX = 20
const MIN_PLOT_PX = 420
/** Lower, on paper, its labels would have no room. */
const LEAST_PLOT_PX = 180
const MAX_PLOT_PX = 620
const PLOT_RATIO = 0.62
const NOTE_STYLE: TextStyle = { sizePx: 11, weight: 500 }

/** Lays out the slip chart for a width; its height is what it needs. */
export function buildSlipScene({
  plan,
  widthPx,
  measurer,
  extent,
  mostPx = Infinity,
}: SlipSceneInput): SlipScene {
  const window = unionOf(plan.extent, extent)
  if (window === undefined) return emptyScene(widthPx, measurer)
  const left = PAD_PX + GUTTER_PX
  const plotPx = Math.max(80, widthPx - left - PAD_PX)
  const xOf = (day: number): number => xOfDay({ ...window, leftPx: left, widthPx: plotPx }, day)
  const strip = { left, right: left + plotPx, y: PAD_PX + TITLE_PX, xOf }
  const undated = layoutUndated(plan.series, strip, measurer)
  const plotY = strip.y + undated.heightPx + (undated.heightPx > 0 ? 6 : 0)
  const legendAt = (y: number): LegendLayout =>
    layoutSlipLegend(plan, { x: PAD_PX, y, widthPx: widthPx - 2 * PAD_PX }, measurer)
  const aroundPx = plotY + AXIS_PX + legendAt(0).heightPx + PAD_PX
  const heightPx = plotHeight(plotPx, mostPx - aroundPx)
  const plot = { x: left, y: plotY, width: plotPx, height: heightPx }
  const scales: SlipScales = { xOf, yOf: (day) => yOfDay(window, plot, day), plot }
  const marks = layoutMarks(plan, scales)
  const bottom = plotY + heightPx
  const legend = legendAt(bottom + AXIS_PX)
  const promises = [...undated.marks, ...marks.promises]
  return {
    widthPx,
    heightPx: bottom + AXIS_PX + legend.heightPx + PAD_PX,
    plot,
    undatedStrip:
      undated.heightPx === 0
        ? undefined
        : { x: left, y: strip.y, width: plotPx, height: undated.heightPx },
    ...layoutSlipAxes(window, plot, {
      x: PAD_PX,
      y: PAD_PX,
      measurer,
      hasUndated: undated.heightPx > 0,
      stripY: strip.y,
    }),
    diagonal: `M${String(left)},${String(bottom)}L${String(left + plotPx)},${String(plotY)}`,
    past: `M${String(left)},${String(bottom)}L${String(left + plotPx)},${String(plotY)}V${String(bottom)}Z`,
    asOf: asOfLine(plan, window, scales),
    saidDays: saidTicks(plan, scales),
    ...marks,
    promises,
    outsideSigns: outsideSignsOn([...marks.events, ...promises]),
    labels: [
      ...undated.labels,
      ...layoutSlipLabels(
        plan.series,
        { ...marks, plot, asOfX: asOfX(plan, window, scales) },
        measurer,
      ),
    ],
    legend: legend.marks,
    targets: targetsOf(plan, promises, marks.events),
  }
}

/** As high as is good for its width, but no higher than the room, as far as that can hold a plot at all. */
function plotHeight(plotPx: number, roomPx: number): number {
  const goodPx = Math.min(MAX_PLOT_PX, Math.max(MIN_PLOT_PX, plotPx * PLOT_RATIO))
  return Math.min(goodPx, Math.max(LEAST_PLOT_PX, roomPx))
}

/** Undefined where nothing was promised: an empty chart needs no axes. */
function unionOf(
  own: TimeWindow | undefined,
  least: TimeWindow | undefined,
): TimeWindow | undefined {
  if (own === undefined || least === undefined) return own
  return { from: Math.min(own.from, least.from), to: Math.max(own.to, least.to) }
}

function yOfDay(window: TimeWindow, plot: Box, day: number): number {
  return plot.y + plot.height - xOfDay({ ...window, leftPx: 0, widthPx: plot.height }, day)
}

type Marks = Pick<SlipScene, 'events' | 'promises' | 'joins'>

function layoutMarks(plan: SlipPlan, scales: SlipScales): Marks {
  const events = plan.series.flatMap((series) =>
    series.event === undefined ? [] : [eventMark(series, series.event, scales)],
  )
  const promises = promiseMarks(plan.series, events, scales)
  const joins = plan.series.flatMap((series) =>
    joinMarks(
      series,
      promises,
      events.find(({ target }) => target.itemId === series.id),
    ),
  )
  return { events, promises, joins }
}

/** Thing by thing, so that a key can follow one through its promises. */
function targetsOf(
  plan: SlipPlan,
  promises: readonly SlipPromiseMark[],
  events: readonly SlipEventMark[],
): SlipScene['targets'] {
  return plan.series.flatMap(({ id, promises: told }) => [
    ...told.flatMap((promise) =>
      promises.filter(({ key }) => key === promise.id).map(({ target }) => target),
    ),
    ...events.filter(({ target }) => target.itemId === id).map(({ target }) => target),
  ])
}

/** Only where it lies inside the plot: what is past it has not been said yet. */
function asOfX({ asOf }: SlipPlan, window: TimeWindow, { xOf }: SlipScales): number | undefined {
  return asOf < window.from || asOf + 1 > window.to ? undefined : xOf(asOf + 1)
}

function asOfLine(plan: SlipPlan, window: TimeWindow, scales: SlipScales): string | undefined {
  const x = asOfX(plan, window, scales)
  const { y, height } = scales.plot
  return x === undefined ? undefined : `M${String(x)},${String(y)}v${String(height)}`
}

const SAID_TICK_PX = 6

function saidTicks({ series }: SlipPlan, { xOf, plot }: SlipScales): string {
  const days = new Set(series.flatMap(({ promises }) => promises.map(({ toldOn }) => toldOn)))
  const bottom = plot.y + plot.height
  return [...days]
    .map((day) => `M${String(xOf(day + 0.5))},${String(bottom)}v${String(-SAID_TICK_PX)}`)
    .join('')
}

const BAR_SWATCH = 'M-2.5,-6H2.5V6H-2.5Z'
const EVENT_SWATCH = 'M-7,-4.5H7V4.5H-7Z'
const DIAGONAL_SWATCH = 'M-7,5L7,-5'
const SAID_SWATCH = 'M0,-4V4'
const OUTSIDE_SWATCH = 'M-2.6,0a2.6,2.6,0,1,0,5.2,0a2.6,2.6,0,1,0,-5.2,0Z'

/** The shapes of the verdicts that are drawn, then what the other marks are. */
function layoutSlipLegend(
  { verdicts, series }: SlipPlan,
  room: LegendRoom,
  measurer: TextMeasurer,
): LegendLayout {
  const hasEvent = series.some(({ event }) => event !== undefined)
  const hasWindow = series.some(({ promises }) =>
    promises.some(({ window }) => window !== undefined),
  )
  const hasOutside = series.some(
    ({ promises, event }) =>
      event?.isOutside === true || promises.some(({ isOutside }) => isOutside),
  )
  return layoutLegend(
    [
      ...verdicts.map((verdict) => ({
        key: `verdict-${verdict}`,
        text: verdictWord(verdict),
        path: verdictPath(verdict),
      })),
      ...(hasWindow ? [{ key: 'window', text: 'window promised', path: BAR_SWATCH }] : []),
      ...(hasEvent ? [{ key: 'event', text: 'when it happened', path: EVENT_SWATCH }] : []),
      { key: 'diagonal', text: 'promised for the day it was said', path: DIAGONAL_SWATCH },
      { key: 'said', text: 'day on which something was said', path: SAID_SWATCH },
      ...(hasOutside
        ? [{ key: 'outside', text: 'told by others than the company', path: OUTSIDE_SWATCH }]
        : []),
    ],
    room,
    measurer,
  )
}

function emptyScene(widthPx: number, measurer: TextMeasurer): SlipScene {
  const text = 'Nothing was promised of what the filters leave.'
  const place = { key: 'empty', itemId: undefined, x: PAD_PX, y: PAD_PX }
  const line = { role: 'note', text, style: NOTE_STYLE, linePx: 17, gapPx: 0 }
  const block = layoutBlock([line], { ...place, widthPx: widthPx - 2 * PAD_PX }, measurer)
  return {
    widthPx,
    heightPx: block.heightPx + 2 * PAD_PX,
    plot: { x: 0, y: 0, width: 0, height: 0 },
    undatedStrip: undefined,
    grid: [],
    diagonal: '',
    past: '',
    asOf: undefined,
    saidDays: '',
    joins: [],
    events: [],
    promises: [],
    outsideSigns: [],
    labels: [],
    texts: block.marks,
    legend: [],
    targets: [],
  }
}

/** The last stage: what is selected and what the pointer is on; all marks of one thing go together. */
export function toneSlip(scene: SlipScene, emphasis: ItemEmphasis): SlipScene {
  if (isCalm(emphasis)) return scene
  return {
    ...scene,
    joins: scene.joins.map((join) => ({ ...join, tone: toneOfItem(join.itemId, emphasis) })),
    events: scene.events.map((event) => ({
      ...event,
      tone: toneOfItem(event.target.itemId, emphasis),
    })),
    promises: scene.promises.map((promise) => ({
      ...promise,
      tone: toneOfItem(promise.target.itemId, emphasis),
    })),
    labels: scene.labels.map((label) => ({ ...label, tone: toneOfItem(label.itemId, emphasis) })),
  }
}
