import { Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Story } from '../model/story.ts'
import type { ShelfState, StoryShelf } from '../store/story-shelf.ts'
import type { ToldStory } from '../store/told-story.ts'
import { useApp } from './app-context.ts'
import { nextStory } from './capture-view.ts'
import { ImportStories } from './import-stories.tsx'
import { useTeller } from './use-teller.ts'

/** The stories that come with the data, and the reader's own. */
export function StoryList({
  shelf,
  state,
  onOpen,
}: {
  readonly shelf: StoryShelf
  readonly state: ShelfState
  readonly onOpen: (id: string) => void
}): ReactElement {
  const { store } = useApp()
  const own = state.stories.toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
  const begin = (): void => {
    const story = nextStory(shelf)
    shelf.edit({ id: story.id, story })
    onOpen(story.id)
  }
  return (
    <>
      <section className="detail__section" aria-labelledby="stories-own">
        <h3 id="stories-own" className="detail__heading">
          Yours
        </h3>
        {own.length === 0 && (
          <p className="stories__hint">
            A story is a row of views, each with a headline and a note. Begin one, open a view, and
            capture it.
          </p>
        )}
        <Stories stories={own} onOpen={onOpen} />
        <p className="stories__ways">
          <button type="button" className="button button--primary" onClick={begin}>
            <Plus aria-hidden="true" size={16} />
            New story
          </button>
          <ImportStories shelf={shelf} state={state} />
        </p>
      </section>
      <section className="detail__section" aria-labelledby="stories-built-in">
        <h3 id="stories-built-in" className="detail__heading">
          Built in
        </h3>
        <Stories stories={store.index.dataset.stories} onOpen={onOpen} />
      </section>
    </>
  )
}

function Stories({
  stories,
  onOpen,
}: {
  readonly stories: readonly Story[]
  readonly onOpen: (id: string) => void
}): ReactElement | null {
  const tell = useTeller()
  if (stories.length === 0) return null
  return (
    <ul className="stories__list">
      {stories.map((story) => (
        <li key={story.id}>
          <button
            type="button"
            className="stories__story"
            onClick={() => {
              onOpen(story.id)
            }}
          >
            <span className="stories__name">{titleOf(tell(story))}</span>
            <span className="stories__count">{countText(story.scenes.length)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A title can be taken away while it is typed. */
function titleOf({ title }: ToldStory): string {
  return title === '' ? 'Without a title' : title
}

function countText(count: number): string {
  return count === 1 ? '1 scene' : `${String(count)} scenes`
}
