import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactElement, RefObject } from 'react'
import type { StageSize } from '../layout/stage-size.ts'
import type { ToldScene, ToldStory } from '../store/told-story.ts'
import { zoomMiddle } from '../store/zoom-middle.ts'
import '../styles/presentation.css'
import { useApp } from './app-context.ts'
import { PresentationBar } from './presentation-bar.tsx'
import { BlankScreen, LaserDot, Notes, SceneList } from './presentation-parts.tsx'
import type { PresentingCommand } from './presenting-keys.ts'
import { SceneHead } from './scene-head.tsx'
import type { SharedTelling } from './shared-telling.ts'
import { createStage } from './stage-store.ts'
import type { Stage as StagePlace } from './stage-store.ts'
import { Stage } from './stage-chart.tsx'
import { useFullscreen } from './use-fullscreen.ts'
import { useLaser } from './use-laser.ts'
import { useModal } from './use-modal.ts'
import { usePresentingKeys } from './use-presenting-keys.ts'
import { useStageSize } from './use-stage-size.ts'
import { useSwipe } from './use-swipe.ts'
import { useTellingState } from './use-telling-state.ts'

interface PresentationProps {
  readonly story: ToldStory
  readonly telling: SharedTelling
  /** Opens the window of the presenter; false where the browser keeps it shut. */
  readonly onPresenter: () => boolean
  readonly onLeave: () => void
}

/** A story on the whole screen, or on the whole window where the screen is refused. */
export function Presentation(props: PresentationProps): ReactElement {
  const { story, telling, onLeave } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const screen = useRef<HTMLDivElement>(null)
  useModal(dialog, screen, onLeave)
  const full = useFullscreen(screen, onLeave)
  const size = useStageSize(screen)
  const { presented } = useTellingState(telling)
  const scene = story.scenes[presented.scene]
  useShape(telling, size)
  useSwipe(screen, (direction) => {
    telling.move({ type: direction })
  })
  return (
    <dialog className="presentation" ref={dialog} aria-label={`Presenting: ${story.title}`}>
      <div className="presentation__screen" ref={screen} tabIndex={-1}>
        {scene !== undefined && size !== undefined && (
          <Screen {...props} scene={scene} size={size} screen={screen} full={full} />
        )}
      </div>
    </dialog>
  )
}

/** The presenter's window draws its pictures in the shape of this stage. */
function useShape(telling: SharedTelling, size: StageSize | undefined): void {
  const { widthPx, heightPx } = size ?? {}
  useEffect(() => {
    if (widthPx !== undefined && heightPx !== undefined) telling.stageShaped({ widthPx, heightPx })
  }, [telling, widthPx, heightPx])
}

interface ScreenProps extends PresentationProps {
  readonly scene: ToldScene
  readonly size: StageSize
  readonly screen: RefObject<HTMLDivElement | null>
  readonly full: ReturnType<typeof useFullscreen>
}

function Screen(props: ScreenProps): ReactElement {
  const { story, telling, scene, size, screen } = props
  const { store } = useApp()
  const { presented, laser } = useTellingState(telling)
  // One stage for all scenes: it begins with the first that is shown, and moves on from there.
  const [stage] = useState(() => createStage(store, scene.view))
  const beside = useBeside(props, stage)
  const { isOn, run } = beside
  const typed = usePresentingKeys(run)
  const own = useLaser(screen, isOn.laser)
  const choose = (index: number): void => {
    telling.move({ type: 'to', scene: index })
    screen.current?.focus()
  }
  return (
    <>
      <div className={frameClass(isOn.laser)} style={frameStyle(size)}>
        <SceneHead scene={scene} />
        <Stage stage={stage} scene={scene} again={beside.again} />
        {isOn.notes && <Notes scene={scene} />}
        <PresentationBar
          place={scene.place}
          sceneCount={story.scenes.length}
          typed={typed}
          shown={{ ...isOn, screen: props.full.isFull, black: presented.blank === 'black' }}
          run={run}
        />
        {isOn.list && (
          <SceneList scenes={story.scenes} current={presented.scene} onChoose={choose} />
        )}
        {beside.said !== '' && <p className="presentation__said">{beside.said}</p>}
      </div>
      <BlankScreen blank={presented.blank} />
      <LaserDot place={own ?? laser} />
      <p className="visually-hidden" role="status" aria-live="polite">
        {spokenOf(scene, story)} {beside.said}
      </p>
    </>
  )
}

function frameClass(hasLaser: boolean): string {
  return hasLaser ? 'presentation__frame presentation__frame--pointing' : 'presentation__frame'
}

function frameStyle({ widthPx, heightPx, scale }: StageSize): Readonly<Record<string, string>> {
  return {
    width: `${String(widthPx)}px`,
    height: `${String(heightPx)}px`,
    transform: `scale(${String(scale)})`,
  }
}

function spokenOf({ place, headline, note }: ToldScene, { scenes }: ToldStory): string {
  return `Scene ${String(place)} of ${String(scenes.length)}: ${headline}. ${note}`
}

interface Beside {
  readonly isOn: { readonly notes: boolean; readonly list: boolean; readonly laser: boolean }
  /** Grows when the scene is to be shown anew. */
  readonly again: number
  readonly said: string
  readonly run: (command: PresentingCommand) => void
}

const NOTHING = { notes: false, list: false, laser: false }

/** What is shown beside the scene, and what each command does. */
function useBeside(
  { telling, full, onLeave, onPresenter }: ScreenProps,
  stage: StagePlace,
): Beside {
  const [isOn, setOn] = useState(NOTHING)
  const [again, setAgain] = useState(0)
  const [said, setSaid] = useState('')
  const isListOpen = isOn.list
  const { toggle, mayGiveUp } = full
  const leave = useCallback(() => {
    if (isListOpen) setOn((before) => ({ ...before, list: false }))
    else onLeave()
  }, [isListOpen, onLeave])
  const run = useCallback(
    (command: PresentingCommand): void => {
      setSaid('')
      switch (command.type) {
        case 'move':
          telling.move(command.move)
          return
        case 'flip':
          setOn((before) => ({ ...before, [command.part]: !before[command.part] }))
          return
        case 'screen':
          toggle()
          return
        case 'presenter':
          mayGiveUp()
          setSaid(onPresenter() ? '' : 'The browser did not allow another window.')
          return
        case 'zoom':
          zoomMiddle(stage.store, command.factor)
          return
        case 'scene-again':
          setAgain((count) => count + 1)
          return
        case 'leave':
          leave()
      }
    },
    [telling, stage, toggle, mayGiveUp, onPresenter, leave],
  )
  return { isOn, again, said, run }
}
