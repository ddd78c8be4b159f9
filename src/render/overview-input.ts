import { centredOn } from '../time/viewport.ts'
import type { TimeWindow } from '../time/viewport.ts'
import type { BrushPart, BrushStart } from './brush.ts'
import { brushedWindow, dayInOverview, steppedWindow } from './brush.ts'
import type { ViewHosts, ViewIntents, ViewSource } from './view-ports.ts'

export interface OverviewPorts {
  readonly source: ViewSource
  readonly intents: ViewIntents
  /** The reader took over: whatever moves by itself stops. */
  readonly gestureStarted: () => void
  readonly animateTo: (window: TimeWindow) => void
}

interface Connection {
  readonly overview: SVGSVGElement
  readonly ports: OverviewPorts
  readonly signal: AbortSignal
}

/** The brush and the rug of documents, by pointer and by keys. */
export function listenToOverview({ overview }: ViewHosts, ports: OverviewPorts): () => void {
  const stop = new AbortController()
  const connection = { overview, ports, signal: stop.signal }
  listenToBrush(connection)
  listenToHandleKeys(connection)
  listenToRug(connection)
  return () => {
    stop.abort()
  }
}

/** A pointer that moves less than this between down and up has clicked. */
const CLICK_PX = 3

function listenToBrush({ overview, ports, signal }: Connection): void {
  const { source, intents } = ports
  let start: BrushStart | undefined
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || isOnRug(event)) return
    overview.setPointerCapture(event.pointerId)
    ports.gestureStarted()
    start = {
      part: partAt(event),
      x: xIn(overview, event),
      brush: source.scene().overview.brush,
      window: source.window(),
      limits: source.limits(),
    }
  }
  const onMove = (event: PointerEvent): void => {
    if (start === undefined || Math.abs(xIn(overview, event) - start.x) < CLICK_PX) return
    const window = brushedWindow(start, xIn(overview, event))
    if (window !== undefined) intents.windowMoved(window)
  }
  const onUp = (event: PointerEvent): void => {
    if (start === undefined) return
    const x = xIn(overview, event)
    const isClick = Math.abs(x - start.x) < CLICK_PX && start.part === 'outside'
    if (isClick) {
      ports.animateTo(centredOn(dayInOverview(start, x), start.window, start.limits))
    }
    start = undefined
  }
  overview.addEventListener('pointerdown', onDown, { signal })
  overview.addEventListener('pointermove', onMove, { signal })
  overview.addEventListener('pointerup', onUp, { signal })
  overview.addEventListener('pointercancel', onUp, { signal })
}

function isOnRug({ target }: Event): boolean {
  return target instanceof Element && target.closest('.rug') !== null
}

function partAt({ target }: Event): BrushPart {
  if (!(target instanceof Element)) return 'outside'
  const end = target.closest('[data-end]')?.getAttribute('data-end')
  if (end === 'from' || end === 'to') return end
  return target.classList.contains('overview__brush') ? 'whole' : 'outside'
}

function xIn(overview: SVGSVGElement, event: PointerEvent): number {
  return event.clientX - overview.getBoundingClientRect().left
}

/** Parts of the visible time by which a key moves an end of it. */
const KEY_PARTS: Readonly<Record<string, number>> = {
  ArrowLeft: -0.05,
  ArrowDown: -0.05,
  ArrowRight: 0.05,
  ArrowUp: 0.05,
  PageDown: -0.25,
  PageUp: 0.25,
  Home: -Infinity,
  End: Infinity,
}

function listenToHandleKeys({ overview, ports, signal }: Connection): void {
  const { source, intents } = ports
  const onKeyDown = (event: KeyboardEvent): void => {
    const end = partAt(event)
    const part = KEY_PARTS[event.key]
    if (part === undefined || (end !== 'from' && end !== 'to')) return
    event.preventDefault()
    ports.gestureStarted()
    intents.windowMoved(steppedWindow(source.window(), end, part, source.limits()))
  }
  overview.addEventListener('keydown', onKeyDown, { signal })
}

/** Documents: pointing lights what they claimed, choosing opens them. One tab stop for all of them. */
function listenToRug({ overview, ports, signal }: Connection): void {
  const { intents } = ports
  const point = (event: Event): void => {
    intents.sourcePointed(sourceAt(event))
  }
  const choose = (event: Event): void => {
    const id = sourceAt(event)
    if (id !== undefined) intents.sourceSelected(id)
  }
  overview.addEventListener('pointerover', point, { signal })
  overview.addEventListener(
    'pointerleave',
    () => {
      intents.sourcePointed(undefined)
    },
    { signal },
  )
  overview.addEventListener('focusin', point, { signal })
  overview.addEventListener(
    'focusout',
    () => {
      intents.sourcePointed(undefined)
    },
    { signal },
  )
  overview.addEventListener('click', choose, { signal })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (sourceAt(event) === undefined) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      choose(event)
    } else stepAlongRug(overview, event)
  }
  overview.addEventListener('keydown', onKeyDown, { signal })
}

/** Documents come and go with what is known; Tab still finds one of them. To be called after a drawing. */
export function keepRugReachable(overview: SVGSVGElement): void {
  if (overview.querySelector('.rug[tabindex="0"]') !== null) return
  overview.querySelector('.rug')?.setAttribute('tabindex', '0')
}

const RUG_STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

function stepAlongRug(overview: SVGSVGElement, event: KeyboardEvent): void {
  const step = RUG_STEPS[event.key]
  if (step === undefined) return
  event.preventDefault()
  const ticks = [...overview.querySelectorAll<SVGGElement>('.rug')]
  const index = ticks.findIndex((tick) => tick === document.activeElement)
  const next = ticks[index + step]
  if (next === undefined) return
  ticks[index]?.setAttribute('tabindex', '-1')
  next.setAttribute('tabindex', '0')
  next.focus()
}

function sourceAt({ target }: Event): string | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest('[data-source-id]')?.getAttribute('data-source-id') ?? undefined
}
