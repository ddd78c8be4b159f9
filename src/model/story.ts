/**
 * A told sequence of views. A scene holds the query string of the view that it shows, so that whatever an
 * address can hold, a story can show.
 */
export interface Story {
  readonly id: string
  readonly title: string
  readonly scenes: readonly StoryScene[]
}

export interface StoryScene {
  readonly id: string
  /** The query string of the view, without the question mark; empty is the view as it opens. */
  readonly link: string
  readonly headline: string
  /** What the presenter may read out. */
  readonly note: string
  /** Words set beside a mark while the scene shows. */
  readonly callouts: readonly { readonly mark: string; readonly text: string }[]
}
