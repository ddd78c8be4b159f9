import { notFetched, PartFault } from '../ui/part-fault.tsx'

/** Something that is fetched when it is first asked for, and then kept. */
export interface FetchedOnce<T> {
  readonly get: () => Promise<T>
  /**
   * What could not be fetched is fetched anew from now on. Not before: who waits for it while the page is
   * drawn asks again and again, and has to hear of the failure.
   */
  readonly forgetFault: () => void
}

export function fetchedOnce<T>(load: () => Promise<T>): FetchedOnce<T> {
  let kept: Promise<T> | undefined
  let hasFailed = false
  return {
    get: () => {
      kept ??= load().catch((cause: unknown) => {
        hasFailed = true
        throw cause instanceof PartFault ? cause : notFetched(cause)
      })
      return kept
    },
    forgetFault: () => {
      if (hasFailed) kept = undefined
      hasFailed = false
    },
  }
}
