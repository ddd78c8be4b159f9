import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ToldStory } from '../store/told-story.ts'
import '../styles/dialog.css'
import '../styles/story-choice.css'
import { useApp } from './app-context.ts'
import { Dialog } from './dialog.tsx'
import { useThisView, useToldStories } from './use-told-stories.ts'

const FIRST_ID = 'first-story'

/** Which story to present: the first is one press of Enter away. */
export function StoryChoice({
  onClose,
  missing,
}: {
  readonly onClose: () => void
  /** A story that a link named and that is not here. */
  readonly missing?: string
}): ReactElement {
  const { store } = useApp()
  const stories = [...useToldStories(), useThisView()]
  const present = (story: ToldStory): void => {
    onClose()
    store.actions.sceneTold(story.id, story.scenes[0]?.id)
  }
  return (
    <Dialog label="Present" focusId={FIRST_ID} onClose={onClose}>
      <div className="dialog__header">
        <h2>Present</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <X aria-hidden="true" size={18} />
        </button>
      </div>
      {missing !== undefined && (
        <p className="story-choice__missing">
          There is no story “{missing}” here. A story that was made in another browser has to be
          imported first.
        </p>
      )}
      <ul className="story-choice">
        {stories.map((story, index) => (
          <li key={story.id}>
            <button
              type="button"
              id={index === 0 ? FIRST_ID : undefined}
              className="story-choice__story"
              onClick={() => {
                present(story)
              }}
            >
              <span className="story-choice__title">{story.title}</span>
              <span className="story-choice__count">{countText(story)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function countText({ scenes }: ToldStory): string {
  return scenes.length === 1 ? '1 scene' : `${String(scenes.length)} scenes`
}
