import { createContext, useContext, useSyncExternalStore } from 'react'
import type { StoryShelf } from '../store/story-shelf.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { LinkedView } from '../store/view-state.ts'
import type { PresentingPorts } from './presenting-ports.ts'

export interface TextFile {
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/** What the components need of the world outside: handed in, so that only `app/` reads globals. */
export interface AppServices {
  readonly store: TimelineStore
  /** The address of a view, relative to the page. */
  readonly hrefOf: (view: LinkedView) => string
  /** The whole address of what is shown now. */
  readonly currentLink: () => string
  /** The whole address of a view. */
  readonly linkOf: (view: LinkedView) => string
  /** Whether the text has reached the clipboard. */
  readonly copyText: (text: string) => Promise<boolean>
  /** Whether the picture has reached the clipboard; it may still be in the making. */
  readonly copyPicture: (png: Promise<Blob>) => Promise<boolean>
  readonly saveFile: (file: TextFile) => void
  /** Hands a finished file over to the reader. */
  readonly saveBlob: (name: string, blob: Blob) => void
  /** The bytes of a file of the app by its path beside the page; rejects where it cannot be had. */
  readonly readAsset: (path: string) => Promise<ArrayBuffer>
  /** Lets the page draw and take input, in the midst of long work. */
  readonly pause: () => Promise<void>
  /** Calls again and again, with so many milliseconds between; returns what ends it. */
  readonly every: (ms: number, call: () => void) => () => void
  /** The reader's own stories, opened when first asked for; the same shelf every time. */
  readonly openShelf: () => Promise<StoryShelf>
  /** What presenting needs of the browser, fetched when first asked for; the same promise each time. */
  readonly presenting: () => Promise<PresentingPorts>
  /** What of the two could not be had is fetched anew when it is next asked for. */
  readonly forgetFaults: () => void
  /** What a page that was saved as a file says of itself, a line each; undefined in a page that is served. */
  readonly savedWords?: readonly string[]
  /** Says a sentence to those who listen to the page, politely. */
  readonly announce: (sentence: string) => void
}

export const AppContext = createContext<AppServices | undefined>(undefined)

/** The services of the app around this component. */
export function useApp(): AppServices {
  const services = useContext(AppContext)
  if (services === undefined) throw new Error('Bug: a component outside the app shell')
  return services
}

/** A value derived from the store; the selectors remember, so an unchanged value draws nothing. */
export function useSelect<T>(read: (store: TimelineStore) => T): T {
  const { store } = useApp()
  return useSyncExternalStore(store.subscribe, () => read(store))
}
