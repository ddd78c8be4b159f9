import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

/** Rows before they are measured: most take one line. */
const ROW_PX = 33

/** The rows to put into the document, and the room that those above and below take up. */
export interface RowWindow {
  readonly seen: readonly { readonly index: number; readonly key: string }[]
  readonly abovePx: number
  readonly belowPx: number
  /** Told each row's element, so that its height counts. */
  readonly measure: (line: HTMLTableRowElement | null) => void
}

/** Keeps only the rows in sight in the document. */
export function useRowWindow(
  scrollerRef: RefObject<HTMLElement | null>,
  rowIds: readonly string[],
): RowWindow {
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: rowIds.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rowIds[index] ?? index,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  return {
    seen: items.map(({ index, key }) => ({ index, key: String(key) })),
    abovePx: items[0]?.start ?? 0,
    belowPx: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtual.measureElement,
  }
}
