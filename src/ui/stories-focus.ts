/** The heading of the panel of stories. */
export const STORIES_TITLE_ID = 'stories-title'

/** To the beginning of the panel, where what had the focus is about to go. */
export function focusPanel(): void {
  document.getElementById(STORIES_TITLE_ID)?.focus()
}

/** Where one of a list is about to go, the focus moves to the same place in its neighbour. */
export function focusBeside(leaving: Element | null, inside: string): void {
  const beside = [leaving?.nextElementSibling, leaving?.previousElementSibling]
  const [found] = beside.flatMap((each) => each?.querySelector<HTMLElement>(inside) ?? [])
  if (found === undefined) focusPanel()
  else found.focus()
}
