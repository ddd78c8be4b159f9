import { Suspense, lazy, useCallback, useState } from 'react'
import type { ReactElement } from 'react'
import { SEARCH_FIELD_ID } from './search-field.tsx'
import { usePaletteKey } from './use-palette-key.ts'

const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette.tsx')).CommandPalette,
}))

/** The command palette, fetched when first asked for, and what opens it. */
export function usePalette({
  onHelp,
  onFilters,
}: {
  readonly onHelp: (isOpen: true) => void
  /** Opens what holds the search field, where that is closed. */
  readonly onFilters: ((isOpen: true) => void) | undefined
}): { readonly open: () => void; readonly element: ReactElement | undefined } {
  const [isOpen, setOpen] = useState(false)
  const open = useCallback(() => {
    setOpen(true)
  }, [])
  const close = useCallback(() => {
    setOpen(false)
  }, [])
  const help = useCallback(() => {
    onHelp(true)
  }, [onHelp])
  const search = useCallback(() => {
    onFilters?.(true)
    // The dialog gives the focus back as it closes; the field is to have it after that.
    requestAnimationFrame(() => document.getElementById(SEARCH_FIELD_ID)?.focus())
  }, [onFilters])
  usePaletteKey(open)
  return {
    open,
    element: isOpen ? (
      <Suspense fallback={undefined}>
        <CommandPalette onClose={close} onHelp={help} onSearch={search} />
      </Suspense>
    ) : undefined,
  }
}
