import type { ReactElement, ReactNode } from 'react'
import { useOpenItem } from './use-open-item.ts'

/** Opens the details of a thing; a button, since it stays on the page. */
export function ItemLink({
  id,
  children,
}: {
  readonly id: string
  readonly children: ReactNode
}): ReactElement {
  const openItem = useOpenItem()
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        openItem(id)
      }}
    >
      {children}
    </button>
  )
}
