/**
 * Puts the focus back on the mark whose details were open, or on the picture where the mark is folded
 * away or out of sight.
 */
export function focusMark(id: string): void {
  const mark = document.querySelector<SVGElement>(`svg [data-id="${CSS.escape(id)}"]`)
  const row = document.querySelector<HTMLElement>(`tr[data-item="${CSS.escape(id)}"] button`)
  const place = mark ?? row ?? document.querySelector<HTMLElement>('#view')
  place?.focus()
}
