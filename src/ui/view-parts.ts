import type { Room } from '../export/lay-out.ts'
import { SCREEN_PAINTERS } from '../export/painters.ts'
import type { PictureParts } from '../export/picture-parts.ts'
import type { DosesFit } from '../layout/build-doses-scene.ts'
import type { DosesScene } from '../layout/doses-scene.ts'
import type { SlipScene } from '../layout/slip-scene.ts'
import { createDosesSelector } from '../store/doses-selector.ts'
import { createSlipSelector } from '../store/slip-selector.ts'
import { createTimelineStore } from '../store/timeline-store.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { TimeWindow } from '../time/viewport.ts'
import '../styles/doses.css'
import '../styles/paper.css'
import '../styles/picture.css'
import '../styles/slip-chart.css'
import type { ExportRequest } from './export-format.ts'

/** Higher than any picture: all lanes are laid out, none waits for a scroll. */
const ALL_LANES_PX = 1_000_000

/** What is shown, laid out at another width: a store of its own, so that the page does not stir. */
export function paperStore(
  { store, extent }: Pick<ExportRequest, 'store' | 'extent'>,
  widthPx: number,
): TimelineStore {
  const { index, today, measurer, getState } = store
  const state = getState()
  const paper = createTimelineStore({
    dataset: index.dataset,
    today,
    measurer,
    isTakenAway: extent === 'whole',
    initial: {
      ...state,
      ...(extent === 'whole' ? { selected: undefined } : {}),
      hovered: undefined,
      focused: undefined,
      pointedSource: undefined,
      openFold: undefined,
      measureFrom: undefined,
      scrollTopPx: 0,
      chartSize: { widthPx, heightPx: ALL_LANES_PX },
    },
  })
  if (extent === 'whole') paper.actions.windowMoved(paper.select.drawnWindow())
  return paper
}

/** The timeline of the lanes that the view has, over one stretch of time. */
export function timelineParts(
  store: TimelineStore,
  window: TimeWindow,
  { theme, painters = SCREEN_PAINTERS }: Pick<ExportRequest, 'theme' | 'painters'>,
): PictureParts {
  store.actions.windowMoved(window)
  const { select } = store
  const seen = { window: select.window(), limits: select.limits() }
  return painters.timeline(select.scene(), seen, theme)
}

/**
 * What gives where doses would be too high for a page, the least first: bars grow lower and columns a little
 * wider, then rows of texts go, which the table that follows has too. Much wider columns come last: fewer
 * of them stand side by side, to be compared.
 */
const DOSES_FITS: readonly DosesFit[] = [
  [92, 116, 140],
  [168, 200, 240],
].flatMap((columnsPx) =>
  [5, 3, 2].flatMap((rowCount) =>
    columnsPx.flatMap((columnMinPx) =>
      [184, 140, 110].map((plotPx) => ({ columnMinPx, plotPx, rowCount })),
    ),
  ),
)

/** The chart of doses, as wide as the store says; `heightOf` says how high the room has to be for it. */
export function dosesScene(
  store: TimelineStore,
  { heightPx }: Room,
  heightOf: (scene: DosesScene) => number,
): DosesScene {
  const first = createDosesSelector(store)()
  if (heightOf(first) <= heightPx) return first
  let lowest = first
  for (const fit of DOSES_FITS) {
    const scene = createDosesSelector(store, fit)()
    if (heightOf(scene) < heightOf(lowest)) lowest = scene
    if (heightOf(scene) <= heightPx) return scene
  }
  return lowest
}

/** Of a chart of doses that may go on from page to page, the height of its highest part. */
export function highestPart({ breaks, heightPx }: DosesScene): number {
  const edges = [0, ...breaks, heightPx]
  return Math.max(...edges.slice(1).map((to, index) => to - (edges[index] ?? 0)))
}

/** The slip chart, as wide as the store says and no higher than the room. */
export function slipScene(store: TimelineStore, { heightPx }: Room): SlipScene {
  return createSlipSelector(store, heightPx)()
}
