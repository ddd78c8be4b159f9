import type { Day } from './day.ts'

/** How fine a date was told. A range of two ends has no single precision. */
export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'range'

/** A word that bounds or blurs a period, as the source used it. */
export type WhenWord =
  | 'by'
  | 'before'
  | 'from'
  | 'after'
  | 'about'
  | 'early'
  | 'mid'
  | 'late'
  | 'end of'

/**
 * A date as exact as its source, compiled from one short string (docs/data.md, "Whens").
 *
 * Both bounds are included; `null` is an open side. `precision` and `word` are those of a single end;
 * of a range of two ends `precision` is `range` and `word` is null.
 */
export interface When {
  /** Canonical text: parsing it again gives this value. */
  readonly text: string
  /** ISO 8601-2 for interchange, where it can say it. */
  readonly edtf: string | null
  readonly earliest: Day | null
  readonly latest: Day | null
  readonly precision: Precision
  readonly word: WhenWord | null
}
