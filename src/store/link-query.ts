import { writeLink } from './link-codec.ts'
import type { LinkedView } from './view-state.ts'

/** Characters that a query may hold as they are, and that keep a link readable. */
const READABLE: Readonly<Record<string, string>> = {
  '%2C': ',',
  '%3A': ':',
  '%2F': '/',
  '%20': '+',
}

/** Half a character, as hand-made links and odd keyboards leave it; it cannot be written in an address. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** The query string of a view, without its question mark; empty where all is default. */
export function queryTextOf(view: LinkedView): string {
  return writeLink(view)
    .map(([key, value]) => `${key}=${readable(value)}`)
    .join('&')
}

function readable(value: string): string {
  return encodeURIComponent(value.replace(LONE_SURROGATE, '\uFFFD')).replace(
    /%(?:2C|3A|2F|20)/g,
    (code) => READABLE[code] ?? code,
  )
}

/** The entries of a query string; what is wrongly encoded stands as it is written. */
export function paramsOfQuery(query: string): readonly (readonly [key: string, value: string])[] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      return at === -1
        ? [decoded(pair), '']
        : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))]
    })
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
