import { useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'

/** A scene on its way to another place, counted from 0. */
export interface SceneDrag {
  readonly id: string
  readonly place: number
}

interface HandleProps {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Moving scenes by a handle: with a mouse or a finger, or with arrows, Home and End. */
export function useSceneDrag(
  ids: readonly string[],
  onMove: (id: string, place: number) => void,
): {
  readonly drag: SceneDrag | undefined
  readonly handleOf: (id: string) => HandleProps
} {
  const [drag, setDrag] = useState<SceneDrag>()
  const stop = (): void => {
    setDrag(undefined)
  }
  return {
    drag,
    handleOf: (id) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ id, place: ids.indexOf(id) })
      },
      onPointerMove: (event) => {
        if (drag?.id === id) setDrag({ id, place: placeAt(event) })
      },
      onPointerUp: () => {
        stop()
        if (drag?.id === id && drag.place !== ids.indexOf(id)) onMove(id, drag.place)
      },
      onPointerCancel: stop,
      onKeyDown: (event) => {
        const place = placeOfKey(event.key, ids.indexOf(id), ids.length)
        if (place === undefined) return
        event.preventDefault()
        onMove(id, place)
      },
    }),
  }
}

/** How many of the other scenes lie wholly or mostly above the pointer. */
function placeAt({ currentTarget, clientY }: PointerEvent<HTMLElement>): number {
  const own = currentTarget.closest('li')
  const others = [...(own?.parentElement?.children ?? [])].filter((each) => each !== own)
  return others.filter((each) => {
    const { top, height } = each.getBoundingClientRect()
    return top + height / 2 < clientY
  }).length
}

function placeOfKey(key: string, place: number, count: number): number | undefined {
  if (key === 'ArrowUp') return Math.max(place - 1, 0)
  if (key === 'ArrowDown') return Math.min(place + 1, count - 1)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
