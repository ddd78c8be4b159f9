import { useSyncExternalStore } from 'react'
import type { SharedTelling, TellingState } from './shared-telling.ts'

/** What a window knows of its presentation, kept up to date. */
export function useTellingState({ subscribe, getState }: SharedTelling): TellingState {
  return useSyncExternalStore(subscribe, getState)
}
