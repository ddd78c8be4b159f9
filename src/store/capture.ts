import { queryTextOf } from './link-query.ts'
import { plainView } from './shared-views.ts'
import type { LinkedView } from './view-state.ts'

/**
 * The link of a scene that shows this view: all that an address holds, but for the colours of the page,
 * which are the reader's, the story that it may itself be part of, and how it was come by.
 */
export function sceneLinkOf(view: LinkedView): string {
  return queryTextOf({ ...plainView(view), theme: 'system' })
}
