import { queryTextOf } from '../store/link-query.ts'
import type { LinkedView } from '../store/view-state.ts'
import { inlinedContent } from './inlined.ts'

/** The query string of a view, with its question mark; the page's own address where all is default. */
export function queryOf(view: LinkedView): string {
  const query = queryTextOf(view)
  return query === '' ? location.pathname : `?${query}`
}

/** The whole address of a view; of a page that was saved as a file, on the page that it was saved from. */
export function linkOf(view: LinkedView): string {
  const address = new URL(inlinedContent()?.page ?? location.href)
  address.search = queryTextOf(view)
  address.hash = ''
  return address.href
}

/** The entries of the query string in the address bar; a saved page opens with those of what was shown. */
export function currentParams(): Iterable<readonly [string, string]> {
  const query = location.search === '' ? inlinedContent()?.query : undefined
  return new URLSearchParams(query ?? location.search)
}
