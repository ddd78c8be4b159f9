/** A way to the other windows of the same presentation. */
export interface PresentingChannel {
  /** The others hear it; the one who tells does not. */
  readonly tell: (message: unknown) => void
  readonly close: () => void
}

/** What presenting needs of the browser; fetched when something is presented. */
export interface PresentingPorts {
  /** Names the presentation of this window, also after it was loaded anew. */
  readonly session: () => string
  readonly openChannel: (session: string, hear: (message: unknown) => void) => PresentingChannel
  /** Opens the app in a window of its own with this query; false where the browser keeps it shut. */
  readonly openWindow: (query: string) => boolean
  /** Rewrites the query of this window, without a step of Back. */
  readonly replaceQuery: (query: string) => void
  /** Milliseconds of the clock on the wall. */
  readonly nowMs: () => number
  /** That clock as the reader's region writes it: "14:05". */
  readonly clockText: (ms: number) => string
}
