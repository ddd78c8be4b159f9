import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

export interface Fullscreen {
  readonly isFull: boolean
  readonly toggle: () => void
  /** To be said before another window is opened: a browser may give the whole screen up for it. */
  readonly mayGiveUp: () => void
}

/**
 * Asks for the whole screen for an element, as long as it is there. A browser may refuse, for want of a
 * gesture or of permission in a frame: then the element fills the window, and the button asks again.
 *
 * `onLeft`: the reader has left the whole screen by the browser's own means.
 */
export function useFullscreen(ref: RefObject<HTMLElement | null>, onLeft: () => void): Fullscreen {
  const [isFull, setFull] = useState(false)
  /** Left by our own doing: only the screen is given up, not what is shown. */
  const isOwnExit = useRef(false)
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    let wasFull = false
    const changed = (): void => {
      const isNow = document.fullscreenElement === element
      setFull(isNow)
      if (wasFull && !isNow && !isOwnExit.current) onLeft()
      isOwnExit.current = false
      wasFull = isNow
    }
    // Whoever acts here again has seen whether the screen was given up.
    const acted = (): void => {
      isOwnExit.current = false
    }
    document.addEventListener('fullscreenchange', changed)
    window.addEventListener('keydown', acted, { capture: true })
    void ask(element)
    return () => {
      document.removeEventListener('fullscreenchange', changed)
      window.removeEventListener('keydown', acted, { capture: true })
      if (document.fullscreenElement === element) void document.exitFullscreen()
    }
  }, [ref, onLeft])
  const toggle = useCallback(() => {
    const element = ref.current
    if (element === null) return
    if (document.fullscreenElement === element) {
      isOwnExit.current = true
      void document.exitFullscreen()
      return
    }
    void ask(element)
  }, [ref])
  const mayGiveUp = useCallback(() => {
    isOwnExit.current = true
  }, [])
  return { isFull, toggle, mayGiveUp }
}

async function ask(element: HTMLElement): Promise<void> {
  // Telephones of one make know no full screen but for films.
  if (!('requestFullscreen' in element)) return
  try {
    await element.requestFullscreen({ navigationUI: 'hide' })
  } catch (refusal) {
    // Without a gesture, or in a frame that may not: the element fills the window already.
    if (!(refusal instanceof TypeError)) throw refusal
  }
}
