import { placeGroup } from './move-shapes.ts'
import type { Lane, PictureParts } from './picture-parts.ts'

/**
 * A picture of a stretch of time without the lanes that have nothing to show; the others move together. What
 * only holds things without a date belongs to no stretch: it is shown in the last.
 */
export function withoutEmptyLanes(parts: PictureParts, isLast = true): PictureParts {
  return withLanes(
    parts,
    parts.lanes.filter(
      ({ isEmpty, isUndated }) => isEmpty !== true && (isLast || isUndated !== true),
    ),
  )
}

/** A picture of some of its lanes, moved together. */
export function withLanes(parts: PictureParts, kept: readonly Lane[]): PictureParts {
  if (kept.length === parts.lanes.length) return parts
  let y = 0
  const lanes = kept.map((lane): Lane => {
    const down = { dx: 0, dy: y - lane.y }
    const groups = lane.groups.map((group) => placeGroup(group, down))
    const moved = { ...lane, y, groups }
    y += lane.height
    return moved
  })
  // What lies over all lanes has its place among all of them.
  return { ...parts, lanes, over: [] }
}
