import type { TimelineStore } from '../store/timeline-store.ts'
import type { AppServices, TextFile } from '../ui/app-context.ts'
import { linkOf, queryOf } from './address.ts'
import { fetchedOnce } from './fetched-once.ts'
import { inlinedAsset, inlinedContent } from './inlined.ts'
import { createSaver } from './save-blob.ts'

/** What the components may ask of the browser. */
export function createBrowserServices(store: TimelineStore): Omit<AppServices, 'announce'> {
  const shelf = fetchedOnce(async () => (await import('./story-service.ts')).openBrowserShelf())
  const presenting = fetchedOnce(async () =>
    (await import('./browser-presenting.ts')).createBrowserPresenting(),
  )
  return {
    store,
    hrefOf: queryOf,
    currentLink: () => linkOf(store.getState()),
    linkOf,
    copyText,
    copyPicture,
    saveFile,
    saveBlob,
    readAsset,
    pause,
    every,
    openShelf: shelf.get,
    presenting: presenting.get,
    forgetFaults: () => {
      shelf.forgetFault()
      presenting.forgetFault()
    },
    ...savedWords(),
  }
}

/** A page that was saved before pages said it has none. */
function savedWords(): Pick<AppServices, 'savedWords'> {
  const words = inlinedContent()?.colophon
  return words === undefined ? {} : { savedWords: words }
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

/** The picture may still be in the making: a browser lets at the clipboard only while the click lasts. */
async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
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

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

async function readAsset(path: string): Promise<ArrayBuffer> {
  const inlined = inlinedAsset(path)
  if (inlined !== undefined) return inlined
  const response = await fetch(new URL(path, document.baseURI))
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`)
  return response.arrayBuffer()
}

function saveFile({ name, mediaType, text }: TextFile): void {
  saveBlob(name, new Blob([text], { type: mediaType }))
}

const saveBlob = createSaver({
  open: (blob) => URL.createObjectURL(blob),
  revoke: (address) => {
    URL.revokeObjectURL(address)
  },
  follow: (address, name) => {
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
  },
  after: (ms, call) => {
    setTimeout(call, ms)
  },
})
