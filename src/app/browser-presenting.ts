import type { PresentingChannel, PresentingPorts } from '../ui/presenting-ports.ts'
import { openWindowLink } from './window-link.ts'

const KEY = 'phaseline-presentation'

/** What presenting may ask of the browser. */
export function createBrowserPresenting(): PresentingPorts {
  const unkept = newName()
  return {
    session: () => keptName(unkept),
    openChannel,
    openWindow: (query) =>
      window.open(`?${query}`, '_blank', 'popup,width=1100,height=760') !== null,
    replaceQuery: (query) => {
      try {
        history.replaceState(null, '', `?${query}`)
      } catch (error) {
        // Opened from a file, a page may be kept from its address; only a reload misses it.
        if (!(error instanceof DOMException)) throw error
      }
    },
    nowMs: () => Date.now(),
    clockText: (ms) => new Date(ms).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }),
  }
}

/** Kept with the tab. A page in a sandbox has no storage: then the name lasts as long as the page. */
function keptName(otherwise: string): string {
  try {
    const kept = sessionStorage.getItem(KEY)
    if (kept !== null) return kept
    sessionStorage.setItem(KEY, otherwise)
    return otherwise
  } catch {
    return otherwise
  }
}

function newName(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('')
}

function openChannel(session: string, hear: (message: unknown) => void): PresentingChannel {
  const channel = new BroadcastChannel(`${KEY}-${session}`)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    hear(data)
  })
  // Pages from the disk have no origin that they share: not every browser lets them share a channel.
  const link = window.origin === 'null' ? openWindowLink(session, hear) : undefined
  return {
    tell: (message) => {
      channel.postMessage(message)
      link?.tell(message)
    },
    close: () => {
      channel.close()
      link?.close()
    },
  }
}
