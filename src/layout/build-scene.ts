import type { Era } from '../history/eras.ts'
import type { Source } from '../model/types.ts'
import type { OutsideParts } from '../query/outside-part.ts'
import { pxPerDay } from '../time/viewport.ts'
import type { SqueezedWindow, Viewport } from '../time/viewport.ts'
import { laneViewport } from './align-lanes.ts'
import { layoutAxisSince } from './axis-since.ts'
import { layoutAxis } from './axis.ts'
import { layoutAsOf } from './as-of.ts'
import type { AsOfDays } from './as-of.ts'
import type { Frame } from './metrics.ts'
import { LABEL_PX, frameFor } from './metrics.ts'
import { assignNameTracks } from './name-tracks.ts'
import { layoutOverview } from './overview.ts'
import type { RowPlan } from './row-plan.ts'
import { signOutsiders } from './outside-signs.ts'
import { layoutRow } from './row-scene.ts'
import type { LaneTracks, RowShape } from './row-shape.ts'
import { heightOf, shapeRows } from './row-shape.ts'
import type { RowScene, Scene, Target } from './scene.ts'
import type { TextMeasurer } from './text-measurer.ts'
import { assignTracks } from './tracks.ts'
import type { TrackOptions } from './tracks.ts'

export interface SceneInput {
  readonly plans: readonly RowPlan[]
  readonly sources: readonly Source[]
  readonly measurer: TextMeasurer
  readonly widthPx: number
  /** The visible stretch of time. */
  readonly window: SqueezedWindow
  /** The window that the data set opens with: track and row heights are made for it. */
  readonly defaultWindow: SqueezedWindow
  /** The whole stretch of the data, for the overview. */
  readonly wholeWindow: SqueezedWindow
  /** Rows outside this stretch of y are not laid out; undefined lays out all. */
  readonly visibleY: { readonly from: number; readonly to: number } | undefined
  /** The day up to which everything counts; none draws no future and no handle. */
  readonly asOf?: AsOfDays | undefined
  /** The names that changed. */
  readonly eras?: readonly Era[]
  /** What rests on others than the company. */
  readonly outsiders?: OutsideParts
  /** Where lanes are aligned: what month 0 is, and its day on the axis. */
  readonly aligned?: { readonly title: string; readonly zero: number } | undefined
}

const NO_OUTSIDERS: OutsideParts = new Map()

/** Rows with their heights, for one width: this stage does not see the window, so a pan skips it. */
export interface ShapedRows {
  readonly frame: Frame
  readonly rows: readonly RowShape[]
}

/** The room that lanes have on a page. */
export interface PageRoom {
  readonly widthPx: number
  /** The height that few lanes share out between them; 0 keeps each as low as it can be. */
  readonly sharedPx: number
  /**
   * What carries a sign that names keep clear of. Given, lanes are as high as the window needs for every name to
   * stand whole; left out, they have at most so many tracks as can be seen at once, and the same at any zoom.
   */
  readonly namesAround?: OutsideParts | undefined
}

const MAX_TRACKS = 7
const MAX_TRACKS_NARROW = 4

/** Gives the plans their tracks and heights at a width, for the window that they are laid out by. */
export function shapeScene(
  plans: readonly RowPlan[],
  { widthPx, sharedPx, namesAround }: PageRoom,
  window: SqueezedWindow,
  measurer: TextMeasurer,
): ShapedRows {
  const frame = frameFor(
    widthPx,
    plans.some(({ undated }) => undated.length > 0),
  )
  const viewport = viewportFor(frame, window)
  const options: TrackOptions = {
    pxPerDay: pxPerDay(viewport),
    plotTo: window.to,
    breaks: window.breaks,
    maxTracks: frame.isNarrow ? MAX_TRACKS_NARROW : MAX_TRACKS,
    widthOf: (text) => measurer.widthOf(text, { sizePx: LABEL_PX, weight: 500 }),
  }
  const tracksOf = (plan: RowPlan): LaneTracks => {
    if (namesAround === undefined) {
      const { undatedTrack, ...tracks } = assignTracks(plan.marks, options)
      return { ...tracks, undatedTracks: plan.undated.map(() => undatedTrack) }
    }
    const own = laneViewport(viewport, plan.anchor)
    return assignNameTracks(plan, { viewport: own, frame, measurer, outsiders: namesAround })
  }
  return { frame, rows: shapeRows(plans, { frame, tracksOf, sharedPx }) }
}

