/**
 * Puts the focus back on the mark whose details were open, or on the picture where the mark is folded
 * away or out of sight. Where several marks stand for one thing, it is the one that was opened.
 */
export function focusMark(id: string): void {
  const mark = document.querySelector<SVGElement>(`svg [data-id="${CSS.escape(id)}"]`)
  const drawn = document.querySelector<SVGElement>(
    `svg[data-opened="${CSS.escape(id)}"] [tabindex="0"]`,
  )
  const row = document.querySelector<HTMLElement>(`tr[data-item="${CSS.escape(id)}"] button`)
  const place = mark ?? drawn ?? row ?? document.querySelector<HTMLElement>('#view')
  place?.focus()
}
