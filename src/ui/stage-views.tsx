import { Suspense, useEffect, useMemo, useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { groundOfDoses, groundOfSlips, groundOfTimeline } from '../layout/callout-grounds.ts'
import type { CalloutGround, CalloutRequest } from '../layout/place-callouts.ts'
import { createDosesSelector } from '../store/doses-selector.ts'
import { createSlipSelector } from '../store/slip-selector.ts'
import type { ToldScene } from '../store/told-story.ts'
import { useApp, useSelect } from './app-context.ts'
import { DosesChart } from './doses-chart.tsx'
import { laterPart } from './later-part.tsx'
import { scrollPicture } from './scroll-stage.ts'
import { STAGE_ROOM_PX, SlipChart } from './slip-chart.tsx'
import { Asides, StageCallouts, usePlacedCallouts } from './stage-callouts.tsx'
import type { Stage } from './stage-store.ts'
import { TimelineChart } from './timeline-chart.tsx'

const doseTable = laterPart(async () => (await import('./dose-table.tsx')).DoseTable)
const promiseLedger = laterPart(async () => (await import('./promise-ledger.tsx')).PromiseLedger)

export interface StageViewProps {
  readonly stage: Stage
  readonly scene: ToldScene
  /** How far the picture is scrolled; undefined while it is on its way. */
  readonly topPx: number | undefined
}

/** The timeline of all programs, or of one: the same picture, so that its marks move from scene to scene. */
export function StageTimeline({ stage, scene, topPx }: StageViewProps): ReactElement {
  const told = useMemo(() => ({ step: stage.step }), [stage])
  const drawn = useSelect(({ select }) => select.scene())
  const { heightPx } = useSelect(({ getState }) => getState().chartSize)
  const { measurer } = stage.store
  const ground = useMemo(() => groundOfTimeline(drawn, measurer), [drawn, measurer])
  const { leftPx } = drawn.plot
  const widthPx = drawn.widthPx - leftPx
  const sight = useMemo(
    () =>
      topPx === undefined ? undefined : { x: leftPx, y: topPx, width: widthPx, height: heightPx },
    [topPx, leftPx, widthPx, heightPx],
  )
  const { placed, left } = usePlacedCallouts(scene.callouts, ground, sight)
  return (
    <>
      <TimelineChart store={stage.store} told={told}>
        <StageCallouts
          placed={placed}
          widthPx={drawn.widthPx}
          heightPx={Math.max(drawn.rowsHeightPx, heightPx)}
        />
      </TimelineChart>
      <Asides callouts={left} />
    </>
  )
}

/** Every dose, and what each stands for as a table below. */
export function StageDoses({ scene, topPx }: StageViewProps): ReactElement {
  const { store } = useApp()
  const select = useMemo(() => createDosesSelector(store), [store])
  const drawn = useSelect(select)
  const ground = useMemo(() => groundOfDoses(drawn), [drawn])
  return (
    <StagePicture
      drawn={drawn}
      ground={ground}
      scene={scene}
      isSettled={topPx !== undefined}
      chart={<DosesChart />}
    >
      <doseTable.Part />
    </StagePicture>
  )
}

/** The slip chart, and the promises as a table below. */
export function StageGuidance({ scene, topPx }: StageViewProps): ReactElement {
  const { store } = useApp()
  const select = useMemo(() => createSlipSelector(store, STAGE_ROOM_PX), [store])
  const drawn = useSelect(select)
  const ground = useMemo(() => groundOfSlips(drawn), [drawn])
  return (
    <StagePicture
      drawn={drawn}
      ground={ground}
      scene={scene}
      isSettled={topPx !== undefined}
      chart={<SlipChart isOnStage />}
    >
      <promiseLedger.Part />
    </StagePicture>
  )
}

const NONE: readonly CalloutRequest[] = []

/** A picture as high as it needs to be, its callouts over it, and what belongs to it below. */
function StagePicture({
  drawn: { widthPx, heightPx },
  ground,
  scene,
  isSettled,
  chart,
  children,
}: {
  readonly drawn: { readonly widthPx: number; readonly heightPx: number }
  readonly ground: CalloutGround
  readonly scene: ToldScene
  readonly isSettled: boolean
  readonly chart: ReactNode
  readonly children: ReactNode
}): ReactElement {
  const sight = useMemo(
    () => ({ x: 0, y: 0, width: widthPx, height: heightPx }),
    [widthPx, heightPx],
  )
  const callouts = isSettled ? scene.callouts : NONE
  const { placed, left } = usePlacedCallouts(callouts, ground, sight)
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isSettled) scrollPicture(scroller.current, scene, ground)
  }, [isSettled, scene, ground])
  return (
    <>
      <div className="stage__scroller" ref={scroller}>
        <div className="stage__picture">
          {chart}
          <StageCallouts placed={placed} widthPx={widthPx} heightPx={heightPx} />
        </div>
        <Suspense fallback={null}>{children}</Suspense>
      </div>
      <Asides callouts={left} />
    </>
  )
}
