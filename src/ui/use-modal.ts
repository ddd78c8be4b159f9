import { useEffect, useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/**
 * Keeps a native dialog open over the page as long as it is there, with the focus on `focus`; the page gets
 * its focus back afterwards. What asks it to close (a back gesture, say) only asks.
 */
export function useModal(
  dialog: RefObject<HTMLDialogElement | null>,
  focus: RefObject<HTMLElement | null>,
  onCancel: () => void,
): void {
  useEffect(() => {
    const element = dialog.current
    if (element === null) return undefined
    const cancel = (event: Event): void => {
      event.preventDefault()
      onCancel()
    }
    element.addEventListener('cancel', cancel)
    return () => {
      element.removeEventListener('cancel', cancel)
    }
  }, [dialog, onCancel])
  // Closed while it is still in the page: one that is gone gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return undefined
    const before = document.activeElement
    element.showModal()
    focus.current?.focus()
    return () => {
      element.close()
      if (document.fullscreenElement === null || !(before instanceof HTMLElement)) return
      // As long as a part of the page has the whole screen, nothing else takes the focus.
      const giveBack = (): void => {
        before.focus()
      }
      document.addEventListener('fullscreenchange', giveBack, { once: true })
    }
  }, [dialog, focus])
}
