/** What every export says of itself, in words that are ready to be set. */
export interface Colophon {
  readonly title: string
  /** "As known on 24 Sep 2018". */
  readonly asOf: string
  /** The filters in force in words, one each; empty where all is shown. */
  readonly filters: readonly string[]
  /** Which evidence counts: "Everything public". */
  readonly evidence: string
  /** The day of making, as a person writes it. */
  readonly madeOn: string
  readonly sources: readonly {
    readonly title: string
    readonly published: string
    readonly url: string | undefined
  }[]
  /** The address that opens the same view again. */
  readonly link: string
}
