import type { ItemTarget } from '../layout/picture.ts'
import { createFocusKeeper } from './focus-keeper.ts'
import type { FocusKeeper } from './focus-keeper.ts'
import type { Marks } from './focus-successor.ts'
import { createFrameLoop } from './frame-loop.ts'
import type { FrameClock } from './frame-loop.ts'
import { nextTarget } from './next-target.ts'
import type { StepKey } from './next-target.ts'

/** A Scene whose targets can be pointed at, focused and selected. */
export interface PictureScene {
  readonly targets: readonly ItemTarget[]
}

/** What is shown, read each time anew, and how it is drawn. */
export interface PictureSource<S extends PictureScene> {
  readonly scene: () => S
  readonly draw: (scene: S) => void
}

/** What the reader wants, in ids of items. The view changes nothing by itself. */
export interface PictureIntents {
  readonly itemSelected: (id: string | undefined) => void
  readonly itemHovered: (id: string | undefined) => void
  readonly itemFocused: (id: string | undefined) => void
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
export function mountPicture<S extends PictureScene>(
  host: SVGSVGElement,
  source: PictureSource<S>,
  intents: PictureIntents,
  clock: FrameClock,
): PictureView {
  const marks = (): Marks => ({ rows: [], targets: source.scene().targets })
  const focus = createFocusKeeper(host, marks)
  const loop = createFrameLoop(
    {
      advance: () => false,
      draw: () => {
        const scene = source.scene()
        focus.whileDrawing({ rows: [], targets: scene.targets }, () => {
          source.draw(scene)
        })
      },
      busyChanged: (isBusy) => {
        host.setAttribute('data-frame', FRAME_WORDS[`${isBusy}`])
      },
    },
    clock,
  )
  const itemOf = (id: string | undefined): string | undefined =>
    source.scene().targets.find((target) => target.id === id)?.itemId
  const stop = new AbortController()
  listenToPointer(host, { intents, itemOf, focus }, stop.signal)
  listenToKeys(host, { intents, itemOf, focus, targets: () => source.scene().targets }, stop.signal)
  loop.invalidate()
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
  readonly intents: PictureIntents
  readonly itemOf: (targetId: string | undefined) => string | undefined
  readonly focus: FocusKeeper
}

function listenToPointer(host: SVGSVGElement, ports: Ports, signal: AbortSignal): void {
  const { intents, itemOf, focus } = ports
  host.addEventListener(
    'pointerover',
    (event) => {
      intents.itemHovered(itemOf(targetAt(event)))
    },
    { signal },
  )
  host.addEventListener(
    'pointerleave',
    () => {
      intents.itemHovered(undefined)
    },
    { signal },
  )
  host.addEventListener(
    'click',
    (event) => {
      const id = itemOf(targetAt(event))
      if (id !== undefined) intents.itemSelected(id)
    },
    { signal },
  )
  host.addEventListener(
    'focusin',
    (event) => {
      const id = targetAt(event)
      if (id === undefined) return
      focus.arrived(id)
      intents.itemFocused(itemOf(id))
    },
    { signal },
  )
  host.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      const staysInside = relatedTarget instanceof Node && host.contains(relatedTarget)
      if (!staysInside) intents.itemFocused(undefined)
    },
    { signal },
  )
}

interface KeyPorts extends Ports {
  readonly targets: () => readonly ItemTarget[]
}

type Command = (ports: KeyPorts) => void

const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowLeft: stepBy('ArrowLeft'),
  ArrowRight: stepBy('ArrowRight'),
  ArrowUp: stepBy('ArrowUp'),
  ArrowDown: stepBy('ArrowDown'),
  Home: stepBy('Home'),
  End: stepBy('End'),
  Enter: selectCurrent,
  ' ': selectCurrent,
  Escape: ({ intents }) => {
    intents.itemSelected(undefined)
  },
}

/** Keys held together with others belong to the browser. */
function listenToKeys(host: SVGSVGElement, ports: KeyPorts, signal: AbortSignal): void {
  host.addEventListener(
    'keydown',
    (event) => {
      const isChord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
      const command = isChord ? undefined : COMMANDS[event.key]
      if (command === undefined) return
      event.preventDefault()
      command(ports)
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

function selectCurrent({ intents, itemOf, focus }: KeyPorts): void {
  const id = itemOf(focus.current())
  if (id !== undefined) intents.itemSelected(id)
}

function targetAt({ target }: Event): string | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest('[data-id]')?.getAttribute('data-id') ?? undefined
}
