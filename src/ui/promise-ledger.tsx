import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { createGuidanceSelectors } from '../store/guidance-selectors.ts'
import '../styles/guidance-view.css'
import { useApp, useSelect } from './app-context.ts'
import { LedgerTable } from './ledger-table.tsx'

/** The promises that pass the filters, as a table. */
export function PromiseLedger(): ReactElement {
  const { store } = useApp()
  const guidance = useMemo(() => createGuidanceSelectors(store), [store])
  return <LedgerTable rows={useSelect(guidance.ledger)} />
}
