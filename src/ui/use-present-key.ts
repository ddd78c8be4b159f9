import { useLetterKey } from './use-letter-key.ts'

/** `P` begins a presentation. */
export function usePresentKey(onPresent: () => void): void {
  useLetterKey('p', onPresent)
}
