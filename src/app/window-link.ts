import { PRESENTER_KEY } from '../ui/presenter-query.ts'
import type { PresentingChannel } from '../ui/presenting-ports.ts'

/** What the windows of one presentation know of each other; the name of the session is their password. */
interface Letter {
  readonly session: string
  readonly message: unknown
}

/** A window that was loaded anew has forgotten the other: the presenter's says again that it is there. */
const GREETING_MS = 1000

/**
 * A way between a presenter's window and the one that opened it which needs no common origin. The one that
 * was opened speaks first, since it alone knows the other; a window is heard only where it names the session.
 */
export function openWindowLink(
  session: string,
  hear: (message: unknown) => void,
): PresentingChannel {
  const opener = openerOfPresenter()
  const others = new Set<Window>(opener === undefined ? [] : [opener])
  let greeting: unknown
  const post = (other: Window, message: unknown): void => {
    // A page from the disk has no origin that could be named here; what is told is only where the story is.
    other.postMessage({ session, message } satisfies Letter, '*')
  }
  const listen = ({ data, source }: MessageEvent<unknown>): void => {
    if (!isWindow(source) || !isLetter(data) || data.session !== session) return
    if (!others.has(source)) {
      others.add(source)
      post(source, greeting)
    }
    hear(data.message)
  }
  window.addEventListener('message', listen)
  const timer = setInterval(() => {
    if (opener !== undefined) post(opener, greeting)
  }, GREETING_MS)
  return {
    tell: (message) => {
      greeting ??= message
      for (const other of others) post(other, message)
    },
    close: () => {
      clearInterval(timer)
      window.removeEventListener('message', listen)
    },
  }
}

function openerOfPresenter(): Window | undefined {
  const isPresenter = new URLSearchParams(location.search).has(PRESENTER_KEY)
  const opener: unknown = window.opener
  return isPresenter && isWindow(opener) ? opener : undefined
}

/** Of a window of another origin nothing else may be asked. */
function isWindow(source: unknown): source is Window {
  return typeof source === 'object' && source !== null && 'postMessage' in source
}

function isLetter(data: unknown): data is Letter {
  return typeof data === 'object' && data !== null && 'session' in data && 'message' in data
}
