import type { TimelineStore } from '../store/timeline-store.ts'
import type { AppServices, TextFile } from '../ui/app-context.ts'
import { queryOf } from './address.ts'

/** What the components may ask of the browser. */
export function createBrowserServices(store: TimelineStore): Omit<AppServices, 'announce'> {
  return {
    store,
    hrefOf: queryOf,
    currentLink: () => new URL(queryOf(store.getState()), location.href).href,
    copyText,
    saveFile,
    every,
  }
}

/** A browser may keep the page from the clipboard: then the caller shows the text instead. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function every(ms: number, call: () => void): () => void {
  const timer = setInterval(call, ms)
  return () => {
    clearInterval(timer)
  }
}

function saveFile({ name, mediaType, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file over by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  })
}
