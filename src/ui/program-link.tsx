import type { MouseEvent, ReactElement, ReactNode } from 'react'
import type { ProgramId } from '../model/types.ts'
import { useApp, useSelect } from './app-context.ts'

/** A real link to the view of one program; a plain click stays on the page. */
export function ProgramLink({
  id,
  className,
  children,
}: {
  readonly id: ProgramId
  readonly className?: string
  readonly children: ReactNode
}): ReactElement {
  const { store, hrefOf } = useApp()
  const state = useSelect(({ getState }) => getState())
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    store.actions.programOpened(id)
  }
  return (
    <a
      className={className}
      href={hrefOf({ ...state, view: 'program', program: id, window: undefined })}
      onClick={follow}
    >
      {children}
    </a>
  )
}
