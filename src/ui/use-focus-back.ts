import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/** When a part of the page goes and the focus is in it, the focus returns to where it was as the part came. */
export function useFocusBack(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = part.current
    const before = document.activeElement
    return () => {
      if (element?.contains(document.activeElement) !== true) return
      if (before instanceof HTMLElement) before.focus()
    }
  }, [part])
}
