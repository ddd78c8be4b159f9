import { useEffect } from 'react'

/** Ctrl K, or Command K, from anywhere on the page; a dialog that is open keeps the keys. */
export function usePaletteKey(onOpen: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return
      if (event.ctrlKey === event.metaKey) return
      event.preventDefault()
      if (document.querySelector('dialog[open]') === null) onOpen()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  }, [onOpen])
}
