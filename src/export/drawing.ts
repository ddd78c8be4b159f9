/**
 * A drawing is a Scene whose every style word has become a finished paint: what SVG, PDF and PowerPoint are
 * written from, so that a file cannot look otherwise than the screen.
 *
 * Coordinates are CSS pixels from the top left corner of the drawing; paints are `#rrggbb`.
 */
export interface Drawing {
  readonly widthPx: number
  readonly heightPx: number
  /** Undefined where what lies behind is to show through. */
  readonly background: string | undefined
  /** In painting order. One group a lane, and one each for the axis, the overview, the legend. */
  readonly groups: readonly DrawnGroup[]
}

/** Shapes that belong together: kept together where a file can hold groups. */
export interface DrawnGroup {
  /** Unique in the drawing: a row's id, or `axis`, `overview` … */
  readonly id: string
  /** As a person would call it: the whole text of a lane's head. */
  readonly name: string
  readonly shapes: readonly DrawnShape[]
}

export type DrawnShape = DrawnRect | DrawnLine | DrawnPath | DrawnText

interface DrawnBase {
  /** Unique in its group; the key of the mark and its part. */
  readonly key: string
  /** What a machine says of it; undefined for what is only decoration. */
  readonly alt: string | undefined
  /** 0 … 1, over fill and stroke alike. */
  readonly opacity: number
}

export interface DrawnRect extends DrawnBase {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly fill: Fill | undefined
  readonly stroke: Stroke | undefined
}

export interface DrawnLine extends DrawnBase {
  readonly type: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly stroke: Stroke
}

export interface DrawnPath extends DrawnBase {
  readonly type: 'path'
  /** SVG path data with absolute commands M, L, C and Z only; filled by the even-odd rule. */
  readonly d: string
  readonly fill: Fill | undefined
  readonly stroke: Stroke | undefined
}

/** One line of text. */
export interface DrawnText extends DrawnBase {
  readonly type: 'text'
  readonly text: string
  /** Left end of the text and its baseline, whatever the alignment on screen was. */
  readonly x: number
  readonly baselineY: number
  readonly widthPx: number
  readonly sizePx: number
  readonly weight: 400 | 500 | 600 | 700
  readonly isItalic: boolean
  readonly colour: string
  /** Painted around the letters, behind them, so that lines do not run through the text. */
  readonly halo?: Stroke
}

export type Fill =
  | { readonly type: 'solid'; readonly colour: string; readonly opacity: number }
  | FadeFill
  | HatchFill

export interface FadeFill {
  readonly type: 'fade'
  readonly colour: string
  readonly stops: readonly FillStop[]
  /** Along x unless said; `rising` runs from the lower left corner to the upper right one. */
  readonly angle?: 'down' | 'rising'
}

/** Lines that rise at 45 degrees, eight pixels apart along x, one pixel wide. */
export interface HatchFill {
  readonly type: 'hatch'
  readonly colour: string
  readonly opacity: number
  /** A point through which one of the lines runs, so that shapes side by side are hatched as one. */
  readonly origin?: { readonly x: number; readonly y: number }
  /** Where the lines fade along x. */
  readonly stops?: readonly FillStop[]
}

/** `at` is 0 … 1 of the shape's extent along the fade. */
export interface FillStop {
  readonly at: number
  readonly opacity: number
}

export interface Stroke {
  readonly colour: string
  readonly opacity: number
  readonly widthPx: number
  /** Lengths of dashes and gaps in pixels; empty for a whole line. */
  readonly dash: readonly number[]
}
