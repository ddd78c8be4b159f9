import type { Scene } from '../layout/scene.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { appendLayer, writeAttribute } from './attributes.ts'
import { listenToAsOf } from './as-of-input.ts'
import { drawAsOf } from './draw-as-of.ts'
import { drawAxis, drawGrid } from './draw-axis.ts'
import { drawAxisBreaks } from './draw-breaks.ts'
import { drawMeasure } from './draw-measure.ts'
import { drawOverview, drawOverviewHead } from './draw-overview.ts'
import { createRowPainter } from './draw-rows.ts'
import { createFocusKeeper } from './focus-keeper.ts'
import { createFrameLoop } from './frame-loop.ts'
import type { FrameClock } from './frame-loop.ts'
import { listenToKeys } from './keyboard.ts'
import { listenToLaneDrag } from './lane-drag.ts'
import { keepRugReachable, listenToOverview } from './overview-input.ts'
import { listenToPointer } from './pointer-input.ts'
import { createSceneMover } from './scene-mover.ts'
import { defineShared, quietHatchOf } from './shared-paint.ts'
import type { ViewHosts, ViewIntents, ViewSource } from './view-ports.ts'
import { createWindowAnimator } from './window-animator.ts'
import type { ZoomPorts } from './zoom-input.ts'

export interface TimelineView {
  /** Something the Scene depends on has changed: draw in the next frame. */
  readonly invalidate: () => void
  /** Moves the window there smoothly, unless the reader takes over. */
  readonly animateTo: (window: TimeWindow) => void
  readonly destroy: () => void
}

/** Where the picture is drawn: React's elements, and an id that is theirs alone on the page. */
export interface TimelineHosts extends ViewHosts {
  readonly id: string
}

/**
 * Draws the Scene into the hosts and tells what the reader does there.
 *
 * Everything it shows comes from `source`, everything it wants goes to `intents`: the view keeps nothing but
 * where the keyboard is and what is moving.
 */
export function mountTimelineView(
  hosts: TimelineHosts,
  source: ViewSource,
  intents: ViewIntents,
  clock: FrameClock,
): TimelineView {
  const animator = createWindowAnimator({ ...source, windowMoved: intents.windowMoved })
  const focus = createFocusKeeper(hosts.rows, source.scene)
  const draw = createPainter(hosts, source)
  const mover = createSceneMover(source)
  const frame = createFrameSign(hosts.rows)
  const loop = createFrameLoop(
    {
      advance: (nowMs) => {
        const isMoving = animator.advance(nowMs)
        return mover.advance(nowMs) || isMoving
      },
      draw: () => {
        const scene = mover.scene()
        focus.whileDrawing(scene, () => {
          draw(scene)
        })
      },
      busyChanged: frame.busyChanged,
    },
    clock,
  )
  const animateTo = (window: TimeWindow): void => {
    animator.start(window, clock.now())
    loop.invalidate()
  }
  const open = (id: string): void => {
    if (isFold(id)) intents.foldOpened(id)
    else intents.markSelected(id)
  }
  const gestureStarted = animator.stop
  const disconnects = [
    listenToAsOf(hosts, { source, intents, gestureStarted }),
    listenToLaneDrag(hosts, { source, intents }),
    listenToPointer(hosts, { intents, clock, open, focusArrived: focus.arrived }),
    listenToKeys(hosts, { source, intents, focus, animateTo, open }),
    listenToOverview(hosts, { source, intents, gestureStarted, animateTo }),
  ]
  const ports = { source, intents, gestureStarted }
  const stopLater = completeLater(hosts, ports, clock, frame.listening)
  loop.drawNow()
  return {
    invalidate: loop.invalidate,
    animateTo,
    destroy: () => {
      loop.stop()
      stopLater()
      for (const disconnect of disconnects) disconnect()
      for (const svg of [hosts.axis, hosts.rows, hosts.overview]) svg.replaceChildren()
    },
  }
}

/** Says on the picture when nothing is left to draw and every gesture is heard. */
function createFrameSign(rows: SVGSVGElement): {
  readonly busyChanged: (isBusy: boolean) => void
  readonly listening: () => void
} {
  let isBusy = true
  let isListening = false
  const tell = (): void => {
    rows.setAttribute('data-frame', isBusy || !isListening ? 'busy' : 'idle')
  }
  return {
    busyChanged: (now) => {
      isBusy = now
      tell()
    },
    listening: () => {
      isListening = true
      tell()
    },
  }
}

/**
 * What the first picture needs none of comes after it: lanes out of sight, and wheel, drag and pinch, which are
 * fetched.
 */
function completeLater(
  hosts: ViewHosts,
  ports: ZoomPorts,
  clock: FrameClock,
  listening: () => void,
): () => void {
  const ending = new AbortController()
  void Promise.all([import('./zoom-input.ts'), pictureSeen(clock)]).then(([{ listenToZoom }]) => {
    if (ending.signal.aborted) return
    ports.intents.pictureSeen()
    ending.signal.addEventListener('abort', listenToZoom(hosts, ports))
    listening()
  })
  return () => {
    ending.abort()
  }
}

/** The first frame shows what is drawn; by the second it has been seen. */
function pictureSeen(clock: FrameClock): Promise<void> {
  return new Promise((resolve) => {
    clock.request(() => clock.request(resolve))
  })
}

/** A fold is a target of its own, named after its first member. */
function isFold(id: string): boolean {
  return id.startsWith('fold:')
}

/** Draws Scenes into three empty svgs: on the page, or on a sheet that is to be taken away. */
export function createPainter(
  hosts: Pick<TimelineHosts, 'id' | 'axis' | 'rows' | 'overview'>,
  source: Pick<ViewSource, 'window' | 'limits'>,
): (scene: Scene) => void {
  // The line of the day passes behind the words of the axis.
  const asOf = appendLayer(hosts.axis, 'as-of')
  const axis = appendLayer(hosts.axis, 'axis').attr('aria-hidden', 'true')
  defineShared(appendLayer(hosts.rows, 'shared'), hosts.id)
  const grid = appendLayer(hosts.rows, 'grid')
  const rows = appendLayer(hosts.rows, 'rows')
  const measure = appendLayer(hosts.rows, 'measure-layer')
  const overview = appendLayer(hosts.overview, 'overview')
  drawOverviewHead(overview)
  const drawRows = createRowPainter(hosts.id)
  return (scene) => {
    resize(hosts.axis, scene.widthPx, scene.axis.heightPx)
    resize(hosts.rows, scene.widthPx, scene.rowsHeightPx)
    resize(hosts.overview, scene.widthPx, scene.overview.y + scene.overview.height)
    drawAxis(axis, scene.axis)
    drawAsOf(asOf, scene.asOf, quietHatchOf(hosts.id))
    drawAxisBreaks(asOf, scene.axis.breaks ?? [])
    drawGrid(grid, scene)
    drawRows(rows, scene)
    drawMeasure(measure, scene.measure)
    drawOverview(overview, {
      overview: scene.overview,
      window: source.window(),
      limits: source.limits(),
      hatch: quietHatchOf(hosts.id),
    })
    keepRugReachable(hosts.overview)
  }
}

function resize(host: SVGSVGElement, widthPx: number, heightPx: number): void {
  writeAttribute(host, 'width', widthPx)
  writeAttribute(host, 'height', heightPx)
}
