import { Redo2, Undo2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ShelfState, StoryShelf } from '../store/story-shelf.ts'
import { useApp } from './app-context.ts'

/** Takes the last change of a story back, or makes it again. */
export function UndoButtons({
  shelf,
  state,
}: {
  readonly shelf: StoryShelf
  readonly state: ShelfState
}): ReactElement {
  const { announce } = useApp()
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label="Undo"
        title="Undo (Ctrl Z)"
        aria-disabled={!state.canUndo}
        onClick={() => {
          shelf.undo()
          announce(state.canUndo ? 'Undone' : 'Nothing to undo')
        }}
      >
        <Undo2 aria-hidden="true" size={18} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Redo"
        title="Redo (Ctrl Shift Z)"
        aria-disabled={!state.canRedo}
        onClick={() => {
          shelf.redo()
          announce(state.canRedo ? 'Done again' : 'Nothing to do again')
        }}
      >
        <Redo2 aria-hidden="true" size={18} />
      </button>
    </>
  )
}
