import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'

/** A native modal dialog: it holds the focus, closes with Esc or a click beside it, and gives focus back. */
export function Dialog({
  label,
  kind = 'center',
  focusId,
  onClose,
  children,
}: {
  readonly label: string
  /** In the middle of the page, or a sheet that slides in from an edge. */
  readonly kind?: 'center' | 'sheet'
  /** What gets the focus; else a sheet takes it itself, so that no keyboard slides over it on a phone. */
  readonly focusId?: string | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactElement {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null) return undefined
    const closeBeside = (event: MouseEvent): void => {
      if (event.target === dialog) onClose()
    }
    // Before the browser closes it by itself: what is open is for the component around it to say.
    const closeByKey = (event: Event): void => {
      event.preventDefault()
      onClose()
    }
    dialog.addEventListener('click', closeBeside)
    dialog.addEventListener('cancel', closeByKey)
    return () => {
      dialog.removeEventListener('click', closeBeside)
      dialog.removeEventListener('cancel', closeByKey)
    }
  }, [onClose])
  // Closed while it is still in the page: one that is gone gives no focus back.
  useLayoutEffect(() => {
    const dialog = ref.current
    if (dialog === null) return undefined
    dialog.showModal()
    if (focusId !== undefined) document.getElementById(focusId)?.focus()
    else if (kind === 'sheet') dialog.focus()
    return () => {
      dialog.close()
    }
  }, [kind, focusId])
  return (
    <dialog ref={ref} className={`dialog dialog--${kind}`} aria-label={label} tabIndex={-1}>
      {children}
    </dialog>
  )
}
