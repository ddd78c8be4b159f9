import { useEffect, useState } from 'react'
import { rewindAsOf, stepAsOf } from '../store/step-as-of.ts'
import { formatDay } from '../time/format-when.ts'
import { useApp } from './app-context.ts'

/** Long enough to see what moved and to read a line about it. */
const STEP_MS = 1800

/** Steps through the documents by itself, from the first where there is none ahead. */
export function usePlay(): { readonly isPlaying: boolean; readonly toggle: () => void } {
  const { store, announce, every } = useApp()
  const [isPlaying, setPlaying] = useState(false)
  useEffect(() => {
    if (!isPlaying) return undefined
    return every(STEP_MS, () => {
      if (stepAsOf(store, 1)) announce(`As known on ${formatDay(store.select.asOf())}`)
      else setPlaying(false)
    })
  }, [isPlaying, store, announce, every])
  const toggle = (): void => {
    if (!isPlaying && store.select.asOf() >= store.today) rewindAsOf(store)
    setPlaying(!isPlaying)
  }
  return { isPlaying, toggle }
}
