/** By what the ledger of promises can be sorted. As it comes, it is sorted by verdict. */
export const LEDGER_COLUMNS = ['verdict', 'said', 'program', 'window'] as const

export type LedgerColumn = (typeof LEDGER_COLUMNS)[number]

export interface LedgerOrder {
  readonly by: LedgerColumn
  readonly isDescending: boolean
}

/** As the ledger itself comes: what is overdue or open on top. */
export const FIRST_ORDER: LedgerOrder = { by: 'verdict', isDescending: false }

/** Every order, each once: the address names it by its word. */
const ORDERS: readonly LedgerOrder[] = LEDGER_COLUMNS.flatMap((by) => [
  { by, isDescending: false },
  { by, isDescending: true },
])

/** "said", or "-said" for the newest first. */
export function wordOfOrder({ by, isDescending }: LedgerOrder): string {
  return isDescending ? `-${by}` : by
}

/** The words of all orders, the first one first. */
export const ORDER_WORDS: readonly string[] = ORDERS.map(wordOfOrder)

/** The order that a word of the address names; undefined where it names none. */
export function orderOfWord(word: string): LedgerOrder | undefined {
  return ORDERS.find((order) => wordOfOrder(order) === word)
}
