import type { FrameClock } from './frame-loop.ts'
import type { ViewHosts, ViewIntents } from './view-ports.ts'

/** How long a finger rests before it means "tell me about this". */
const LONG_PRESS_MS = 500
const REST_PX = 8

export interface PointerPorts {
  readonly intents: ViewIntents
  readonly clock: FrameClock
  readonly open: (id: string) => void
  readonly focusArrived: (id: string) => void
}

/** Pointing, choosing and asking for a closer look, by mouse, pen and finger. */
export function listenToPointer(hosts: ViewHosts, ports: PointerPorts): () => void {
  const { rows } = hosts
  const { intents } = ports
  const stop = new AbortController()
  const { signal } = stop
  rows.addEventListener(
    'pointerover',
    (event) => {
      if (event.pointerType !== 'touch' && !isInGesture(hosts)) intents.markHovered(markAt(event))
    },
    { signal },
  )
  rows.addEventListener(
    'pointerleave',
    () => {
      intents.markHovered(undefined)
    },
    { signal },
  )
  listenToClicks(rows, ports, signal)
  rows.addEventListener(
    'focusin',
    (event) => {
      tellFocus(event, ports)
    },
    { signal },
  )
  rows.addEventListener(
    'focusout',
    (event) => {
      if (!isInside(rows, event.relatedTarget)) intents.markFocused(undefined)
    },
    { signal },
  )
  listenToLongPress(hosts, ports, signal)
  return () => {
    stop.abort()
  }
}

/**
 * The first click of two already opens the details, and the picture makes room for them: so a double-click
 * means what its first click was on, wherever the second one lands. Hence both listen on the whole page.
 */
function listenToClicks(rows: Element, { intents, open }: PointerPorts, signal: AbortSignal): void {
  let first: { readonly id: string | undefined; readonly rowId: string | undefined } | undefined
  const page = rows.ownerDocument
  page.addEventListener(
    'click',
    (event) => {
      const isInPicture = isInside(rows, event.target)
      if (event.detail < 2) {
        const rowId = attributeAt(event, '[data-row]', 'data-row')
        first = isInPicture ? { id: markAt(event), rowId } : undefined
      }
      const id = isInPicture ? markAt(event) : undefined
      if (id !== undefined && id === first?.id) open(id)
      const headId = isInPicture ? headAt(event) : undefined
      if (headId !== undefined) intents.headOpened(headId)
    },
    { signal },
  )
  page.addEventListener(
    'dblclick',
    () => {
      if (first?.id !== undefined) intents.markRequested(first.id)
      else if (first?.rowId !== undefined) intents.rowRequested(first.rowId)
    },
    { signal },
  )
}

function tellFocus(event: Event, { intents, focusArrived }: PointerPorts): void {
  const id = markAt(event)
  if (id === undefined) return
  focusArrived(id)
  intents.markFocused(id)
}

/** A finger that rests on a mark points at it, as a mouse does by being there. */
function listenToLongPress({ rows }: ViewHosts, ports: PointerPorts, signal: AbortSignal): void {
  const { clock, intents } = ports
  let press: { id: string; x: number; y: number; sinceMs: number } | undefined
  const watch = (): void => {
    if (press === undefined || signal.aborted) return
    if (clock.now() - press.sinceMs < LONG_PRESS_MS) clock.request(watch)
    else intents.markHovered(press.id)
  }
  const forget = (): void => {
    press = undefined
  }
  rows.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'touch') return
      const id = markAt(event)
      intents.markHovered(undefined)
      press =
        id === undefined
          ? undefined
          : { id, x: event.clientX, y: event.clientY, sinceMs: clock.now() }
      watch()
    },
    { signal },
  )
  rows.addEventListener(
    'pointermove',
    (event) => {
      if (press === undefined) return
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) > REST_PX) forget()
    },
    { signal },
  )
  rows.addEventListener('pointerup', forget, { signal })
  rows.addEventListener('pointercancel', forget, { signal })
}

/** Only its name: the rest of the head belongs to the lane. */
function headAt(event: Event): string | undefined {
  return attributeAt(event, '.head__title', 'class') === undefined
    ? undefined
    : attributeAt(event, '[data-head]', 'data-head')
}

function markAt(event: Event): string | undefined {
  return attributeAt(event, '[data-id]', 'data-id')
}

function attributeAt({ target }: Event, selector: string, name: string): string | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest(selector)?.getAttribute(name) ?? undefined
}

/** What passes under a pointer that drags is not pointed at. */
function isInGesture({ surface }: ViewHosts): boolean {
  return surface.hasAttribute('data-gesture')
}

function isInside(root: Element, target: EventTarget | null): boolean {
  return target instanceof Node && root.contains(target)
}
