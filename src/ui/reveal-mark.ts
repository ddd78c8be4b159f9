import { GLYPH_PX } from '../layout/metrics.ts'
import { rowOfItem } from '../store/lane-selectors.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { DayBounds } from '../time/span.ts'
import { centredOn } from '../time/viewport.ts'

/**
 * Brings the mark of a thing into sight: what is opened from a list must not be selected where nobody sees
 * it. Pans in time and scrolls the rows, and only as far as needed.
 */
export function revealMark({ select, actions, getState }: TimelineStore, id: string): void {
  if (getState().view !== 'timeline') return
  const day = middleOf(select.itemById().get(id)?.window ?? null)
  const window = select.window()
  if (day !== undefined && (day < window.from || day >= window.to)) {
    actions.windowMoved(centredOn(day, window, select.limits()))
  }
  scrollTo(heightOf(select, id), MARGIN_PX)
}

/**
 * Keeps what is selected in sight: a link opens with it, and on a narrow screen its details lie over a part of
 * the rows. What can be seen already stays where it is, under the finger that chose it.
 */
export function keepSelectedInSight({ select, getState }: TimelineStore): void {
  const { selected, view } = getState()
  if (selected === undefined || view !== 'timeline') return
  scrollTo(heightOf(select, selected), GLYPH_PX)
}

function middleOf(bounds: DayBounds | null): number | undefined {
  const ends = [bounds?.earliest, bounds?.latest].filter((day) => typeof day === 'number')
  return ends.length === 0 ? undefined : ends.reduce((sum, day) => sum + day, 0) / ends.length
}

/** How far down the rows a thing stands: its mark, the fold that counts it, or else the head of its lane. */
function heightOf({ scene, itemById }: TimelineStore['select'], id: string): number | undefined {
  const { targets, rows } = scene()
  const mark = targets.find((target) => target.id === id)
  const folds = rows.flatMap((row) => row.folds)
  const fold = folds.find(({ memberIds }) => memberIds.includes(id))?.target
  if (mark !== undefined || fold !== undefined) return (mark ?? fold)?.anchorY
  const item = itemById().get(id)
  const lane = rows.find((row) => item !== undefined && row.id === rowOfItem(item))
  return lane === undefined ? undefined : lane.y + HEAD_PX
}

/** Down to the end of a lane's title. */
const HEAD_PX = 24

/** So near to the edge a mark counts as out of sight: its name and its lane would be. */
const MARGIN_PX = 48

function scrollTo(anchorY: number | undefined, marginPx: number): void {
  const scroller = document.querySelector('.timeline__scroller')
  if (scroller === null || anchorY === undefined) return
  const { scrollTop } = scroller
  const heightPx = scroller.clientHeight - coveredPx(scroller)
  const edgePx = Math.min(marginPx, heightPx / 4)
  const y = anchorY - scrollTop
  if (y < edgePx || y > heightPx - edgePx) {
    scroller.scrollTo({ top: anchorY - heightPx / 2 })
  }
}

/** How much of the rows lies under the sheet of details, where that has no room beside them. */
function coveredPx(scroller: Element): number {
  const rows = scroller.getBoundingClientRect()
  const panel = document.querySelector('.app > .detail')?.getBoundingClientRect()
  const isSheet = panel !== undefined && panel.left <= rows.left
  return isSheet ? Math.max(0, rows.bottom - panel.top) : 0
}
