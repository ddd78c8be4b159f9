import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import { laterDialog } from './later-part.tsx'
import { SEARCH_FIELD_ID } from './search-field.tsx'
import type { PagePorts } from './command-palette.tsx'
import { useHotkeys } from './use-hotkeys.ts'
import type { Hotkeys } from './use-hotkeys.ts'
import { usePaletteKey } from './use-palette-key.ts'
import { useZoomKeys } from './use-zoom-keys.ts'

const commandPalette = laterDialog(
  async () => (await import('./command-palette.tsx')).CommandPalette,
)

type Stage = 'closed' | 'open' | 'searching'

/** The keys of the page, and the command palette: what opens it, and itself, fetched when first asked for. */
export function usePalette(keys: Hotkeys & Pick<PagePorts, 'onExportAt' | 'onPrint'>): {
  readonly open: () => void
  readonly element: ReactElement | undefined
} {
  const { onHelp, onSearch, onExportAt, onPrint, onStep } = keys
  const [stage, setStage] = useState<Stage>('closed')
  const open = useCallback(() => {
    setStage('open')
  }, [])
  const close = useCallback(() => {
    setStage('closed')
  }, [])
  const search = useCallback(() => {
    onSearch?.()
    setStage('searching')
  }, [onSearch])
  useEffect(() => {
    // After the dialog, which gives the focus back as it closes.
    if (stage === 'searching') document.getElementById(SEARCH_FIELD_ID)?.focus()
  }, [stage])
  useHotkeys(keys)
  useZoomKeys()
  usePaletteKey(open)
  const ports = useMemo(
    () => ({ onHelp, onSearch: search, onExportAt, onPrint, onStep }),
    [onHelp, search, onExportAt, onPrint, onStep],
  )
  const element =
    stage === 'open' ? (
      <Suspense fallback={undefined}>
        <commandPalette.Part ports={ports} onClose={close} />
      </Suspense>
    ) : undefined
  return { open, element }
}
