/** One line of a lane head; x is its left end. */
export interface HeadLine {
  readonly text: string
  readonly x: number
  readonly baselineY: number
}

/** The day from which something went by another name. */
export interface EraMark {
  readonly key: string
  readonly x: number
  /** To the right of it; empty where there is no room for it. */
  readonly label: string
  /** All of it, for a tooltip. */
  readonly name: string
}

/** The axis above the lanes, with finished numbers. */
export interface AxisScene {
  readonly heightPx: number
  /** A strip of their own below the track of the day; the axis is the higher for it where there are any. */
  readonly eras: readonly EraMark[]
  /** Head of the gutter for things without a date, where there are any. */
  readonly undated:
    { readonly x: number; readonly width: number; readonly label: string } | undefined
  /** Where lanes are aligned: the line of month 0, and what it is. */
  readonly since?: { readonly zeroX: number | undefined; readonly lines: readonly HeadLine[] }
  readonly major: readonly {
    readonly key: string
    readonly x: number
    readonly label: string
    readonly labelX: number
  }[]
  readonly minor: readonly {
    readonly key: string
    readonly x: number
    readonly label: string | undefined
  }[]
  readonly breaks?: readonly BreakMark[]
}

/** One part of a stretch that is squeezed: in the axis, in a lane, in the overview. */
export interface BreakPiece {
  readonly key: string
  /** Left end; both paths begin from there. */
  readonly x: number
  /** Interrupts what passes through. */
  readonly ground: string
  /** Both sides, as far as they are in view. */
  readonly edges: string
}

/** A stretch that is squeezed, on the axis, where it has its name. */
export interface BreakMark extends BreakPiece {
  /** Accessible name: what is left out. */
  readonly name: string
  /** None where there is no room for it. */
  readonly label?: HeadLine & { readonly widthPx: number }
}

/** The dose scale of one ladder. */
export interface DoseScaleMark {
  readonly key: string
  readonly unit: string
  readonly x: number
  readonly x2: number
  readonly baseY: number
  readonly ticks: readonly { readonly y: number; readonly label: string }[]
}
