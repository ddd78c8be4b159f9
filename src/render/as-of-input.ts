import type { AsOfHandle } from '../layout/scene.ts'
import { addDays, addMonths, dayAt } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { dayOfX } from '../time/viewport.ts'
import type { ViewHosts, ViewIntents, ViewSource } from './view-ports.ts'

export interface AsOfPorts {
  readonly source: ViewSource
  readonly intents: ViewIntents
  readonly gestureStarted: () => void
}

/** Whether an event belongs to the track of the day, and not to the time axis below it. */
export function isOnAsOf({ target }: Event): boolean {
  return target instanceof Element && target.closest('.as-of') !== null
}

/** A press this near to a document means its day. */
const SNAP_PX = 6

/** The handle of the day: dragged, put on a document by a press on it, or moved by keys. */
export function listenToAsOf({ axis }: ViewHosts, ports: AsOfPorts): () => void {
  const { source, intents } = ports
  const stop = new AbortController()
  const { signal } = stop
  /** From the pointer to the place where the day ends: the pill is wide, and does not jump. */
  let grabPx: number | undefined
  const xIn = (event: PointerEvent): number => event.clientX - axis.getBoundingClientRect().left
  const handleNow = (): AsOfHandle | undefined => source.scene().asOf?.handle
  const moveTo = (x: number): void => {
    const handle = handleNow()
    if (handle !== undefined) intents.asOfMoved(within(handle, dayNear(x, source)))
  }
  const onDown = (event: PointerEvent): void => {
    const handle = handleNow()
    if (handle === undefined || event.button !== 0 || !isOnAsOf(event)) return
    event.preventDefault()
    axis.setPointerCapture(event.pointerId)
    ports.gestureStarted()
    const isOnHandle =
      event.target instanceof Element && event.target.closest('.as-of__handle') !== null
    grabPx = isOnHandle && handle.side === 'inside' ? handle.x - xIn(event) : 0
    axis.querySelector<SVGGElement>('.as-of__handle')?.focus()
    if (!isOnHandle) moveTo(xIn(event))
  }
  const onMove = (event: PointerEvent): void => {
    if (grabPx !== undefined) moveTo(xIn(event) + grabPx)
  }
  const onUp = (): void => {
    grabPx = undefined
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const handle = handleNow()
    const step = KEYS[event.key]
    if (handle === undefined || step === undefined || !isOnAsOf(event)) return
    event.preventDefault()
    intents.asOfMoved(within(handle, step(handle)))
  }
  axis.addEventListener('pointerdown', onDown, { signal })
  axis.addEventListener('pointermove', onMove, { signal })
  axis.addEventListener('pointerup', onUp, { signal })
  axis.addEventListener('pointercancel', onUp, { signal })
  axis.addEventListener('keydown', onKeyDown, { signal })
  return () => {
    stop.abort()
  }
}

/** The day whose end is nearest to a point, or that of a document close by. */
function dayNear(x: number, source: ViewSource): Day {
  const near = source
    .scene()
    .asOf?.documents.filter((document) => Math.abs(document.x - x) <= SNAP_PX)
    .toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]
  const viewport = source.viewport()
  if (near !== undefined) return dayAt(dayOfX(viewport, near.x))
  return dayAt(Math.round(dayOfX(viewport, x)) - 1)
}

function within({ min, max }: AsOfHandle, day: Day): Day {
  if (day < min) return min
  return day > max ? max : day
}

const KEYS: Readonly<Record<string, (handle: AsOfHandle) => Day>> = {
  ArrowLeft: ({ day }) => addDays(day, -1),
  ArrowDown: ({ day }) => addDays(day, -1),
  ArrowRight: ({ day }) => addDays(day, 1),
  ArrowUp: ({ day }) => addDays(day, 1),
  PageDown: ({ day }) => addMonths(day, -1),
  PageUp: ({ day }) => addMonths(day, 1),
  Home: ({ min }) => min,
  End: ({ max }) => max,
}
