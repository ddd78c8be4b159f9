import { X } from 'lucide-react'
import type { ReactElement } from 'react'

/** Takes away what has been read. */
export function DismissButton({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  return (
    <button type="button" className="icon-button" aria-label="Dismiss" onClick={onDismiss}>
      <X aria-hidden="true" size={16} />
    </button>
  )
}
