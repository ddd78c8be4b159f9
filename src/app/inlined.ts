import type { OfflineContent } from '../ui/offline-content.ts'
import { OFFLINE_CONTENT_ID } from '../ui/offline-content.ts'

/** The files of the app that a page without a network carries; written by `vite.offline.config.ts`. */
const ASSETS_ID = 'phaseline-assets'

let read: { readonly content: OfflineContent | undefined } | undefined

/** What the exporter put into this page; undefined in a page that fetches. */
export function inlinedContent(): OfflineContent | undefined {
  // The page wrote it itself, in one piece with the app that reads it.
  read ??= { content: jsonOf(OFFLINE_CONTENT_ID) as OfflineContent | undefined }
  return read.content
}

/** The bytes of a file of the app that this page carries. */
export function inlinedAsset(path: string): ArrayBuffer | undefined {
  const assets = jsonOf(ASSETS_ID) as Readonly<Record<string, string>> | undefined
  const base64 = assets?.[path]
  return base64 === undefined
    ? undefined
    : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer
}

function jsonOf(id: string): unknown {
  const text = document.getElementById(id)?.textContent ?? ''
  return text === '' ? undefined : JSON.parse(text)
}
