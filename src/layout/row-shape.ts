import type { TrackedMark } from './fold-marks.ts'
import type { Frame } from './metrics.ts'
import {
  BAR_STRIP_PX,
  HEAD_LINE_STEP_PX,
  LABEL_PX,
  LADDER_LABEL_PX,
  LADDER_PX,
  NARROW_HEAD_PX,
  ROW_PAD_PX,
  TRACK_PX,
} from './metrics.ts'
import type { RowPlan } from './row-plan.ts'
import type { TextMeasurer } from './text-measurer.ts'
import { assignTracks } from './tracks.ts'

/**
 * A row with its tracks and heights. They depend on data, filters and the chart's width, never on zoom:
 * a lane keeps its height, and a mark its track, while the reader moves through time.
 */
export interface RowShape {
  readonly plan: RowPlan
  readonly tracked: readonly TrackedMark[]
  readonly trackCount: number
  /** Where the marks without a date stand, in their gutter. */
  readonly undatedTrack: number
  readonly y: number
  readonly height: number
  /** Top of the dose scale, within the picture. */
  readonly ladderY: number
  readonly barY: number
  readonly tracksY: number
}

export interface ShapeOptions {
  readonly frame: Frame
  /** Scale of the default window at this width. */
  readonly pxPerDay: number
  /** Last day of the default window: marks near it have their labels on the left. */
  readonly plotTo: number
  readonly measurer: TextMeasurer
}

const MAX_TRACKS = 6
const MAX_TRACKS_NARROW = 4

/** Stacks the rows from y = 0. */
export function shapeRows(plans: readonly RowPlan[], options: ShapeOptions): readonly RowShape[] {
  let y = 0
  return plans.map((plan) => {
    const shape = shapeRow(plan, y, options)
    y += shape.height
    return shape
  })
}

function shapeRow(plan: RowPlan, y: number, options: ShapeOptions): RowShape {
  const { frame, measurer, pxPerDay } = options
  const { marks, trackCount, emptiestAtEnd } = assignTracks(plan.marks, {
    pxPerDay,
    plotTo: options.plotTo,
    maxTracks: frame.isNarrow ? MAX_TRACKS_NARROW : MAX_TRACKS,
    widthOf: (text) => measurer.widthOf(text, { sizePx: LABEL_PX, weight: 500 }),
  })
  const tracks = Math.max(trackCount, plan.undated.length > 0 ? 1 : 0)
  const ladderY = y + ROW_PAD_PX + (frame.isNarrow ? NARROW_HEAD_PX : 0)
  const ladderHeight = plan.ladder === undefined ? 0 : LADDER_PX + LADDER_LABEL_PX + 4
  const barY = ladderY + ladderHeight
  const hasBar = plan.program !== undefined && plan.program.stretches.length > 0
  const tracksY = barY + (hasBar ? BAR_STRIP_PX : 0)
  const contentEnd = tracksY + tracks * TRACK_PX + ROW_PAD_PX
  return {
    plan,
    tracked: marks,
    trackCount: tracks,
    undatedTrack: emptiestAtEnd,
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
