/** One line of a lane head; x is its left end. */
export interface HeadLine {
  readonly text: string
  readonly x: number
  readonly baselineY: number
}

/** The axis above the lanes, with finished numbers. */
export interface AxisScene {
  readonly heightPx: number
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
}
