import type { ReactElement } from 'react'
import type { Story } from '../model/story.ts'
import { sceneDuplicated, sceneMoved, sceneRemoved } from '../store/story-edits.ts'
import type { StoryShelf } from '../store/story-shelf.ts'
import type { ToldScene, ToldStory } from '../store/told-story.ts'
import { useApp } from './app-context.ts'
import { SceneCard } from './scene-card.tsx'
import { SceneFields } from './scene-fields.tsx'
import { useSceneDrag } from './use-scene-drag.ts'

interface SceneListProps {
  /** As it is written. */
  readonly story: Story
  /** As it is told. */
  readonly told: ToldStory
  readonly isEditable: boolean
  readonly shelf: StoryShelf
  readonly openId: string | undefined
  readonly onOpen: (scene: ToldScene) => void
}

/** The scenes of a story in order; the one that is open shows its note, or its fields. */
export function SceneList(props: SceneListProps): ReactElement {
  const { story, told, isEditable, shelf, openId, onOpen } = props
  const { announce } = useApp()
  const ids = story.scenes.map(({ id }) => id)
  const { drag, handleOf } = useSceneDrag(ids, (id, place) => {
    shelf.edit({ id: story.id, story: sceneMoved(story, id, place) })
    announce(`Scene ${String(place + 1)} of ${String(ids.length)}`)
  })
  if (told.scenes.length === 0) {
    return <p className="stories__hint">No scene yet: open a view and capture it.</p>
  }
  const remove = (scene: ToldScene): void => {
    shelf.edit({ id: story.id, story: sceneRemoved(story, scene.id) })
    announce(`Scene ${String(scene.place)} deleted. Undo brings it back.`)
  }
  return (
    <ol className="scenes" aria-label="Scenes">
      {told.scenes.map((scene) => (
        <SceneCard
          key={scene.id}
          scene={scene}
          isOpen={scene.id === openId}
          dropAt={drag === undefined ? undefined : dropSide(drag, scene, ids)}
          handle={isEditable ? handleOf(scene.id) : undefined}
          onOpen={() => {
            onOpen(scene)
          }}
        >
          {isEditable ? (
            <SceneFields
              story={story}
              sceneId={scene.id}
              shelf={shelf}
              onDuplicate={() => {
                const copy = sceneDuplicated(story, scene.id, shelf.newId())
                shelf.edit({ id: story.id, story: copy })
                announce(`Scene ${String(scene.place)} duplicated`)
              }}
              onRemove={() => {
                remove(scene)
              }}
            />
          ) : (
            <p className="scene__told">{scene.note}</p>
          )}
        </SceneCard>
      ))}
    </ol>
  )
}

/** Where beside a card the line stands at which the dragged scene would come to lie. */
function dropSide(
  { id, place }: { readonly id: string; readonly place: number },
  scene: ToldScene,
  ids: readonly string[],
): 'before' | 'after' | 'dragged' | undefined {
  if (scene.id === id) return 'dragged'
  const others = ids.filter((each) => each !== id)
  const own = others.indexOf(scene.id)
  if (own === place) return 'before'
  return own === others.length - 1 && place === others.length ? 'after' : undefined
}
