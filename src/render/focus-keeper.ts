import type { LastFocus, Marks } from './focus-successor.ts'
import { lastFocusOn, successorOf } from './focus-successor.ts'

/** Keeps the keyboard where it is while marks come, fold and go. */
export interface FocusKeeper {
  /** Id of the mark that the keyboard is on, or was on last. */
  readonly current: () => string | undefined
  /** Moves the keyboard to a mark; where it is not drawn yet, as soon as it is. */
  readonly moveTo: (id: string) => void
  /** To be told when a mark has got the focus in any way. */
  readonly arrived: (id: string) => void
  /** Runs a drawing, and puts right what it did to the focus. */
  readonly whileDrawing: (scene: Marks, draw: () => void) => void
}

/**
 * The picture is one tab stop: the mark that the keyboard was on last, else the first one, else the picture
 * itself. A mark that is taken away while it has the focus hands it on; the browser would drop it.
 */
export function createFocusKeeper(root: SVGSVGElement, scene: () => Marks): FocusKeeper {
  let last: LastFocus | undefined
  let wanted: string | undefined
  const setStop = createTabStop(root)

  const elementOf = (id: string | undefined): SVGGElement | null =>
    id === undefined ? null : root.querySelector(`g[data-id="${CSS.escape(id)}"]`)

  /** A mark that was asked for may turn up inside a fold. */
  const focusWanted = (): void => {
    if (wanted === undefined) return
    const element =
      elementOf(wanted) ?? elementOf(successorOf(scene(), lastFocusOn(scene(), wanted)))
    if (element === null) return
    wanted = undefined
    element.focus()
  }

  const heirOfLast = (drawn: Marks): SVGGElement | null =>
    last === undefined ? null : (elementOf(last.id) ?? elementOf(successorOf(drawn, last)))

  return {
    current: () => last?.id,
    moveTo: (id) => {
      wanted = id
      focusWanted()
    },
    arrived: (id) => {
      wanted = undefined
      last = lastFocusOn(scene(), id)
      setStop(elementOf(id) ?? root)
    },
    whileDrawing: (next, draw) => {
      const hadFocus = root.contains(document.activeElement)
      draw()
      const heir = heirOfLast(next)
      setStop(heir ?? elementOf(next.targets[0]?.id) ?? root)
      const isLost = hadFocus && !root.contains(document.activeElement)
      if (isLost) focusQuietly(wanted === undefined ? (heir ?? root) : root)
      focusWanted()
    },
  }
}

/** The one element of the picture that Tab reaches; returns how to change it. */
function createTabStop(root: SVGSVGElement): (next: Element) => void {
  let stop: Element = root
  root.setAttribute('tabindex', '0')
  return (next) => {
    if (next === stop) return
    stop.setAttribute('tabindex', '-1')
    next.setAttribute('tabindex', '0')
    stop = next
  }
}

/** The page stays where it is: the reader did not ask to be taken anywhere. */
function focusQuietly(element: SVGElement): void {
  element.focus({ preventScroll: true })
}
