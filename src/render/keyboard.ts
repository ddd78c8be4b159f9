import type { Target } from '../layout/scene.ts'
import { axisSpan, centredOn, dayOfX, panBy, pxPerDay, zoomAbout } from '../time/viewport.ts'
import type { TimeWindow } from '../time/viewport.ts'
import type { FocusKeeper } from './focus-keeper.ts'
import { nextTarget } from './next-target.ts'
import type { StepKey } from './next-target.ts'
import type { ViewHosts, ViewIntents, ViewSource } from './view-ports.ts'

export interface KeyboardPorts {
  readonly source: ViewSource
  readonly intents: ViewIntents
  readonly focus: FocusKeeper
  readonly animateTo: (window: TimeWindow) => void
  /** Opens what a target stands for: a fold's list, or the details of a thing. */
  readonly open: (id: string) => void
}

type Command = (ports: KeyboardPorts, hosts: ViewHosts) => void

const ZOOM_FACTOR = 1.5
const PAN_PART = 0.1
const PAGE_PART = 0.9

const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowLeft: stepBy('ArrowLeft'),
  ArrowRight: stepBy('ArrowRight'),
  ArrowUp: stepBy('ArrowUp'),
  ArrowDown: stepBy('ArrowDown'),
  Home: stepBy('Home'),
  End: stepBy('End'),
  Enter: openCurrent,
  ' ': openCurrent,
  Escape: ({ intents }) => {
    intents.markSelected(undefined)
  },
  '+': zoomBy(ZOOM_FACTOR),
  '=': zoomBy(ZOOM_FACTOR),
  '-': zoomBy(1 / ZOOM_FACTOR),
  '0': ({ intents }) => {
    intents.fitRequested()
  },
  m: measureCurrent,
  M: measureCurrent,
  s: squeeze,
  S: squeeze,
  PageUp: pageBy(-PAGE_PART),
  PageDown: pageBy(PAGE_PART),
  'Shift+ArrowLeft': pan(-PAN_PART),
  'Shift+ArrowRight': pan(PAN_PART),
}

/** Everything a mouse can do in the picture, by keys. Returns how to stop listening. */
export function listenToKeys(hosts: ViewHosts, ports: KeyboardPorts): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOf(event)
    if (command === undefined) return
    event.preventDefault()
    command(ports, hosts)
  }
  hosts.rows.addEventListener('keydown', onKeyDown)
  return () => {
    hosts.rows.removeEventListener('keydown', onKeyDown)
  }
}

/** Keys held together with others belong to the browser; only Shift with an arrow is ours. */
function commandOf({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: KeyboardEvent): Command | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const isShiftedArrow = shiftKey && key.startsWith('Arrow')
  return COMMANDS[isShiftedArrow ? `Shift+${key}` : key]
}

function stepBy(key: StepKey): Command {
  return (ports, hosts) => {
    const next = nextTarget(ports.source.scene().targets, ports.focus.current(), key)
    if (next === undefined) {
      stepBeyond(key, ports)
      return
    }
    bringIntoView(next, ports, hosts)
    ports.focus.moveTo(next.id)
  }
}

const DIRECTIONS: Readonly<Partial<Record<StepKey, -1 | 1>>> = { ArrowLeft: -1, ArrowRight: 1 }

/** At the edge of the window time goes on: pans to what comes next in the row. */
function stepBeyond(key: StepKey, { source, focus, animateTo }: KeyboardPorts): void {
  const direction = DIRECTIONS[key]
  const current = source.scene().targets.find(({ id }) => id === focus.current())
  if (direction === undefined || current === undefined) return
  const next = source.beyond(current, direction)
  if (next === undefined) return
  focus.moveTo(next.id)
  animateTo(centredOn(next.day, source.window(), source.limits()))
}

function openCurrent({ focus, open }: KeyboardPorts): void {
  const id = focus.current()
  if (id !== undefined) open(id)
}

/** A fold stands for several things: it has no one date. */
function measureCurrent({ focus, intents }: KeyboardPorts): void {
  const id = focus.current()
  if (id !== undefined && !id.startsWith('fold:')) intents.measureRequested(id)
}

function squeeze({ intents }: KeyboardPorts): void {
  intents.squeezeToggled()
}

function zoomBy(factor: number): Command {
  return ({ source, focus, animateTo }) => {
    const viewport = source.viewport()
    const current = source.scene().targets.find(({ id }) => id === focus.current())
    const isSeen = current !== undefined && isInPlot(current, source)
    const anchorX = isSeen ? current.anchorX : viewport.leftPx + viewport.widthPx / 2
    animateTo(zoomAbout(source.window(), factor, dayOfX(viewport, anchorX), source.limits()))
  }
}

function pan(part: number): Command {
  return ({ source, animateTo }) => {
    const shownDays = axisSpan(source.viewport())
    animateTo(panBy(source.window(), part * shownDays, source.limits()))
  }
}

function pageBy(part: number): Command {
  return ({ intents }, { scroller }) => {
    intents.rowsScrolledBy(part * scroller.clientHeight)
  }
}

function isInPlot({ anchorX }: Target, source: ViewSource): boolean {
  const { leftPx, widthPx } = source.viewport()
  return anchorX >= leftPx && anchorX <= leftPx + widthPx
}

/** Room kept around a mark that is brought into view. */
const ROOM_PX = 48

/** Pans and scrolls no further than it takes to see the mark. */
function bringIntoView(target: Target, ports: KeyboardPorts, { scroller }: ViewHosts): void {
  const { source, intents } = ports
  const missingY = missingPx(target.anchorY, {
    from: scroller.scrollTop,
    to: scroller.scrollTop + scroller.clientHeight,
  })
  if (missingY !== 0) intents.rowsScrolledBy(missingY)
  const viewport = source.viewport()
  const missingX = missingPx(target.anchorX, {
    from: viewport.leftPx,
    to: viewport.leftPx + viewport.widthPx,
  })
  if (missingX === 0 || isUndated(target, source)) return
  ports.animateTo(panBy(source.window(), missingX / pxPerDay(viewport), source.limits()))
}

/** What stands beside the plot has no date: no panning brings it nearer. */
function isUndated({ anchorX }: Target, source: ViewSource): boolean {
  const { undated } = source.scene().axis
  return undated !== undefined && anchorX >= undated.x && anchorX <= undated.x + undated.width
}

/** How far a range has to move until a point lies in it with some room; 0 where it does already. */
function missingPx(at: number, range: { readonly from: number; readonly to: number }): number {
  if (at < range.from) return at - range.from - ROOM_PX
  if (at > range.to) return at - range.to + ROOM_PX
  return 0
}
