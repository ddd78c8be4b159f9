import type { ItemTarget } from '../layout/picture.ts'
import { createFocusKeeper } from './focus-keeper.ts'
import type { FocusKeeper } from './focus-keeper.ts'
import { createFrameLoop } from './frame-loop.ts'
import type { FrameClock } from './frame-loop.ts'
import { nextTarget } from './next-target.ts'
import type { StepKey } from './next-target.ts'

/** A Scene whose targets can be pointed at, focused and selected. */
export interface PictureScene {
  readonly targets: readonly ItemTarget[]
}

/** What is shown, read each time anew, and what the reader wants, in ids of items. */
export interface PicturePorts<S extends PictureScene> {
  readonly scene: () => S
  readonly paint: (scene: S) => void
  readonly clock: FrameClock
  readonly itemSelected: (id: string | undefined) => void
  readonly itemHovered: (id: string | undefined) => void
}

export interface PictureView {
  /** Something the Scene depends on has changed: draw in the next frame. */
  readonly invalidate: () => void
  readonly destroy: () => void
}

/**
 * Keeps a picture that does not move drawn, and tells what the reader does there by mouse, finger and keys.
 * It is one tab stop; arrows go from mark to mark, Enter and Space select, Escape lets go.
 */
export function mountPictureView<S extends PictureScene>(
  host: SVGSVGElement,
  { scene, paint, clock, itemSelected, itemHovered }: PicturePorts<S>,
): PictureView {
  const targets = (): readonly ItemTarget[] => scene().targets
  const focus = createFocusKeeper(host, () => ({ rows: [], targets: targets() }))
  const loop = createFrameLoop(
    {
      advance: () => false,
      draw: () => {
        const drawn = scene()
        focus.whileDrawing({ rows: [], targets: drawn.targets }, () => {
          paint(drawn)
        })
      },
      busyChanged: (isBusy) => {
        host.setAttribute('data-frame', FRAME_WORDS[`${isBusy}`])
      },
    },
    clock,
  )
  const stop = new AbortController()
  const ports: Ports = { itemSelected, itemHovered, targets, focus }
  listenToPointer(host, ports, stop.signal)
  listenToKeys(host, ports, stop.signal)
  loop.drawNow()
  return {
    invalidate: loop.invalidate,
    destroy: () => {
      loop.stop()
      stop.abort()
      host.replaceChildren()
    },
  }
}

const FRAME_WORDS: Readonly<Record<'true' | 'false', string>> = { true: 'busy', false: 'idle' }

interface Ports {
  readonly itemSelected: (id: string | undefined) => void
  readonly itemHovered: (id: string | undefined) => void
  readonly targets: () => readonly ItemTarget[]
  readonly focus: FocusKeeper
}

/** The item that a target stands for. */
function itemOf({ targets }: Ports, targetId: string | undefined): string | undefined {
  return targets().find(({ id }) => id === targetId)?.itemId
}

function listenToPointer(host: SVGSVGElement, ports: Ports, signal: AbortSignal): void {
  host.addEventListener(
    'pointerover',
    (event) => {
      ports.itemHovered(itemOf(ports, targetAt(event)))
    },
    { signal },
  )
  host.addEventListener(
    'pointerleave',
    () => {
      ports.itemHovered(undefined)
    },
    { signal },
  )
  host.addEventListener(
    'click',
    (event) => {
      open(host, itemOf(ports, targetAt(event)), ports)
    },
    { signal },
  )
  host.addEventListener(
    'focusin',
    (event) => {
      const id = targetAt(event)
      if (id !== undefined) ports.focus.arrived(id)
    },
    { signal },
  )
}

type Command = (ports: Ports, host: SVGSVGElement) => void

const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowLeft: stepBy('ArrowLeft'),
  ArrowRight: stepBy('ArrowRight'),
  ArrowUp: stepBy('ArrowUp'),
  ArrowDown: stepBy('ArrowDown'),
  Home: stepBy('Home'),
  End: stepBy('End'),
  Enter: selectCurrent,
  ' ': selectCurrent,
  Escape: ({ itemSelected }) => {
    itemSelected(undefined)
  },
}

/** Keys held together with others belong to the browser. */
function listenToKeys(host: SVGSVGElement, ports: Ports, signal: AbortSignal): void {
  host.addEventListener(
    'keydown',
    (event) => {
      const isChord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
      const command = isChord ? undefined : COMMANDS[event.key]
      if (command === undefined) return
      event.preventDefault()
      command(ports, host)
    },
    { signal },
  )
}

function stepBy(key: StepKey): Command {
  return ({ targets, focus }) => {
    const next = nextTarget(targets(), focus.current(), key)
    if (next !== undefined) focus.moveTo(next.id)
  }
}

function selectCurrent(ports: Ports, host: SVGSVGElement): void {
  open(host, itemOf(ports, ports.focus.current()), ports)
}

/** What was opened is written down, so that closing can lead back to the mark that it was opened from. */
function open(host: SVGSVGElement, itemId: string | undefined, ports: Ports): void {
  if (itemId === undefined) return
  host.setAttribute('data-opened', itemId)
  ports.itemSelected(itemId)
}

function targetAt({ target }: Event): string | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest('[data-id]')?.getAttribute('data-id') ?? undefined
}
