import { useEffect } from 'react'
import type { TimelineStore } from '../store/timeline-store.ts'
import { zoomMiddle } from '../store/zoom-middle.ts'
import { useApp } from './app-context.ts'
import { hasTimeAxis } from './squeeze-words.ts'
import { hasModifier, isModalOpen, isTyping } from './use-hotkeys.ts'

const ZOOM_FACTOR = 1.5

const COMMANDS: Readonly<Record<string, (store: TimelineStore) => void>> = {
  '+': zoomBy(ZOOM_FACTOR),
  '=': zoomBy(ZOOM_FACTOR),
  '-': zoomBy(1 / ZOOM_FACTOR),
  '0': ({ actions }) => {
    actions.windowFitted()
  },
}

/**
 * The keys that zoom, wherever the focus is but in a field, a menu or a dialog. In the picture itself they
 * are the picture's own: it zooms about the mark that has the focus.
 */
export function useZoomKeys(): void {
  const { store } = useApp()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const command = COMMANDS[event.key]
      if (command === undefined || event.defaultPrevented || hasModifier(event)) return
      if (isTyping(event.target) || isModalOpen() || isMenuOpen() || !hasTimeAxis(store)) return
      event.preventDefault()
      command(store)
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  }, [store])
}

function zoomBy(factor: number): (store: TimelineStore) => void {
  return (store) => {
    zoomMiddle(store, factor)
  }
}

function isMenuOpen(): boolean {
  return document.querySelector(':popover-open') !== null
}
