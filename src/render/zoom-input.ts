import { select } from 'd3-selection'
import { zoom, zoomIdentity } from 'd3-zoom'
import type { D3ZoomEvent, ZoomTransform } from 'd3-zoom'
import { dayOfX, panBy, pxPerDay, zoomAbout } from '../time/viewport.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { isOnAsOf } from './as-of-input.ts'
import { placeIn, scaleOf } from './logical-place.ts'
import type { ViewHosts, ViewIntents, ViewSource } from './view-ports.ts'

/** A pointer that moves less than this between down and up has clicked. */
const CLICK_PX = 5

export interface ZoomPorts {
  readonly source: ViewSource
  readonly intents: ViewIntents
  /** The reader took over: whatever moves by itself stops. */
  readonly gestureStarted: () => void
}

/**
 * Turns wheel, drag and pinch into intents.
 *
 * The viewport lives in the store alone. d3-zoom keeps a transform on the element; here it is only the
 * measure of one gesture: what changed since the last event is told as a move of the window, and between
 * gestures it is the identity again. So it never has to be told of moves that came from elsewhere.
 */
export function listenToZoom(hosts: ViewHosts, ports: ZoomPorts): () => void {
  let last: ZoomTransform = zoomIdentity
  const surface = select<HTMLElement, unknown>(hosts.surface)
  const behaviour = zoom<HTMLElement, unknown>()
    .clickDistance(CLICK_PX)
    .filter((event: Event) => isZoomGesture(event, hosts, ports.source))
    .on('start', () => {
      last = zoomIdentity
      hosts.surface.setAttribute('data-gesture', 'on')
      ports.gestureStarted()
    })
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      const step = stepBetween(last, transform, scaleOf(hosts.surface))
      last = transform
      tellStep(step, ports)
    })
    .on('end', () => {
      hosts.surface.removeAttribute('data-gesture')
      surface.property('__zoom', zoomIdentity)
    })
  surface.call(behaviour).on('dblclick.zoom', null)
  const stopWheel = listenToSidewaysWheel(hosts, ports)
  return () => {
    surface.on('.zoom', null)
    stopWheel()
  }
}

/** A point at `s` moves to `scale * s + shift`; `shiftY` is how far down everything went. */
interface Step {
  readonly scale: number
  readonly shiftX: number
  readonly shiftY: number
}

/** d3-zoom counts in pixels of the screen, of which the picture's own may take several. */
function stepBetween(from: ZoomTransform, to: ZoomTransform, screenPx: number): Step {
  const scale = to.k / from.k
  return {
    scale,
    shiftX: (to.x - scale * from.x) / screenPx,
    shiftY: (to.y - scale * from.y) / screenPx,
  }
}

function tellStep(step: Step, { source, intents }: ZoomPorts): void {
  intents.windowMoved(windowAfter(step, source))
  // While zooming, the shift is only there to hold the pointer's place; rows have no scale to hold.
  if (step.scale === 1 && step.shiftY !== 0) intents.rowsScrolledBy(-step.shiftY)
}

/** Zooms about the one point that stays where it is; a step that only shifts has none, and pans. */
function windowAfter({ scale, shiftX }: Step, source: ViewSource): TimeWindow {
  const viewport = source.viewport()
  const window = source.window()
  const limits = source.limits()
  if (scale === 1) return panBy(window, -shiftX / pxPerDay(viewport), limits)
  const fixedX = shiftX / (1 - scale)
  return zoomAbout(window, scale, dayOfX(viewport, fixedX), limits)
}

/** Whether d3-zoom may have the event; the rest keeps its usual meaning. */
function isZoomGesture(event: Event, hosts: ViewHosts, source: ViewSource): boolean {
  if (isOnAsOf(event) && !(event instanceof WheelEvent)) return false
  if (event instanceof WheelEvent) {
    return isInPlot(event, hosts, source) && !isSideways(event)
  }
  if (event instanceof MouseEvent) {
    return event.button === 0 && !event.ctrlKey && isInPlot(event, hosts, source)
  }
  return true
}

/** Over the lane heads the wheel scrolls the rows, and a drag may select text. */
function isInPlot(event: MouseEvent, { surface }: ViewHosts, source: ViewSource): boolean {
  return placeIn(surface, surface, event).x >= source.scene().plot.leftPx
}

function isSideways({ deltaX, deltaY, ctrlKey }: WheelEvent): boolean {
  return !ctrlKey && Math.abs(deltaX) > Math.abs(deltaY)
}

const PX_PER_LINE = 16

function listenToSidewaysWheel(hosts: ViewHosts, ports: ZoomPorts): () => void {
  const onWheel = (event: WheelEvent): void => {
    if (!isSideways(event) || !isInPlot(event, hosts, ports.source)) return
    event.preventDefault()
    const px = event.deltaX * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? PX_PER_LINE : 1)
    const { source, intents } = ports
    ports.gestureStarted()
    const days = px / pxPerDay(source.viewport())
    intents.windowMoved(panBy(source.window(), days, source.limits()))
  }
  hosts.surface.addEventListener('wheel', onWheel, { passive: false })
  return () => {
    hosts.surface.removeEventListener('wheel', onWheel)
  }
}
