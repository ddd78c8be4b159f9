import { useMemo } from 'react'
import { useApp, useSelect } from './app-context.ts'
import { createNaming } from './naming.ts'
import type { Naming } from './naming.ts'

/** The names of things on the day that is shown, and the unit of doses. */
export function useNaming(): Naming {
  const { store } = useApp()
  const programs = useSelect(({ select }) => select.known().programs)
  const asOf = useSelect(({ select }) => select.asOf())
  const unit = useSelect(({ getState }) => getState().unit)
  return useMemo(
    () => createNaming(store.index, { programs, asOf, unit }),
    [store, programs, asOf, unit],
  )
}
