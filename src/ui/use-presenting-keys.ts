import { useLayoutEffect, useRef, useState } from 'react'
import { readPresentingKey } from './presenting-keys.ts'
import type { PresentingCommand } from './presenting-keys.ts'

/**
 * The keys of a presentation, before anything else hears them: in the picture, too, an arrow is a step.
 * The value is the number that is being typed.
 */
export function usePresentingKeys(run: (command: PresentingCommand) => void): string {
  const [digits, setDigits] = useState('')
  const typed = useRef('')
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event)) return
      const read = readPresentingKey(typed.current, event)
      if (read === undefined) return
      event.preventDefault()
      event.stopPropagation()
      typed.current = read.digits
      setDigits(read.digits)
      if (read.command !== undefined) run(read.command)
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => {
      document.removeEventListener('keydown', press, { capture: true })
    }
  }, [run])
  return digits
}

const BUTTON_KEYS: ReadonlySet<string> = new Set(['Enter', ' '])

/** A button, a link and a field keep the keys that are theirs. */
function isElsewhere({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches('input, select, textarea')) return key !== 'Escape'
  return BUTTON_KEYS.has(key) && target.closest('button, a[href], summary') !== null
}
