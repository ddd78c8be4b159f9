import type { Scene, Target } from '../layout/scene.ts'
import type { Item } from '../query/item.ts'
import type { DayBounds } from '../time/span.ts'
import { dayOfX } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'

/** A thing that no mark stands for at the moment, because it lies outside the window. */
export interface MarkBeyond {
  readonly id: string
  readonly day: number
}

interface Situation {
  readonly items: readonly Item[]
  readonly scene: Scene
  readonly viewport: Viewport
}

/**
 * The next milestone of a row in a direction of time that is not in the picture, so that stepping along the
 * row does not end at the edge of the window.
 */
export function markBeyond(
  { items, scene, viewport }: Situation,
  from: Target,
  direction: -1 | 1,
): MarkBeyond | undefined {
  const drawn = drawnIds(scene)
  const fromDay = dayOfX(viewport, from.anchorX)
  return items
    .filter((item) => item.subject.type === 'milestone' && !drawn.has(item.id))
    .filter((item) => isOfRow(item, from.rowId))
    .flatMap((item) => {
      const day = anchorDay(item.window)
      return day === undefined ? [] : [{ id: item.id, day }]
    })
    .filter(({ day }) => (day - fromDay) * direction > 0)
    .reduce<MarkBeyond | undefined>(
      (best, mark) => (best === undefined || (mark.day - best.day) * direction < 0 ? mark : best),
      undefined,
    )
}

function drawnIds({ rows, targets }: Scene): ReadonlySet<string> {
  const folded = rows.flatMap(({ folds }) => folds.flatMap(({ memberIds }) => memberIds))
  return new Set([...targets.map(({ id }) => id), ...folded])
}

/** What belongs to one program only stands in that program's row, all else in the strip across them. */
function isOfRow({ programs }: Item, rowId: string): boolean {
  const [only, ...others] = programs
  const isOfOne = only !== undefined && others.length === 0
  return isOfOne ? only === rowId : rowId === 'across'
}

/** Where a mark stands: in the middle of a closed window, at the known end of an open one. */
function anchorDay(window: DayBounds | null): number | undefined {
  if (window === null) return undefined
  const { earliest, latest } = window
  if (earliest !== null && latest !== null) return (earliest + latest + 1) / 2
  return latest ?? earliest ?? undefined
}
