import { Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactElement, RefObject } from 'react'
import { createStageJourney } from '../render/stage-journey.ts'
import type { StageJourney } from '../render/stage-journey.ts'
import { clockOf } from '../render/window-clock.ts'
import type { ToldScene } from '../store/told-story.ts'
import '../styles/stage.css'
import { AppContext, useApp, useSelect } from './app-context.ts'
import { laterPart } from './later-part.tsx'
import { isMotionReduced } from './motion.ts'
import { scrollStage } from './scroll-stage.ts'
import { Asides } from './stage-callouts.tsx'
import { isPicture } from './stage-store.ts'
import type { Stage as StagePlace } from './stage-store.ts'
import { StageDoses, StageGuidance, StageTimeline } from './stage-views.tsx'
import type { StageViewProps } from './stage-views.tsx'

const tableView = laterPart(async () => (await import('./table-view.tsx')).TableView)
const sourcesView = laterPart(async () => (await import('./sources-view.tsx')).SourcesView)

/** A scene of a story, drawn; the same stage moves from one to the next. */
export function Stage({
  stage,
  scene,
  again = 0,
}: {
  readonly stage: StagePlace
  readonly scene: ToldScene
  /** Another number shows the scene anew as it was made, whatever the reader has moved since. */
  readonly again?: number
}): ReactElement {
  const services = useApp()
  const ref = useRef<HTMLDivElement>(null)
  const onStage = useMemo(() => ({ ...services, store: stage.store }), [services, stage])
  const turn = `${scene.id} ${String(again)}`
  const settled = useJourney(ref, stage, { scene, turn })
  const isSettled = settled?.turn === turn
  return (
    <AppContext value={onStage}>
      <div className="stage" ref={ref} data-scene={scene.id} data-settled={isSettled}>
        <StageView stage={stage} scene={scene} topPx={isSettled ? settled.topPx : undefined} />
      </div>
    </AppContext>
  )
}

/** A scene that has arrived, and how far its lanes are scrolled. */
interface Settled {
  readonly turn: string
  readonly topPx: number
}

/** Moves the stage when the scene changes; the value is what has arrived. */
function useJourney(
  ref: RefObject<HTMLElement | null>,
  stage: StagePlace,
  wanted: { readonly scene: ToldScene; readonly turn: string },
): Settled | undefined {
  const [settled, setSettled] = useState<Settled>()
  const journey = useRef<StageJourney>(null)
  const latest = useRef(wanted)
  useEffect(() => {
    latest.current = wanted
  }, [wanted])
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const { actions, select } = stage.store
    const made = createStageJourney(
      {
        window: select.window,
        limits: select.limits,
        windowMoved: actions.windowMoved,
        isMotionReduced,
        settled: () => {
          const { turn, scene } = latest.current
          setSettled({ turn, topPx: scrollStage(element, stage.store, scene) })
        },
      },
      clockOf(element),
    )
    journey.current = made
    const stop = listenToHands(element, made)
    return () => {
      stop()
      made.stop()
    }
  }, [ref, stage])
  useEffect(() => {
    const element = ref.current
    journey.current?.takeOver()
    journey.current?.begin(stage.turnTo(latest.current.scene.view, isMotionReduced()))
    if (element !== null) scrollStage(element, stage.store, latest.current.scene)
  }, [ref, stage, wanted.turn])
  return settled
}

/** Whoever takes hold of the picture has it. */
function listenToHands(element: HTMLElement, { takeOver }: StageJourney): () => void {
  const stop = new AbortController()
  const { signal } = stop
  element.addEventListener('pointerdown', takeOver, { capture: true, signal })
  element.addEventListener('wheel', takeOver, { capture: true, passive: true, signal })
  return () => {
    stop.abort()
  }
}

/** What the scene shows, in the view that it names. */
function StageView(props: StageViewProps): ReactElement {
  const view = useSelect(({ getState }) => getState().view)
  const isEmpty = useSelect(({ select }) => select.matched().length === 0)
  if (isEmpty) {
    return (
      <p className="stage__empty">Nothing of the record is left by the filters of this scene.</p>
    )
  }
  if (isPicture(view)) return <StageTimeline {...props} />
  return (
    <Suspense fallback={<p className="stage__empty">Opening the view …</p>}>
      {view === 'doses' && <StageDoses {...props} />}
      {view === 'guidance' && <StageGuidance {...props} />}
      {view === 'table' && <tableView.Part />}
      {view === 'sources' && <sourcesView.Part />}
      {(view === 'table' || view === 'sources') && <Asides callouts={props.scene.callouts} />}
    </Suspense>
  )
}
