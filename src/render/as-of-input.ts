import type { AsOfHandle, AsOfScene } from '../layout/scene.ts'
import { addDays, addMonths, dayAt } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { dayOfX } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'
import { placeIn } from './logical-place.ts'
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
export function listenToAsOf({ axis, surface }: ViewHosts, ports: AsOfPorts): () => void {
  const { source, intents } = ports
  const stop = new AbortController()
  const { signal } = stop
  let grip: Grip | undefined
  const xIn = (event: PointerEvent): number => placeIn(axis, surface, event).x
  const handleNow = (): AsOfHandle | undefined => source.scene().asOf?.handle
  const moveTo = (x: number, held: Grip): void => {
    const handle = handleNow()
    if (handle !== undefined) intents.asOfMoved(within(handle, dayNear(x, held)))
  }
  const onDown = (event: PointerEvent): void => {
    const handle = handleNow()
    if (handle === undefined || event.button !== 0 || !isOnAsOf(event)) return
    event.preventDefault()
    axis.setPointerCapture(event.pointerId)
    ports.gestureStarted()
    const isOnHandle =
      event.target instanceof Element && event.target.closest('.as-of__handle') !== null
    grip = gripOf(source, isOnHandle && handle.side === 'inside' ? handle.x - xIn(event) : 0)
    axis.querySelector<SVGGElement>('.as-of__handle')?.focus()
    if (!isOnHandle) moveTo(xIn(event), grip)
  }
  const onMove = (event: PointerEvent): void => {
    if (grip !== undefined) moveTo(xIn(event) + grip.px, grip)
  }
  const onUp = (): void => {
    grip = undefined
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

/**
 * What is taken hold of, on the axis as it was then. What is squeezed depends on the day: were each move read
 * on the axis that the last one made, the handle would run away from the pointer.
 */
interface Grip {
  /** From the pointer to the place where the day ends: the pill is wide, and does not jump. */
  readonly px: number
  readonly viewport: Viewport
  readonly documents: AsOfScene['documents']
}

function gripOf({ viewport, scene }: ViewSource, px: number): Grip {
  return { px, viewport: viewport(), documents: scene().asOf?.documents ?? [] }
}

/** The day whose end is nearest to a point, or that of a document close by. */
function dayNear(x: number, { viewport, documents }: Grip): Day {
  const near = documents
    .filter((document) => Math.abs(document.x - x) <= SNAP_PX)
    .toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]
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
