import { ArrowLeft, Camera, Copy, Download, Play, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { ReactElement } from 'react'
import type { Story } from '../model/story.ts'
import { renamed, storyCopied } from '../store/story-edits.ts'
import { storyFileName, writeStoryFile } from '../store/story-file.ts'
import type { StoryShelf } from '../store/story-shelf.ts'
import { useApp } from './app-context.ts'
import { captureView } from './capture-view.ts'
import { openScene } from './open-scene.ts'
import { SceneList } from './story-scenes.tsx'
import { StorySlides } from './story-slides.tsx'
import { useTeller } from './use-teller.ts'

interface PageProps {
  readonly story: Story
  readonly isBuiltIn: boolean
  readonly shelf: StoryShelf
}

/** One story: what can be done with it, and its scenes. */
export function StoryPage({
  story,
  isBuiltIn,
  shelf,
  sceneId,
}: PageProps & {
  /** The scene that is open. */
  readonly sceneId: string | undefined
}): ReactElement {
  const { store } = useApp()
  const tell = useTeller()
  const told = useMemo(() => tell(story), [tell, story])
  return (
    <>
      <button
        type="button"
        className="link-button stories__back"
        onClick={() => {
          store.actions.storyOpened(undefined)
        }}
      >
        <ArrowLeft aria-hidden="true" size={16} /> All stories
      </button>
      {isBuiltIn ? (
        <h3 className="stories__title">{told.title}</h3>
      ) : (
        <TitleField story={story} shelf={shelf} />
      )}
      <StoryButtons story={story} isBuiltIn={isBuiltIn} shelf={shelf} />
      {!isBuiltIn && (
        <button
          type="button"
          className="button button--primary stories__capture"
          onClick={() => {
            captureView(store, shelf, story, sceneId)
          }}
        >
          <Camera aria-hidden="true" size={16} />
          Capture this view
        </button>
      )}
      <SceneList
        story={story}
        told={told}
        isEditable={!isBuiltIn}
        shelf={shelf}
        openId={sceneId}
        onOpen={(scene) => {
          store.actions.storyOpened({ id: story.id, scene: scene.id })
          openScene(store, scene)
        }}
      />
    </>
  )
}

function TitleField({
  story,
  shelf,
}: {
  readonly story: Story
  readonly shelf: StoryShelf
}): ReactElement {
  const field = useRef<HTMLInputElement>(null)
  const isNew = story.scenes.length === 0
  useEffect(() => {
    // A story begins with its name.
    if (isNew) field.current?.select()
  }, [isNew])
  return (
    <label className="stories__field">
      <span>Title</span>
      <input
        ref={field}
        className="text-field"
        value={story.title}
        maxLength={200}
        onChange={(event) => {
          const next = renamed(story, event.currentTarget.value)
          shelf.edit({ id: story.id, story: next, key: 'title' })
        }}
        onBlur={shelf.settle}
      />
    </label>
  )
}

function StoryButtons({ story, isBuiltIn, shelf }: PageProps): ReactElement {
  const { store, saveFile, announce } = useApp()
  const copy = (): void => {
    const title = isBuiltIn ? `${story.title}, my version` : `${story.title} (copy)`
    const own = storyCopied(story, title, shelf.newId)
    shelf.edit({ id: own.id, story: own })
    announce(`${own.title} is yours to change`)
    store.actions.storyOpened({ id: own.id })
  }
  const save = (): void => {
    const text = writeStoryFile([story])
    saveFile({ name: storyFileName(story), mediaType: 'application/json', text })
  }
  return (
    <div className="stories__ways">
      <button
        type="button"
        className="button"
        disabled={story.scenes.length === 0}
        onClick={() => {
          store.actions.sceneTold(story.id, story.scenes[0]?.id)
        }}
      >
        <Play aria-hidden="true" size={16} /> Present
      </button>
      <StorySlides story={story} />
      <button type="button" className="button" onClick={copy}>
        <Copy aria-hidden="true" size={16} /> {isBuiltIn ? 'Make it mine' : 'Duplicate'}
      </button>
      <button type="button" className="button" onClick={save}>
        <Download aria-hidden="true" size={16} /> Export
      </button>
      {!isBuiltIn && (
        <button
          type="button"
          className="button"
          onClick={() => {
            shelf.edit({ id: story.id, story: undefined })
            shelf.tell(`“${story.title}” is deleted. Undo brings it back.`)
            store.actions.storyOpened(undefined)
          }}
        >
          <Trash2 aria-hidden="true" size={16} /> Delete
        </button>
      )}
    </div>
  )
}
