import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { StagePlace } from './presenting-messages.ts'

/** Where the pointer is over an element, 0 … 1 from its left and top, as long as it is asked for. */
export function useLaser(
  ref: RefObject<HTMLElement | null>,
  isOn: boolean,
  onMove?: (place: StagePlace | undefined) => void,
): StagePlace | undefined {
  const [place, setPlace] = useState<StagePlace>()
  useEffect(() => {
    const element = ref.current
    if (element === null || !isOn) return undefined
    const stop = new AbortController()
    const { signal } = stop
    const show = (next: StagePlace | undefined): void => {
      setPlace(next)
      onMove?.(next)
    }
    const move = ({ clientX, clientY }: PointerEvent): void => {
      const { left, top, width, height } = element.getBoundingClientRect()
      show({ x: within((clientX - left) / width), y: within((clientY - top) / height) })
    }
    const hide = (): void => {
      show(undefined)
    }
    element.addEventListener('pointermove', move, { signal })
    element.addEventListener('pointerleave', hide, { signal })
    // A window that closes, or is loaded anew, tears nothing down: the dot would stay on the other's screen.
    window.addEventListener('pagehide', hide, { signal })
    return () => {
      stop.abort()
      hide()
    }
  }, [ref, isOn, onMove])
  return isOn ? place : undefined
}

function within(part: number): number {
  return Math.max(0, Math.min(1, part))
}
