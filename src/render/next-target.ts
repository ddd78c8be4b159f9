import type { Target } from '../layout/scene.ts'

/** Keys that move from mark to mark. */
export type StepKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'

/**
 * Where a key leads from a target; undefined where it leads nowhere.
 *
 * `targets` are in reading order: row by row, along time. Left and right stay in the row, up and down go
 * to what is nearest in time in the neighbouring row. Without a current target any key enters at the first.
 */
export function nextTarget(
  targets: readonly Target[],
  currentId: string | undefined,
  key: StepKey,
): Target | undefined {
  const current = targets.find(({ id }) => id === currentId)
  if (current === undefined) return targets[0]
  switch (key) {
    case 'ArrowLeft':
      return neighbourInRow(targets, current, -1)
    case 'ArrowRight':
      return neighbourInRow(targets, current, 1)
    case 'ArrowUp':
      return nearestInNextRow(targets, current, -1)
    case 'ArrowDown':
      return nearestInNextRow(targets, current, 1)
    case 'Home':
      return rowOf(targets, current.rowId)[0]
    case 'End':
      return rowOf(targets, current.rowId).at(-1)
  }
}

function rowOf(targets: readonly Target[], rowId: string): readonly Target[] {
  return targets.filter((target) => target.rowId === rowId)
}

function neighbourInRow(
  targets: readonly Target[],
  current: Target,
  step: 1 | -1,
): Target | undefined {
  const row = rowOf(targets, current.rowId)
  const index = row.indexOf(current) + step
  return index < 0 ? undefined : row[index]
}

function nearestInNextRow(
  targets: readonly Target[],
  current: Target,
  step: 1 | -1,
): Target | undefined {
  const rowIds = [...new Set(targets.map(({ rowId }) => rowId))]
  const index = rowIds.indexOf(current.rowId) + step
  const rowId = index < 0 ? undefined : rowIds[index]
  if (rowId === undefined) return undefined
  return nearestTo(rowOf(targets, rowId), current)
}

function nearestTo(row: readonly Target[], to: Target): Target | undefined {
  const distance = ({ anchorX }: Target): number => Math.abs(anchorX - to.anchorX)
  return row.reduce<Target | undefined>(
    (best, target) => (best === undefined || distance(target) < distance(best) ? target : best),
    undefined,
  )
}
