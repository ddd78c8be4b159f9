import type { Scene, Target } from '../layout/scene.ts'
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
  scrollTo(targetFor(select.scene(), id))
}

function middleOf(bounds: DayBounds | null): number | undefined {
  const ends = [bounds?.earliest, bounds?.latest].filter((day) => typeof day === 'number')
  return ends.length === 0 ? undefined : ends.reduce((sum, day) => sum + day, 0) / ends.length
}

/** The mark itself, or the fold that counts it. */
function targetFor({ targets, rows }: Scene, id: string): Target | undefined {
  const folds = rows.flatMap((row) => row.folds)
  return (
    targets.find((target) => target.id === id) ??
    folds.find(({ memberIds }) => memberIds.includes(id))?.target
  )
}

const MARGIN_PX = 48

function scrollTo(target: Target | undefined): void {
  const scroller = document.querySelector('.timeline__scroller')
  if (scroller === null || target === undefined) return
  const { scrollTop, clientHeight } = scroller
  const isSeen =
    target.anchorY > scrollTop + MARGIN_PX && target.anchorY < scrollTop + clientHeight - MARGIN_PX
  if (!isSeen) scroller.scrollTo({ top: target.anchorY - clientHeight / 2 })
}
