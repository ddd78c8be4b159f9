/** What handing a file over needs of the browser. */
export interface SavePorts {
  /** An address that stands for the file until it is revoked. */
  readonly open: (blob: Blob) => string
  readonly revoke: (address: string) => void
  readonly follow: (address: string, name: string) => void
  readonly after: (ms: number, call: () => void) => void
}

/**
 * Nothing says when a browser has taken a file over, and Safari asks where to save it first: an address that is
 * revoked before that is an empty download. A minute of memory costs less than a lost file.
 */
const TAKEN_OVER_MS = 60_000

/** Hands a finished file over to the reader. */
export function createSaver({
  open,
  revoke,
  follow,
  after,
}: SavePorts): (name: string, blob: Blob) => void {
  return (name, blob) => {
    const address = open(blob)
    follow(address, name)
    after(TAKEN_OVER_MS, () => {
      revoke(address)
    })
  }
}
