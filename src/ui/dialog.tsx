import { useEffect, useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'

/** A native modal dialog: it holds the focus, closes with Esc or a click beside it, and gives focus back. */
export function Dialog({
  label,
  kind = 'center',
  onClose,
  children,
}: {
  readonly label: string
  /** In the middle of the page, or a sheet that slides in from an edge. */
  readonly kind?: 'center' | 'sheet'
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
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => {
      dialog?.close()
    }
  }, [])
  return (
    <dialog ref={ref} className={`dialog dialog--${kind}`} aria-label={label}>
      {children}
    </dialog>
  )
}
