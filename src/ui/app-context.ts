import { createContext, useContext, useSyncExternalStore } from 'react'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { LinkedView } from '../store/view-state.ts'

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
  /** Whether the text has reached the clipboard. */
  readonly copyText: (text: string) => Promise<boolean>
  readonly saveFile: (file: TextFile) => void
  /** Calls again and again, with so many milliseconds between; returns what ends it. */
  readonly every: (ms: number, call: () => void) => () => void
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
