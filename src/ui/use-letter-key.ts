import { useEffect } from 'react'
import { isModalOpen, isTyping } from './use-hotkeys.ts'

/** A letter by itself, anywhere on the page but in a field or under a dialog. */
export function useLetterKey(letter: string, onPress: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event
      if (key.toLowerCase() !== letter || ctrlKey || metaKey || altKey || defaultPrevented) return
      if (isTyping(target) || isModalOpen()) return
      event.preventDefault()
      onPress()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  }, [letter, onPress])
}
