import { useMemo } from 'react'
import { useApp, useSelect } from './app-context.ts'
import { createNaming } from './naming.ts'
import type { Naming } from './naming.ts'

/** The names of things on the day that is shown, and the unit of doses. */
export function useNaming(): Naming {
  const { store } = useApp()
  const known = useSelect(({ select }) => select.known())
  const unit = useSelect(({ getState }) => getState().unit)
  return useMemo(() => createNaming(store.index, { known, unit }), [store, known, unit])
}