/** A window laid over the plot of a frame. */
export function viewportFor(frame: Frame, window: SqueezedWindow): Viewport {
  return { ...window, leftPx: frame.plotLeftPx, widthPx: frame.plotWidthPx }
}

/** The Scene at one window of time, still without selection and hover (see `tone.ts`). */
export function layoutScene(
  { frame, rows }: ShapedRows,
  input: Omit<SceneInput, 'plans' | 'widthPx' | 'defaultWindow'>,
): Scene {
  const viewport = viewportFor(frame, input.window)
  const scenes = rows
    .filter((row) => isSeen(row, input.visibleY))
    .map((shape) => {
      const own = laneViewport(viewport, shape.plan.anchor)
      const row = layoutRow({
        shape,
        viewport: own,
        frame,
        measurer: input.measurer,
        asOf: input.asOf?.day,
        outsiders: input.outsiders ?? NO_OUTSIDERS,
      })
      return signOutsiders(row, input.outsiders ?? NO_OUTSIDERS)
    })
  return {
    widthPx: frame.widthPx,
    rowsHeightPx: heightOf(rows),
    plot: { leftPx: frame.plotLeftPx, widthPx: frame.plotWidthPx },
    axis:
      input.aligned === undefined
        ? layoutAxis(viewport, frame, input.eras ?? [], input.measurer)
        : layoutAxisSince(viewport, frame, input.aligned, input.measurer),
    rows: scenes,
    ...(input.asOf === undefined || input.aligned !== undefined
      ? {}
      : { asOf: layoutAsOf(viewport, input.asOf, input.measurer) }),
    overview: layoutOverview({
      anchors: rows.flatMap(anchorsOf),
      sources: input.sources,
      whole: viewportFor(frame, input.wholeWindow),
      window: input.window,
      zero: input.aligned?.zero,
      asOf: input.asOf?.day,
    }),
    targets: scenes.flatMap(targetsOf),
  }
}

/** Where on the axis the marks of a row are, folded or not. */
function anchorsOf({ plan, tracked }: RowShape): readonly number[] {
  const days = [...tracked.map(({ anchor }) => anchor), ...(plan.foldedAnchors ?? [])]
  const shiftDays = plan.anchor?.shiftDays ?? 0
  return days.map((day) => day - shiftDays)
}

/** All stages at once, for tests, exports and pages without a store. */
export function buildScene(input: SceneInput): Scene {
  const { plans, widthPx, defaultWindow, measurer } = input
  const shaped = shapeScene(plans, { widthPx, sharedPx: 0 }, defaultWindow, measurer)
  return layoutScene(shaped, input)
}

function isSeen({ y, height }: RowShape, visible: SceneInput['visibleY']): boolean {
  return visible === undefined || (y < visible.to && y + height > visible.from)
}

/** Along time, and from top to bottom where two stand on one spot. */
function targetsOf(row: RowScene): readonly Target[] {
  const targets = [
    ...row.bands.flatMap(({ target }) => (target === undefined ? [] : [target])),
    ...(row.phaseBar === undefined ? [] : [row.phaseBar.target]),
    ...row.doseSteps.map(({ target }) => target),
    ...row.glyphs.map(({ target }) => target),
    ...row.folds.map(({ target }) => target),
  ]
  return targets.toSorted((a, b) =>
    a.anchorX === b.anchorX ? a.anchorY - b.anchorY : a.anchorX - b.anchorX,
  )
}
