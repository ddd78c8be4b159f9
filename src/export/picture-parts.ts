import type { DrawnGroup } from './drawing.ts'

/** The colours of the words and lines around a picture, as `#rrggbb`. */
export interface Inks {
  readonly surface: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly accent: string
}

/** What stands above or below all lanes, with its own y from 0. */
export interface Strip {
  readonly groups: readonly DrawnGroup[]
  readonly heightPx: number
}

/** A part of a picture that is never torn apart. */
export interface Lane {
  readonly groups: readonly DrawnGroup[]
  readonly name: string
  /** In the space of all lanes together. */
  readonly y: number
  readonly height: number
  /** It says only that nothing of it lies in this stretch of time. */
  readonly isEmpty?: boolean
  /** All that it shows has no date, so it shows the same in every stretch of time. */
  readonly isUndated?: boolean
}

/** A picture that can be laid out again on a sheet or on pages. */
export interface PictureParts {
  readonly widthPx: number
  readonly inks: Inks
  /** The axis: repeated on every page. */
  readonly head: Strip
  /** What runs through all lanes, behind them. */
  readonly behind: readonly DrawnGroup[]
  readonly lanes: readonly Lane[]
  /** What lies over all lanes; only a page that holds all of them can show it. */
  readonly over: readonly DrawnGroup[]
  /** The overview: on a sheet that shows a part of the time. */
  readonly foot: Strip
  /** Shapes whose meaning a reader would look for. */
  readonly legend: readonly LegendSample[]
}

/** A sign of the picture and what it means. */
export interface LegendSample {
  readonly key: string
  readonly text: string
  /** SVG path about (0, 0) in a box of 13 × 13 px. */
  readonly d: string
  readonly isHollow: boolean
}

export const NO_STRIP: Strip = { groups: [], heightPx: 0 }
