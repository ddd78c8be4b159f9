import { Suspense, lazy, useCallback, useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { SEARCH_FIELD_ID } from './search-field.tsx'
import { useHotkeys } from './use-hotkeys.ts'
import type { Hotkeys } from './use-hotkeys.ts'
import { usePaletteKey } from './use-palette-key.ts'

const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette.tsx')).CommandPalette,
}))

type Stage = 'closed' | 'open' | 'searching'

/** The keys of the page, and the command palette: what opens it, and itself, fetched when first asked for. */
export function usePalette(keys: Hotkeys): {
  readonly open: () => void
  readonly help: () => void
  readonly element: ReactElement | undefined
} {
  const { onHelp, onSearch } = keys
  const [stage, setStage] = useState<Stage>('closed')
  const open = useCallback(() => {
    setStage('open')
  }, [])
  const close = useCallback(() => {
    setStage('closed')
  }, [])
  const help = useCallback(() => {
    onHelp()
  }, [onHelp])
  const search = useCallback(() => {
    onSearch?.()
    setStage('searching')
  }, [onSearch])
  useEffect(() => {
    // After the dialog, which gives the focus back as it closes.
    if (stage === 'searching') document.getElementById(SEARCH_FIELD_ID)?.focus()
  }, [stage])
  useHotkeys(keys)
  usePaletteKey(open)
  const element =
    stage === 'open' ? (
      <Suspense fallback={undefined}>
        <CommandPalette onClose={close} onHelp={help} onSearch={search} />
      </Suspense>
    ) : undefined
  return { open, help, element }
}
