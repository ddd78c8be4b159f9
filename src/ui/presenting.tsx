import { Presentation } from 'lucide-react'
import { Suspense, useCallback } from 'react'
import type { ReactElement } from 'react'
import { useApp, useSelect } from './app-context.ts'
import { laterDialog } from './later-part.tsx'
import { usePresentKey } from './use-present-key.ts'

const storyChoice = laterDialog(async () => (await import('./story-choice.tsx')).StoryChoice)
const presentationRoom = laterDialog(
  async () => (await import('./presentation-room.tsx')).PresentationRoom,
)

/** The way into presenting, and the story that is told, if one is. */
export function Presenting(): ReactElement {
  const { store } = useApp()
  const story = useSelect(({ getState }) => getState().story)
  const isChoosing = useSelect(({ getState }) => getState().isChoosingStory)
  const choose = useCallback(() => {
    store.actions.choosingToggled(true)
  }, [store])
  const close = useCallback(() => {
    store.actions.choosingToggled(false)
  }, [store])
  const leave = useCallback(() => {
    close()
    store.actions.sceneTold(undefined, undefined)
  }, [close, store])
  usePresentKey(choose)
  return (
    <>
      <button
        type="button"
        className="icon-button tool-button tool-button--primary"
        aria-label="Present"
        aria-keyshortcuts="P"
        aria-haspopup="dialog"
        title="Present (P)"
        onClick={choose}
      >
        <Presentation aria-hidden="true" size={18} />
        <span className="tool-button__label">Present</span>
      </button>
      <Suspense fallback={undefined}>
        {isChoosing && story === undefined && <storyChoice.Part onClose={close} />}
        {story !== undefined && (
          <presentationRoom.Part key={story} storyId={story} onClose={leave} />
        )}
      </Suspense>
    </>
  )
}
