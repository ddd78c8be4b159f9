/** Sizes of the picture, in CSS pixels. One place, so that heights and hit areas agree. */
export const GLYPH_PX = 13
/** Marks nearer than this fold into a count. */
export const FOLD_GAP_PX = 15
export const TRACK_PX = 19
/** As far apart as tracks are laid out where lanes share a height out that they do not need. */
export const MOST_TRACK_PX = 48
export const BAR_PX = 13
export const BAR_STRIP_PX = 19
export const LADDER_PX = 114
/** Room above the ladder for the label of its highest step. */
export const LADDER_LABEL_PX = 16
export const ROW_PAD_PX = 6
export const MIN_HIT_PX = 24
export const LABEL_PX = 11
export const DOSE_LABEL_PX = 11.5
export const HEAD_TITLE_PX = 13
export const HEAD_LINE_PX = 11
export const HEAD_LINE_STEP_PX = 15
/** Height of a lane head that stands above its lane on a narrow page. */
export const NARROW_HEAD_PX = 20
/** A track for the handle of the day, then two lines of ticks. */
export const AXIS_PX = 58
/** A strip for the names that changed, where there are any. */
export const ERAS_PX = 15
export const OVERVIEW_PX = 74
/** Width of one cohort of a ladder whose dates are not stated. */
export const UNDATED_STEP_PX = 74
/** How far an open end fades. */
export const OPEN_WHISKER_PX = 26
const UNDATED_GUTTER_PX = 56
/** A stretch that nobody has confirmed is drawn for at most this long. */
export const FADE_DAYS = 365

/** Below this width lane heads stand above their lanes. */
const NARROW_BELOW_PX = 640

export interface Frame {
  readonly widthPx: number
  readonly isNarrow: boolean
  readonly plotLeftPx: number
  readonly plotWidthPx: number
  readonly undatedGutterPx: number
  /** Room that a head's text may take. */
  readonly headWidthPx: number
}

/** Shares the width out between lane heads, plot and the gutter of the undated. */
export function frameFor(widthPx: number, hasUndated: boolean): Frame {
  const isNarrow = widthPx < NARROW_BELOW_PX
  const plotLeftPx = plotLeftFor(widthPx, isNarrow)
  const undatedGutterPx = hasUndated ? UNDATED_GUTTER_PX : 0
  const rightPadPx = isNarrow ? 6 : 14
  return {
    widthPx,
    isNarrow,
    plotLeftPx,
    plotWidthPx: Math.max(80, widthPx - plotLeftPx - undatedGutterPx - rightPadPx),
    undatedGutterPx,
    headWidthPx: isNarrow ? widthPx - 20 : plotLeftPx - 46,
  }
}

function plotLeftFor(widthPx: number, isNarrow: boolean): number {
  if (isNarrow) return 42
  return widthPx < 900 ? 158 : 206
}
