import type { ReactElement } from 'react'
import type { KeepFault } from '../store/story-keeping.ts'
import type { ShelfState, StoryShelf } from '../store/story-shelf.ts'
import { focusPanel } from './stories-focus.ts'

const FAULTS: Readonly<Record<KeepFault, string>> = {
  full: 'The browser has no room left. Changes that did not fit are in this tab only; what fits is saved, and what was saved before is untouched. Export the story to a file, or free some space and try again.',
  failed:
    'Some changes could not be saved and are in this tab only; what was saved before is untouched. Export the story to a file, or try again.',
}

/** Whether what was made is kept; beside the heading, so that nothing moves when it changes. */
export function SavedSign({ state }: { readonly state: ShelfState }): ReactElement {
  const { keptBy, fault, isSaved, stories } = state
  const isTold = keptBy === 'browser' && fault === undefined && stories.length > 0
  return (
    <span className="stories__saved stories__sign" role="status">
      {isTold && (isSaved ? 'Saved in this browser' : 'Saving …')}
    </span>
  )
}

/** What the reader has to know of where the stories are kept. */
export function KeepingNotes({
  shelf,
  state,
}: {
  readonly shelf: StoryShelf
  readonly state: ShelfState
}): ReactElement {
  const { keptBy, fault, unread, told } = state
  return (
    <>
      <div className="stories__notes" role="status">
        {keptBy === 'tab' && (
          <p className="stories__note">
            This browser keeps nothing for this page, as in a private window. Stories that you make
            last until the tab is closed: export them to keep them.
          </p>
        )}
        {unread.map(({ title, isNewer }) => (
          <p key={title} className="stories__note">
            {isNewer
              ? `“${title}” was made with a newer version of this page. It is kept as it is, and opens there.`
              : `“${title}” cannot be read by this page. It is kept as it is; your other stories are all here.`}
          </p>
        ))}
        {told.map((sentence) => (
          <p key={sentence} className="stories__note">
            {sentence}
          </p>
        ))}
      </div>
      {told.length > 0 && (
        <button
          type="button"
          className="link-button stories__dismiss"
          onClick={() => {
            focusPanel()
            shelf.dismissTold()
          }}
        >
          Dismiss
        </button>
      )}
      {fault !== undefined && (
        <div className="stories__note stories__note--alert" role="alert">
          <p>{FAULTS[fault]}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              focusPanel()
              shelf.retry()
            }}
          >
            Try again
          </button>
        </div>
      )}
    </>
  )
}
