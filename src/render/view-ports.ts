import type { Scene, Target } from '../layout/scene.ts'
import type { Day } from '../time/day.ts'
import type { TimeWindow, Viewport, WindowLimits } from '../time/viewport.ts'

/** The elements that React made and that the view fills. */
export interface ViewHosts {
  /** Where gestures are felt: holds the axis and the rows, and does not scroll. */
  readonly surface: HTMLElement
  /** Scrolls the rows. */
  readonly scroller: HTMLElement
  readonly axis: SVGSVGElement
  readonly rows: SVGSVGElement
  readonly overview: SVGSVGElement
}

/** A step of a story to another scene: a new value for each. */
export interface SceneStep {
  /** The stretch of time that is seen moves as well. */
  readonly isWindowMoving: boolean
}

/** What the view reads, each time anew. */
export interface ViewSource {
  readonly scene: () => Scene
  readonly window: () => TimeWindow
  readonly viewport: () => Viewport
  readonly limits: () => WindowLimits
  /** The day up to which everything counts. */
  readonly asOf: () => Day
  /** Whether empty stretches of time are drawn short. */
  readonly isSqueezed: () => boolean
  readonly isMotionReduced: () => boolean
  /** Where a story is told: its last step. */
  readonly step?: (() => SceneStep | undefined) | undefined
  /** The next thing of a target's row, in a direction of time, that lies outside the window. */
  readonly beyond: (
    from: Target,
    direction: -1 | 1,
  ) => { readonly id: string; readonly day: number } | undefined
}

/** What the reader wants, in the past tense. The view changes nothing by itself. */
export interface ViewIntents {
  /** Everything is to be shown as known on that day. */
  readonly asOfMoved: (day: Day) => void
  readonly windowMoved: (window: TimeWindow) => void
  /** Empty stretches of time are to be drawn short, or no longer. */
  readonly squeezeToggled: () => void
  readonly markSelected: (id: string | undefined) => void
  readonly markHovered: (id: string | undefined) => void
  readonly markFocused: (id: string | undefined) => void
  readonly foldOpened: (id: string | undefined) => void
  readonly rowsScrolledBy: (px: number) => void
  readonly sourcePointed: (sourceId: string | undefined) => void
  readonly sourceSelected: (sourceId: string) => void
  readonly fitRequested: () => void
  /** The whole of one row, and the surroundings of one mark, as large as they fit. */
  readonly rowRequested: (rowId: string) => void
  readonly markRequested: (id: string) => void
  /** What the head of a row names is to be opened. */
  readonly headOpened: (rowId: string) => void
  /** The distance from one mark to another: this is the first of the two, or the second. */
  readonly measureRequested: (id: string) => void
  /** A lane was put before another; at the end where that is undefined. */
  readonly laneMoved: (rowId: string, before: string | undefined) => void
  /** The first picture has been seen: what lay out of sight and was left out of it may be drawn now. */
  readonly pictureSeen: () => void
}
