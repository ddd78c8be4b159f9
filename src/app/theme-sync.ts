import type { TimelineStore } from '../store/timeline-store.ts'

/** Puts the chosen theme on the page; without a choice the system decides in the style sheet. */
export function syncTheme(store: TimelineStore): () => void {
  const apply = (): void => {
    const { theme } = store.getState()
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }
  apply()
  return store.subscribe(apply)
}
