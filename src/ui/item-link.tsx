import type { ReactElement, ReactNode } from 'react'
import { useApp } from './app-context.ts'

/** Opens the details of a thing; a button, since it stays on the page. */
export function ItemLink({
  id,
  children,
}: {
  readonly id: string
  readonly children: ReactNode
}): ReactElement {
  const { store } = useApp()
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        store.actions.markSelected(id)
      }}
    >
      {children}
    </button>
  )
}
