import { useEffect } from 'react'
import { SEARCH_FIELD_ID } from './search-field.tsx'

export interface Hotkeys {
  /** Opens what holds the search field, where that is closed. */
  readonly onSearch: (() => void) | undefined
  readonly onHelp: () => void
  readonly onExport: () => void
  readonly onEscape: () => void
  /** To the document before, or to the next. */
  readonly onStep: (direction: -1 | 1) => void
}

/** The keys that work anywhere on the page; a field that is typed into keeps its keys. */
export function useHotkeys({ onSearch, onHelp, onExport, onEscape, onStep }: Hotkeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || hasModifier(event) || isModalOpen()) return
      if (event.key === 'Escape') onEscape()
      if (isTyping(event.target)) return
      const commands: Readonly<Record<string, () => void>> = {
        '?': onHelp,
        e: onExport,
        E: onExport,
        '[': () => {
          onStep(-1)
        },
        ']': () => {
          onStep(1)
        },
        '/': () => {
          event.preventDefault()
          onSearch?.()
          document.getElementById(SEARCH_FIELD_ID)?.focus()
        },
      }
      commands[event.key]?.()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  }, [onSearch, onHelp, onExport, onEscape, onStep])
}

/** Whether a key is held that makes it another's. */
export function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey
}

/** A box that is ticked takes no letters. */
const TEXT_FIELDS = 'input:not([type="checkbox"], [type="radio"]), select, textarea'

/** Whether what has the focus takes letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TEXT_FIELDS)
}

/** Whether a dialog lies over the page, and keeps the keys. */
export function isModalOpen(): boolean {
  return document.querySelector('dialog[open]') !== null
}
