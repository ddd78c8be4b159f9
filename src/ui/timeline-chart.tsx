import { Suspense, useLayoutEffect, useId, useRef } from 'react'
import type { ReactElement, ReactNode, RefObject } from 'react'
import { QUIET_ROW } from '../layout/row-plan.ts'
import type { Target } from '../layout/scene.ts'
import { mountTimelineView } from '../render/timeline-view.ts'
import type { TimelineHosts, TimelineView } from '../render/timeline-view.ts'
import type { SceneStep, ViewIntents, ViewSource } from '../render/view-ports.ts'
import { clockOf } from '../render/window-clock.ts'
import { moveAsOf } from '../store/step-as-of.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import '../styles/timeline.css'
import '../styles/reading-tools.css'
import { useSelect } from './app-context.ts'
import { laneMovedBefore } from './lane-moves.ts'
import { laterPart } from './later-part.tsx'
import { markBeyond } from './mark-beyond.ts'
import { measureRequested } from './measure-request.ts'
import { keepSelectedInSight } from './reveal-mark.ts'

const laneMenus = laterPart(async () => (await import('./lane-menus.tsx')).LaneMenus)

/** How a story is told in the picture. */
export interface Told {
  readonly step: () => SceneStep | undefined
}

/**
 * The picture. React owns the frame and the `<svg>`s; `render/` owns what is inside them.
 *
 * Where a story is told, lanes have no menus; `children` lie over the lanes.
 */
export function TimelineChart({
  store,
  told,
  children,
}: {
  readonly store: TimelineStore
  readonly told?: Told
  readonly children?: ReactNode
}): ReactElement {
  const id = useId()
  const refs: HostRefs = {
    surface: useRef<HTMLDivElement>(null),
    scroller: useRef<HTMLDivElement>(null),
    axis: useRef<SVGSVGElement>(null),
    rows: useRef<SVGSVGElement>(null),
    overview: useRef<SVGSVGElement>(null),
  }
  const { surface, scroller, axis, rows, overview } = refs
  useLayoutEffect(() => {
    const hosts = hostsOf(id, { surface, scroller, axis, rows, overview })
    return hosts === undefined ? undefined : connect(hosts, store, told)
  }, [store, told, id, surface, scroller, axis, rows, overview])
  const selected = useSelect(({ getState }) => getState().selected)
  useLayoutEffect(() => {
    if (told === undefined) keepSelectedInSight(store)
  }, [store, told, selected])
  return (
    <div className="timeline">
      <div className="timeline__surface" ref={surface}>
        <svg className="timeline__axis" ref={axis} role="group" aria-label="Axis" />
        <div className="timeline__scroller" ref={scroller}>
          <div className="timeline__lanes">
            <svg className="timeline__rows" ref={rows} role="group" aria-label="Program timeline" />
            <Suspense fallback={null}>{told === undefined && <laneMenus.Part />}</Suspense>
            {children}
          </div>
        </div>
      </div>
      <svg className="timeline__overview" ref={overview} role="group" aria-label="Overview" />
    </div>
  )
}

interface HostRefs {
  readonly surface: RefObject<HTMLDivElement | null>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly axis: RefObject<SVGSVGElement | null>
  readonly rows: RefObject<SVGSVGElement | null>
  readonly overview: RefObject<SVGSVGElement | null>
}

function hostsOf(id: string, refs: HostRefs): TimelineHosts | undefined {
  const surface = refs.surface.current
  const scroller = refs.scroller.current
  const axis = refs.axis.current
  const rows = refs.rows.current
  const overview = refs.overview.current
  if (surface === null || scroller === null) return undefined
  if (axis === null || rows === null || overview === null) return undefined
  return { id, surface, scroller, axis, rows, overview }
}

/** Joins the store and the view; returns what parts them. */
function connect(hosts: TimelineHosts, store: TimelineStore, told: Told | undefined): () => void {
  const { scroller } = hosts
  const { actions } = store
  const measure = (): void => {
    actions.chartResized({ widthPx: scroller.clientWidth, heightPx: scroller.clientHeight })
  }
  const tellScroll = (): void => {
    actions.rowsScrolled(scroller.scrollTop)
  }
  measure()
  const view: TimelineView = mountTimelineView(
    hosts,
    { ...sourceOf(store), step: told?.step },
    intentsOf(store, scroller, (target) => {
      view.animateTo(target)
    }),
    clockOf(scroller),
  )
  const unsubscribe = store.subscribe(view.invalidate)
  // The room is another once there is something in it; measured now, it is drawn so before it is seen.
  measure()
  const observer = new ResizeObserver(measure)
  observer.observe(scroller)
  scroller.addEventListener('scroll', tellScroll, { passive: true })
  return () => {
    scroller.removeEventListener('scroll', tellScroll)
    observer.disconnect()
    unsubscribe()
    view.destroy()
  }
}

function sourceOf({ select }: TimelineStore): ViewSource {
  return {
    scene: select.scene,
    window: select.window,
    viewport: select.viewport,
    limits: select.limits,
    asOf: select.asOf,
    isSqueezed: select.isSqueezed,
    isMotionReduced: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    beyond: (from, direction) => markBeyondOf(select, from, direction),
  }
}

/** A folded lane shows no marks to step to; an aligned one has its own time. */
function markBeyondOf(
  select: TimelineStore['select'],
  from: Target,
  direction: -1 | 1,
): ReturnType<ViewSource['beyond']> {
  const lane = select.lanes().near.find(({ id }) => id === from.rowId)
  if (lane?.isFolded === true) return undefined
  const shift = select.shiftOf(from.rowId)
  const axis = select.viewport()
  const viewport = { ...axis, from: axis.from + shift, to: axis.to + shift }
  const next = markBeyond(
    { items: select.matched(), scene: select.scene(), viewport },
    from,
    direction,
  )
  return next === undefined ? undefined : { ...next, day: next.day - shift }
}

function intentsOf(
  store: TimelineStore,
  scroller: HTMLElement,
  animateTo: TimelineView['animateTo'],
): ViewIntents {
  const { actions, index, select } = store
  return {
    windowMoved: actions.windowMoved,
    squeezeToggled: actions.squeezeToggled,
    asOfMoved: (day) => {
      moveAsOf(store, day)
    },
    markSelected: actions.markSelected,
    markHovered: actions.markHovered,
    markFocused: actions.markFocused,
    foldOpened: actions.foldOpened,
    sourcePointed: actions.sourcePointed,
    sourceSelected: actions.sourceSelected,
    pictureSeen: actions.pictureSeen,
    rowsScrolledBy: (px) => {
      scroller.scrollBy({ top: px, behavior: 'instant' })
    },
    fitRequested: () => {
      animateTo(select.fitWindow())
    },
    rowRequested: (rowId) => {
      animateTo(select.windowOfRow(rowId))
    },
    markRequested: (id) => {
      animateTo(select.windowOfItem(id))
    },
    headOpened: (rowId) => {
      if (rowId === QUIET_ROW) actions.laneFoldToggled(QUIET_ROW)
      const program = index.dataset.programs.find(({ id }) => id === rowId)
      if (program !== undefined) actions.programOpened(program.id)
    },
    measureRequested: (id) => {
      measureRequested(store, id)
    },
    laneMoved: (rowId, before) => {
      laneMovedBefore(store, rowId, before)
    },
  }
}
