import type { CalloutGround } from '../layout/place-callouts.ts'
import type { Scene } from '../layout/scene.ts'
import type { ToldScene } from '../store/told-story.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { isMotionReduced } from './motion.ts'

/**
 * Scrolls the lanes of a stage so that what the scene is about is seen: what it selects, else what its
 * first callout points at. Returns how far they are scrolled then.
 */
export function scrollStage(
  stage: HTMLElement,
  { getState, select }: TimelineStore,
  { view, callouts }: ToldScene,
): number {
  const scroller = stage.querySelector('.timeline__scroller')
  if (scroller === null) return 0
  const about = [view.selected, ...callouts.map(({ mark }) => mark)]
  const scene = select.scene()
  const topPx = Math.min(
    topFor(about, scene, getState().chartSize.heightPx),
    Math.max(0, scene.rowsHeightPx - scroller.clientHeight),
  )
  scroller.scrollTo({ top: topPx, behavior: isMotionReduced() ? 'instant' : 'smooth' })
  return topPx
}

/** Parts of the height of the stage: what is further down is brought up to where its words below are seen too. */
const LOWEST_PART = 0.7
const BROUGHT_TO_PART = 0.25

/** The same for a picture that is as high as it needs to be: on a narrow stage a cohort may stand far down. */
export function scrollPicture(
  scroller: HTMLElement | null,
  { view, callouts }: ToldScene,
  { anchorOf }: CalloutGround,
): void {
  if (scroller === null) return
  const about = [view.selected, ...callouts.map(({ mark }) => mark)]
  const [y = 0] = about.flatMap((mark) => (mark === undefined ? [] : (anchorOf(mark)?.y ?? [])))
  const heightPx = scroller.clientHeight
  const top = y > heightPx * LOWEST_PART ? y - heightPx * BROUGHT_TO_PART : 0
  scroller.scrollTo({ top, behavior: isMotionReduced() ? 'instant' : 'smooth' })
}

/** The top of the lane that holds the first thing that is drawn; no further than it takes to see it whole. */
function topFor(
  about: readonly (string | undefined)[],
  { rows, targets }: Scene,
  heightPx: number,
): number {
  const rowId = targets.find(({ id }) => about.includes(id))?.rowId
  const row = rows.find(({ id }) => id === rowId)
  if (row === undefined || row.y + row.height <= heightPx) return 0
  return row.height > heightPx ? row.y : row.y + row.height - heightPx
}
