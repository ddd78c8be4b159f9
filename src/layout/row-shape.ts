import type { TrackedMark } from './fold-marks.ts'
import type { Frame } from './metrics.ts'
import {
  BAR_STRIP_PX,
  HEAD_LINE_STEP_PX,
  LADDER_LABEL_PX,
  LADDER_PX,
  MOST_TRACK_PX,
  NARROW_HEAD_PX,
  ROW_PAD_PX,
  TRACK_PX,
} from './metrics.ts'
import type { RowPlan } from './row-plan.ts'

/**
 * A row with its tracks and heights. On screen they depend on data, filters and the chart's width, never on
 * zoom: a lane keeps its height, and a mark its track, while the reader moves through time.
 */
export interface RowShape {
  readonly plan: RowPlan
  readonly tracked: readonly TrackedMark[]
  readonly trackCount: number
  /** From one track to the next. */
  readonly trackPx: number
  /** Where the marks without a date stand, in their gutter: those on one track stand as one. */
  readonly undatedTracks: readonly number[]
  readonly y: number
  readonly height: number
  /** Top of the dose scale, within the picture. */
  readonly ladderY: number
  readonly barY: number
  readonly tracksY: number
}

/** The marks of a lane on their tracks, the undated ones in the order of the plan. */
export type LaneTracks = Pick<RowShape, 'trackCount' | 'undatedTracks'> & {
  readonly marks: readonly TrackedMark[]
}

export interface ShapeOptions {
  readonly frame: Frame
  /** Gives the marks of a lane to its tracks. */
  readonly tracksOf: (plan: RowPlan) => LaneTracks
  /** See `PageRoom`. */
  readonly sharedPx: number
}

/** Stacks the rows from y = 0. */
export function shapeRows(plans: readonly RowPlan[], options: ShapeOptions): readonly RowShape[] {
  const close = stackRows(plans, options, TRACK_PX)
  const sparePx = options.sharedPx - heightOf(close)
  const tracks = close.reduce((sum, { trackCount }) => sum + trackCount, 0)
  if (sparePx <= 0 || tracks === 0) return close
  return stackRows(plans, options, Math.min(MOST_TRACK_PX, TRACK_PX + Math.floor(sparePx / tracks)))
}

function stackRows(
  plans: readonly RowPlan[],
  options: ShapeOptions,
  trackPx: number,
): readonly RowShape[] {
  let y = 0
  return plans.map((plan) => {
    const shape = shapeRow(plan, { y, trackPx }, options)
    y += shape.height
    return shape
  })
}

/** How high rows are that stand on each other. */
export function heightOf(rows: readonly RowShape[]): number {
  const last = rows.at(-1)
  return last === undefined ? 0 : last.y + last.height
}

function shapeRow(
  plan: RowPlan,
  { y, trackPx }: Pick<RowShape, 'y' | 'trackPx'>,
  options: ShapeOptions,
): RowShape {
  const { frame, tracksOf } = options
  const { marks, trackCount, undatedTracks } = tracksOf(plan)
  const tracks = Math.max(trackCount, plan.undated.length > 0 ? 1 : 0)
  const ladderY = y + ROW_PAD_PX + (frame.isNarrow ? NARROW_HEAD_PX : 0)
  const ladderHeight = plan.ladder === undefined ? 0 : LADDER_PX + LADDER_LABEL_PX + 4
  const barY = ladderY + ladderHeight
  const hasBar = plan.program !== undefined && plan.program.stretches.length > 0
  const tracksY = barY + (hasBar ? BAR_STRIP_PX : 0)
  const contentEnd = tracksY + tracks * trackPx + ROW_PAD_PX
  return {
    plan,
    tracked: marks,
    trackCount: tracks,
    trackPx,
    undatedTracks,
    y,
    height: Math.max(contentEnd - y, minHeight(plan, frame)),
    ladderY: ladderY + LADDER_LABEL_PX,
    barY,
    tracksY,
  }
}

function minHeight(plan: RowPlan, frame: Frame): number {
  if (frame.isNarrow) return NARROW_HEAD_PX + TRACK_PX + 2 * ROW_PAD_PX
  return 2 * ROW_PAD_PX + 16 + plan.lines.length * HEAD_LINE_STEP_PX
}
