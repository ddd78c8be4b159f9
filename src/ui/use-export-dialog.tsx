import { Suspense, useCallback, useState } from 'react'
import type { ReactElement } from 'react'
import { laterDialog } from './later-part.tsx'
import { PrintNote } from './print-note.tsx'
import { usePrinting } from './use-printing.ts'

const exportDialog = laterDialog(async () => (await import('./export-dialog.tsx')).ExportDialog)

/** The dialog of exports and what opens it; fetched when first asked for. */
export function useExportDialog(): {
  readonly onExport: () => void
  /** Opens it with a format chosen, by its id. */
  readonly onExportAt: (formatId: string) => void
  readonly onPrint: () => void
  readonly element: ReactElement
} {
  const [opened, setOpened] = useState<{ readonly formatId?: string }>()
  const printing = usePrinting()
  const onExport = useCallback(() => {
    setOpened({})
  }, [])
  const onExportAt = useCallback((formatId: string) => {
    setOpened({ formatId })
  }, [])
  const close = useCallback(() => {
    setOpened(undefined)
  }, [])
  const element = (
    <>
      {opened !== undefined && (
        <Suspense fallback={undefined}>
          <exportDialog.Part {...opened} onClose={close} />
        </Suspense>
      )}
      <PrintNote {...printing} />
    </>
  )
  return { onExport, onExportAt, onPrint: printing.print, element }
}
