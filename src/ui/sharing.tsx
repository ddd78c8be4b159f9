import { Share2 } from 'lucide-react'
import { Suspense, useCallback } from 'react'
import type { ReactElement } from 'react'
import { useApp, useSelect } from './app-context.ts'
import { laterDialog } from './later-part.tsx'
import { useLetterKey } from './use-letter-key.ts'

const shareDialog = laterDialog(async () => (await import('./share-dialog.tsx')).ShareDialog)

/** The way to share what is shown, by button and by key. */
export function Sharing(): ReactElement {
  const { store } = useApp()
  const isOpen = useSelect(({ getState }) => getState().isSharing)
  const open = useCallback(() => {
    store.actions.sharingToggled(true)
  }, [store])
  const close = useCallback(() => {
    store.actions.sharingToggled(false)
  }, [store])
  useLetterKey('l', open)
  return (
    <>
      <button
        type="button"
        className="icon-button tool-button"
        aria-label="Share"
        aria-keyshortcuts="L"
        aria-haspopup="dialog"
        title="Share (L)"
        onClick={open}
      >
        <Share2 aria-hidden="true" size={18} />
        <span className="tool-button__label">Share</span>
      </button>
      <Suspense fallback={undefined}>{isOpen && <shareDialog.Part onClose={close} />}</Suspense>
    </>
  )
}
