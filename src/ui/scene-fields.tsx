import { Camera, Copy, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Story, StoryScene } from '../model/story.ts'
import { sceneLinkOf } from '../store/capture.ts'
import { sceneChanged } from '../store/story-edits.ts'
import type { StoryShelf } from '../store/story-shelf.ts'
import { useApp } from './app-context.ts'
import { CalloutFields } from './callout-fields.tsx'
import { focusBeside } from './stories-focus.ts'

/** Everything of a scene that can be changed. */
export function SceneFields({
  story,
  sceneId,
  shelf,
  onDuplicate,
  onRemove,
}: {
  readonly story: Story
  readonly sceneId: string
  readonly shelf: StoryShelf
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}): ReactElement | null {
  const { store, announce } = useApp()
  const scene = story.scenes.find(({ id }) => id === sceneId)
  if (scene === undefined) return null
  const change = (words: Partial<StoryScene>, key?: string): void => {
    shelf.edit({
      id: story.id,
      story: sceneChanged(story, sceneId, words),
      ...(key === undefined ? {} : { key: `${key} ${sceneId}` }),
    })
  }
  return (
    <div className="scene__fields">
      <label className="stories__field">
        <span>Headline</span>
        <input
          className="text-field"
          value={scene.headline}
          maxLength={300}
          onChange={(event) => {
            change({ headline: event.currentTarget.value }, 'headline')
          }}
          onBlur={shelf.settle}
        />
      </label>
      <NoteField
        note={scene.note}
        onNote={(note) => {
          change({ note }, 'note')
        }}
        onSettle={shelf.settle}
      />
      <CalloutFields scene={scene} onChange={change} onSettle={shelf.settle} />
      <SceneButtons
        onCapture={() => {
          change({ link: sceneLinkOf(store.getState()) })
          announce('The scene shows this view now')
        }}
        onDuplicate={onDuplicate}
        onRemove={onRemove}
      />
    </div>
  )
}

function NoteField({
  note,
  onNote,
  onSettle,
}: {
  readonly note: string
  readonly onNote: (note: string) => void
  readonly onSettle: () => void
}): ReactElement {
  return (
    <label className="stories__field">
      <span>Note to read out</span>
      <textarea
        className="text-field stories__text"
        value={note}
        rows={4}
        maxLength={5000}
        onChange={(event) => {
          onNote(event.currentTarget.value)
        }}
        onBlur={onSettle}
      />
    </label>
  )
}

function SceneButtons({
  onCapture,
  onDuplicate,
  onRemove,
}: {
  readonly onCapture: () => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}): ReactElement {
  return (
    <p className="stories__ways">
      <button type="button" className="button" onClick={onCapture}>
        <Camera aria-hidden="true" size={16} /> Take this view
      </button>
      <button type="button" className="button" onClick={onDuplicate}>
        <Copy aria-hidden="true" size={16} /> Duplicate scene
      </button>
      <button
        type="button"
        className="button"
        onClick={({ currentTarget }) => {
          focusBeside(currentTarget.closest('.scene'), '.scene__open')
          onRemove()
        }}
      >
        <Trash2 aria-hidden="true" size={16} /> Delete scene
      </button>
    </p>
  )
}
