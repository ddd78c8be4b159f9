import type { ItemTarget, LegendMark, TextMark } from './picture.ts'
import type { Box, Hue, Tone } from './scene.ts'

/**
 * The Doses view as named marks with finished numbers, text and style words: all that its painter knows.
 * Coordinates are CSS pixels from the top left corner of the picture.
 */
export interface DosesScene {
  readonly widthPx: number
  readonly heightPx: number
  /** Between which heights the lines of columns stand: there the picture may go on another page. */
  readonly breaks: readonly number[]
  readonly grids: readonly DoseGridMark[]
  readonly groups: readonly DoseGroupMark[]
  readonly rules: readonly DoseRuleMark[]
  readonly columns: readonly DoseColumnMark[]
  /** Amounts on and over the bars, placed so that none meets another. */
  readonly labels: readonly TextMark[]
  /** Titles, figures of the scales, heads of rows, and why there are two scales. */
  readonly texts: readonly TextMark[]
  readonly legend: readonly LegendMark[]
  /** In reading order: line by line, from left to right. */
  readonly targets: readonly ItemTarget[]
}

/** The lines of one dose scale. */
export interface DoseGridMark {
  readonly key: string
  readonly x: number
  readonly x2: number
  readonly baseY: number
  readonly ys: readonly number[]
}

/** A coloured line over the doses of one program, and its name. */
export interface DoseGroupMark {
  readonly key: string
  readonly hue: Hue
  readonly stripe: Box
  readonly texts: readonly TextMark[]
}

/** A thin line between rows of text. */
export interface DoseRuleMark {
  readonly key: string
  readonly x: number
  readonly x2: number
  readonly y: number
}

export interface DosePartMark extends Box {
  readonly key: string
  readonly isOptional: boolean
}

/** Days of infusions along a short line: to scale up to a break, later ones behind it. */
export interface ScheduleMark {
  readonly key: string
  readonly x: number
  readonly x2: number
  readonly y: number
  readonly isStated: boolean
  /** Path of the break; undefined where nothing lies behind it. */
  readonly breakPath: string | undefined
  readonly days: readonly DosePartMark[]
}

/** One dose: a bar as high as its total, its parts stacked, and what is known of it below. */
export interface DoseColumnMark {
  readonly key: string
  readonly target: ItemTarget
  readonly hue: Hue
  readonly tone: Tone
  readonly kind: 'cohort' | 'regimen'
  readonly status: 'expected' | 'happened'
  /** Not stated: an open outline between its bounds. */
  readonly isOpen: boolean
  /** The whole dose without optional parts; of an open outline what lies between the bounds. */
  readonly bar: Box
  readonly parts: readonly DosePartMark[]
  readonly schedule: ScheduleMark | undefined
  readonly texts: readonly TextMark[]
}
