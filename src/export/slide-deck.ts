import type { Drawing, DrawnText } from './drawing.ts'

/** A presentation, ready to be written: nothing is left to be decided but its format. */
export interface Deck {
  readonly title: string
  readonly subject: string
  /** Of every slide, in pixels of the drawings. */
  readonly widthPx: number
  readonly heightPx: number
  /** Of addresses that can be followed: one that can be read on the background. */
  readonly linkColour: string
  readonly slides: readonly DeckSlide[]
}

export interface DeckSlide {
  /** The lines of the title: one text, by which the slide is found in lists. */
  readonly title: readonly DrawnText[]
  /** Everything else that is drawn. */
  readonly drawing: Drawing
  readonly table: DeckTable | undefined
  /** Shows the number that the slide has, also once slides are moved. */
  readonly number: DrawnText
  /** What the presenter reads, a paragraph each. */
  readonly notes: readonly string[]
}

/** A table that stays one. The first row names the columns. */
export interface DeckTable {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly columnsPx: readonly number[]
  readonly rows: readonly {
    readonly heightPx: number
    readonly cells: readonly string[]
  }[]
  readonly sizePx: number
  /** Room above and below the words of a cell, and to their right. */
  readonly padPx: number
  readonly gutterPx: number
  readonly colour: string
  readonly lineColour: string
}
