import { ChevronLeft, ChevronRight, Pointer, Square } from 'lucide-react'
import { use, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import type { ToldStory } from '../store/told-story.ts'
import '../styles/presentation.css'
import '../styles/presenter-window.css'
import { useApp } from './app-context.ts'
import { Elapsed } from './elapsed.tsx'
import { SceneList } from './presentation-parts.tsx'
import { presenterQuery } from './presenter-query.ts'
import type { PresentingCommand } from './presenting-keys.ts'
import { ScenePicture } from './scene-picture.tsx'
import { createSharedTelling } from './shared-telling.ts'
import type { SharedTelling } from './shared-telling.ts'
import { isSameTelling, useHandedStory } from './use-handed-story.ts'
import { useLaser } from './use-laser.ts'
import { usePresentingKeys } from './use-presenting-keys.ts'
import { useTellingState } from './use-telling-state.ts'
import { THIS_VIEW, sceneIndexOf, useThisView, useToldStories } from './use-told-stories.ts'

/** The window of whoever speaks: this scene and the next as they are drawn, the note, and the time. */
export function PresenterWindow({ session }: { readonly session: string }): ReactElement {
  const { store } = useApp()
  const stories = useToldStories()
  const thisView = useThisView()
  const storyId = store.getState().story ?? ''
  const kept = [...stories, thisView].find(({ id }) => id === storyId)
  const { handed, hasWaited } = useHandedStory(session, storyId)
  // What is told is what the audience sees, also where its last changes have not reached the disk.
  const isKept = kept !== undefined && (handed === undefined || isSameTelling(kept, handed))
  const story = isKept ? kept : handed
  if (story !== undefined && story.scenes.length > 0) {
    return <Desk key={isKept ? 'kept' : 'handed'} story={story} session={session} />
  }
  return (
    <main className="presenter">
      <h1>{hasWaited ? 'There is no such story here' : 'Asking for the story …'}</h1>
      <p>This window belongs to a presentation. Open it from there, with P.</p>
    </main>
  )
}

interface DeskProps {
  readonly story: ToldStory
  readonly session: string
}

function Desk({ story, session }: DeskProps): ReactElement {
  const telling = useDesk({ story, session })
  const { presented, stage, isOver } = useTellingState(telling)
  const shape = stage ?? SHAPE
  const scene = story.scenes[presented.scene]
  const next = story.scenes[presented.scene + 1]
  const picture = useRef<HTMLDivElement>(null)
  const [isPointing, setPointing] = useState(false)
  const point = telling.point
  useLaser(picture, isPointing, point)
  const run = useCallback(
    (command: PresentingCommand) => {
      if (command.type === 'move') telling.move(command.move)
      if (command.type === 'flip' && command.part === 'laser') setPointing((isOn) => !isOn)
    },
    [telling],
  )
  const typed = usePresentingKeys(run)
  return (
    <main className="presenter">
      <header className="presenter__head">
        <h1>{story.title}</h1>
        {isOver && <p className="presenter__over">The presentation was left.</p>}
        <Elapsed startedAtMs={presented.startedAtMs} />
      </header>
      <section className="presenter__current" aria-label="Now">
        <p className="presenter__label">
          Now: {placeText(typed, presented.scene, story)}
          {presented.blank !== 'none' && `, the screen is ${presented.blank}`}
        </p>
        {scene !== undefined && <ScenePicture ref={picture} scene={scene} shape={shape} />}
        <DeskTools run={run} isPointing={isPointing} blank={presented.blank} />
      </section>
      <section className="presenter__next" aria-label="Next">
        <p className="presenter__label">{next === undefined ? 'This is the last scene' : 'Next'}</p>
        {next !== undefined && <ScenePicture scene={next} shape={shape} />}
      </section>
      <section className="presenter__note" aria-label="Note" aria-live="polite">
        <h2 className="presenter__headline">{scene?.headline}</h2>
        <p>{scene?.note}</p>
      </section>
      <SceneList
        scenes={story.scenes}
        current={presented.scene}
        onChoose={(index) => {
          telling.move({ type: 'to', scene: index })
        }}
      />
    </main>
  )
}

/** Until the audience's window has told its own. */
const SHAPE = { widthPx: 960, heightPx: 540 }

function placeText(typed: string, scene: number, { scenes }: ToldStory): string {
  return typed === '' ? `${String(scene + 1)} of ${String(scenes.length)}` : `scene ${typed} …`
}

/** The presenter's part in the telling; the address of the window follows it. */
function useDesk({ story, session }: DeskProps): SharedTelling {
  const { store, presenting } = useApp()
  const ports = use(presenting())
  const [telling] = useState(() =>
    createSharedTelling({
      openChannel: (hear) => ports.openChannel(session, hear),
      presented: {
        story: story.id,
        scene: sceneIndexOf(story, store.getState().scene),
        blank: 'none',
        startedAtMs: 0,
        turn: 0,
      },
      sceneCount: story.scenes.length,
    }),
  )
  // Before it is seen: what is told from then on, such as that it is over, must not be missed.
  useLayoutEffect(() => {
    telling.join()
    const unsubscribe = telling.subscribe(() => {
      const { id, link } = story.scenes[telling.getState().presented.scene] ?? {}
      const own = story.id === THIS_VIEW ? link : undefined
      ports.replaceQuery(presenterQuery({ session, story: story.id, scene: id, link: own }))
    })
    return () => {
      unsubscribe()
      telling.close()
    }
  }, [telling, ports, story, session])
  return telling
}

function DeskTools({
  run,
  isPointing,
  blank,
}: {
  readonly run: (command: PresentingCommand) => void
  readonly isPointing: boolean
  readonly blank: string
}): ReactElement {
  return (
    <div className="presenter__tools" role="group" aria-label="Presenting">
      <button
        type="button"
        className="button"
        onClick={() => {
          run({ type: 'move', move: { type: 'previous' } })
        }}
      >
        <ChevronLeft aria-hidden="true" size={16} />
        Previous
      </button>
      <button
        type="button"
        className="button button--primary"
        onClick={() => {
          run({ type: 'move', move: { type: 'next' } })
        }}
      >
        Next
        <ChevronRight aria-hidden="true" size={16} />
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={isPointing}
        onClick={() => {
          run({ type: 'flip', part: 'laser' })
        }}
      >
        <Pointer aria-hidden="true" size={16} />
        Pointer
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={blank === 'black'}
        onClick={() => {
          run({ type: 'move', move: { type: 'blank', blank: 'black' } })
        }}
      >
        <Square aria-hidden="true" size={16} />
        Black screen
      </button>
    </div>
  )
}
