/** How a frozen link names the data on which it was made. */
export interface DataName {
  /** The beginning of their hash, or all of it. */
  readonly hash: string
  /** How many claims were known on the day of the link; undefined in links that were made before links said it. */
  readonly claimCount: number | undefined
}

const DATA_NAME = /^([0-9a-f]{12,64})(?:-(\d{1,6}))?$/

/** Reads `0123456789ab-512`; undefined where the text is no name of data. */
export function readDataName(text: string): DataName | undefined {
  const [, hash, count] = DATA_NAME.exec(text) ?? []
  if (hash === undefined) return undefined
  return { hash, claimCount: count === undefined ? undefined : Number(count) }
}

/** So much of a hash names a state of the data: two that begin alike will not come about. */
const HASH_LENGTH = 12

/** The name as links have it. */
export function writeDataName(hash: string, claimCount: number): string {
  return `${hash.slice(0, HASH_LENGTH)}-${String(claimCount)}`
}
