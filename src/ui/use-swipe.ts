import { useEffect } from 'react'
import type { RefObject } from 'react'

/** A finger that moves this far, and twice as far along as across, has swiped. */
const SWIPE_PX = 48

/**
 * One finger steps by a swipe; the picture does not feel it, so that it is not dragged along. Two fingers
 * are the picture's own.
 */
export function useSwipe(
  ref: RefObject<HTMLElement | null>,
  onSwipe: (direction: 'next' | 'previous') => void,
): void {
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    let start: Touch | undefined
    const onStart = (event: TouchEvent): void => {
      const isOne = event.touches.length === 1
      start = isOne ? event.touches[0] : undefined
      if (isOne) event.stopPropagation()
    }
    const onEnd = (event: TouchEvent): void => {
      const end = [...event.changedTouches].find(
        ({ identifier }) => identifier === start?.identifier,
      )
      if (start === undefined || end === undefined) return
      const along = end.clientX - start.clientX
      const across = end.clientY - start.clientY
      start = undefined
      if (Math.abs(along) < SWIPE_PX || Math.abs(along) < 2 * Math.abs(across)) return
      onSwipe(along < 0 ? 'next' : 'previous')
    }
    const options = { capture: true, passive: true }
    element.addEventListener('touchstart', onStart, options)
    element.addEventListener('touchend', onEnd, options)
    return () => {
      element.removeEventListener('touchstart', onStart, options)
      element.removeEventListener('touchend', onEnd, options)
    }
  }, [ref, onSwipe])
}
