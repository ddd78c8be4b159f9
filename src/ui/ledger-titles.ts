import type { LedgerColumn } from '../store/ledger-order.ts'

/** The heads of the ledger of promises. */
export const LEDGER_TITLES: Readonly<Record<LedgerColumn, string>> = {
  program: 'Promise',
  said: 'Said',
  window: 'For',
  verdict: 'What came of it',
}
