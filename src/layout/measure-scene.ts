/** The distance between two marks: a line from one to the other with what it comes to. */
export interface MeasureMark {
  readonly ends: readonly {
    readonly key: 'first' | 'second'
    readonly x: number
    readonly y: number
    /** Out of view: the line then leads to the edge beyond which the mark is. */
    readonly isBeyond: boolean
  }[]
  readonly path: string
  /** The line is left open in its middle: lanes are shifted, and its length is not the distance. */
  readonly isBroken: boolean
  readonly text: string
  readonly sizePx: number
  readonly textX: number
  readonly baselineY: number
  readonly box: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
}
