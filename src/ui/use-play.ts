import { useEffect } from 'react'
import { stepAsOf, togglePlaying } from '../store/step-as-of.ts'
import { formatDay } from '../time/format-when.ts'
import { useApp, useSelect } from './app-context.ts'

/** Long enough to see what moved and to read a line about it. */
const STEP_MS = 1800

/** Steps through the documents by itself while the store says so; it ends with the bar that shows it. */
export function usePlay(): { readonly isPlaying: boolean; readonly toggle: () => void } {
  const { store, announce, every } = useApp()
  const isPlaying = useSelect(({ getState }) => getState().isPlaying)
  useEffect(() => {
    if (!isPlaying) return undefined
    return every(STEP_MS, () => {
      if (stepAsOf(store, 1)) announce(`As known on ${formatDay(store.select.asOf())}`)
      else store.actions.playingToggled(false)
    })
  }, [isPlaying, store, announce, every])
  useEffect(
    () => () => {
      store.actions.playingToggled(false)
    },
    [store],
  )
  const toggle = (): void => {
    togglePlaying(store)
  }
  return { isPlaying, toggle }
}
