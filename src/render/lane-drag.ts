import { writeAttribute } from './attributes.ts'
import { dropPlaceAt } from './drop-place.ts'
import { placeIn } from './logical-place.ts'
import type { ViewHosts, ViewIntents, ViewSource } from './view-ports.ts'

/** A pointer that moves less than this has not taken hold of anything. */
const GRIP_PX = 5

interface Drag {
  readonly rowId: string
  readonly startY: number
  isMoving: boolean
}

/** Moves a lane by its head, with a mouse or a pen; a finger scrolls there, and has the lane's menu. */
export function listenToLaneDrag(
  hosts: ViewHosts,
  { source, intents }: { readonly source: ViewSource; readonly intents: ViewIntents },
): () => void {
  const { rows } = hosts
  const stop = new AbortController()
  const { signal } = stop
  let drag: Drag | undefined
  let sign: SVGPathElement | undefined
  const yOf = (event: PointerEvent): number => placeIn(rows, hosts.surface, event).y
  const end = (): void => {
    drag = undefined
    sign?.remove()
    sign = undefined
    rows.removeAttribute('data-lane-drag')
  }
  const onDown = (event: PointerEvent): void => {
    const rowId = event.pointerType === 'touch' ? undefined : headAt(event, hosts, source)
    if (event.button === 0 && rowId !== undefined) {
      drag = { rowId, startY: yOf(event), isMoving: false }
    }
  }
  const onMove = (event: PointerEvent): void => {
    if (drag === undefined) return
    if (!drag.isMoving && Math.abs(yOf(event) - drag.startY) < GRIP_PX) return
    if (!drag.isMoving) rows.setPointerCapture(event.pointerId)
    drag.isMoving = true
    sign ??= appendSign(rows)
    rows.setAttribute('data-lane-drag', 'on')
    const scene = source.scene()
    const { y } = dropPlaceAt(scene, yOf(event))
    writeAttribute(sign, 'd', `M0,${String(y)}H${String(scene.widthPx)}`)
  }
  const onUp = (event: PointerEvent): void => {
    if (drag?.isMoving === true) {
      intents.laneMoved(drag.rowId, dropPlaceAt(source.scene(), yOf(event)).before)
    }
    end()
  }
  rows.addEventListener('pointerdown', onDown, { signal })
  rows.addEventListener('pointermove', onMove, { signal })
  rows.addEventListener('pointerup', onUp, { signal })
  rows.addEventListener('pointercancel', end, { signal })
  return () => {
    stop.abort()
    end()
  }
}

function headAt(
  event: PointerEvent,
  { rows, surface }: ViewHosts,
  source: ViewSource,
): string | undefined {
  const { x } = placeIn(rows, surface, event)
  if (x >= source.scene().plot.leftPx || !(event.target instanceof Element)) return undefined
  return event.target.closest('[data-row]')?.getAttribute('data-row') ?? undefined
}

function appendSign(rows: SVGSVGElement): SVGPathElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('class', 'lane-drop')
  rows.append(path)
  return path
}
