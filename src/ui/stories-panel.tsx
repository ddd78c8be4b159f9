import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReactElement, RefObject } from 'react'
import type { StoryShelf } from '../store/story-shelf.ts'
import '../styles/detail-panel.css'
import '../styles/stories-panel.css'
import { useApp, useSelect } from './app-context.ts'
import { KeepingNotes, SavedSign } from './keeping-notes.tsx'
import { STORIES_TITLE_ID, focusPanel } from './stories-focus.ts'
import { StoryList } from './story-list.tsx'
import { StoryPage } from './story-page.tsx'
import { UndoButtons } from './undo-buttons.tsx'
import { isTyping } from './use-hotkeys.ts'
import { useFocusBack } from './use-focus-back.ts'
import { useShelf } from './use-shelf.ts'

/** Where stories are made: all of them, or the scenes of one. */
export function StoriesPanel(): ReactElement {
  const { store } = useApp()
  const { shelf, state } = useShelf()
  const openStory = useSelect(({ getState }) => getState().openStory)
  const openId = openStory?.id
  const panel = useRef<HTMLElement>(null)
  useFocusBack(panel)
  useEffect(() => {
    // What is new in the panel is read from its beginning, unless it took the focus itself.
    if (!holdsTyping(panel.current)) focusPanel()
  }, [openId])
  useTurningKeys(panel, shelf)
  const builtIn = store.index.dataset.stories.find(({ id }) => id === openId)
  const story = builtIn ?? state.stories.find(({ id }) => id === openId)
  return (
    <aside className="detail stories" aria-labelledby={STORIES_TITLE_ID} ref={panel}>
      <header className="detail__header stories__header">
        <h2 id={STORIES_TITLE_ID} className="detail__title" tabIndex={-1}>
          Stories
        </h2>
        <SavedSign state={state} />
        <UndoButtons shelf={shelf} state={state} />
        <button
          type="button"
          className="icon-button"
          aria-label="Close stories"
          title="Close (Esc)"
          onClick={() => {
            store.actions.storiesToggled(false)
          }}
        >
          <X aria-hidden="true" size={18} />
        </button>
      </header>
      <div className="detail__body">
        <KeepingNotes shelf={shelf} state={state} />
        {story === undefined ? (
          <StoryList
            shelf={shelf}
            state={state}
            onOpen={(id) => {
              store.actions.storyOpened({ id })
            }}
          />
        ) : (
          <StoryPage
            key={story.id}
            story={story}
            isBuiltIn={builtIn !== undefined}
            shelf={shelf}
            sceneId={openStory?.scene}
          />
        )}
      </div>
    </aside>
  )
}

function holdsTyping(panel: HTMLElement | null): boolean {
  const { activeElement } = document
  return panel?.contains(activeElement) === true && isTyping(activeElement)
}

/** Keys that work wherever the focus is within the panel; each has a button as well. */
function useTurningKeys(panel: RefObject<HTMLElement | null>, shelf: StoryShelf): void {
  useEffect(() => {
    const stop = new AbortController()
    const turn = (event: KeyboardEvent): void => {
      turnBack(event, shelf)
    }
    panel.current?.addEventListener('keydown', turn, { signal: stop.signal })
    return () => {
      stop.abort()
    }
  }, [panel, shelf])
}

/** As everywhere: Ctrl Z takes back, Ctrl Shift Z or Ctrl Y does again. */
function turnBack(event: KeyboardEvent, shelf: StoryShelf): void {
  if (!event.ctrlKey && !event.metaKey) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) shelf.redo()
  else shelf.undo()
}
