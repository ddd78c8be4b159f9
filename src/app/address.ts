import { writeLink } from '../store/link-codec.ts'
import type { LinkedView } from '../store/view-state.ts'

/** Characters that a query may hold as they are, and that keep a link readable. */
const READABLE: Readonly<Record<string, string>> = {
  '%2C': ',',
  '%3A': ':',
  '%2F': '/',
  '%20': '+',
}

/** Half a character, as hand-made links and odd keyboards leave it; it cannot be written in an address. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** The query string of a view, with its question mark; the page's own address where all is default. */
export function queryOf(view: LinkedView): string {
  const pairs = writeLink(view).map(([key, value]) => `${key}=${readable(value)}`)
  return pairs.length === 0 ? location.pathname : `?${pairs.join('&')}`
}

function readable(value: string): string {
  return encodeURIComponent(value.replace(LONE_SURROGATE, '\uFFFD')).replace(
    /%(?:2C|3A|2F|20)/g,
    (code) => READABLE[code] ?? code,
  )
}

/** The entries of the query string in the address bar. */
export function currentParams(): Iterable<readonly [string, string]> {
  return new URLSearchParams(location.search)
}
