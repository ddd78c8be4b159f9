import type { Story } from '../model/story.ts'

/** The script element of the template that holds the content. */
export const OFFLINE_CONTENT_ID = 'phaseline-inlined'

/** What a page needs to be opened without a network. */
export interface OfflineContent {
  /** The data set as it is served. */
  readonly dataset: unknown
  /** The stories of whoever saved the page; those of the data are in the data. */
  readonly stories: readonly Story[]
  /** What is shown at first: a query string without its question mark. */
  readonly query: string
  /** The page that it was saved from: links lead there, since a file's own address is of use to no one else. */
  readonly page: string
  /** What the page says of itself at its foot, a line each: what it shows, as of when, when it was saved. */
  readonly colophon: readonly string[]
}

/**
 * JSON that can stand in a script element: a `<` in it might end the element or begin a comment, and nothing
 * but a text of JSON can hold one.
 */
export function scriptSafeJson(content: OfflineContent): string {
  return JSON.stringify(content).replaceAll('<', String.raw`\u003c`)
}
