import type { Item } from '../query/item.ts'

/**
 * What keeps a thing from being an end of a measurement: it lasts and has no one date, it is a fact and no
 * event, or nothing tells when it is.
 */
export type MeasureObstacle = 'lasting' | 'fact' | 'undated'

/** Undefined where the thing can be measured from and to. */
export function obstacleTo({ subject, window }: Item): MeasureObstacle | undefined {
  if (subject.type === 'span' || subject.type === 'program') return 'lasting'
  if (subject.type === 'fact') return 'fact'
  const isDated = window !== null && (window.earliest !== null || window.latest !== null)
  return isDated ? undefined : 'undated'
}
