/** Goes to a part of the page by its heading, which a reader of the screen then hears. */
export function focusHeading(id: string): void {
  document.getElementById(id)?.focus()
}
