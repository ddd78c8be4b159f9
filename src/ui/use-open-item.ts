import { useCallback } from 'react'
import { useApp } from './app-context.ts'
import { revealMark } from './reveal-mark.ts'

/** Opens the details of a thing from a list, and brings its mark into sight. */
export function useOpenItem(): (id: string) => void {
  const { store } = useApp()
  return useCallback(
    (id: string) => {
      store.actions.markSelected(id)
      revealMark(store, id)
    },
    [store],
  )
}
