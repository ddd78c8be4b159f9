import { boxAround, padded } from './boxes.ts'
import type { Box, RingMark, RowScene } from './scene.ts'

const AROUND_PX = 3

/**
 * A ring about every mark of a row whose thing changed; a fold is ringed for any of its members. A band has
 * none, as it would take in all of the lane: what it begins and ends with are marks of their own.
 */
export function ringsOf(row: RowScene, changed: ReadonlySet<string>): readonly RingMark[] {
  const ring = (key: string, box: Box, isRound: boolean): RingMark => {
    const around = padded(box, AROUND_PX)
    return { key: `ring-${key}`, ...around, radius: isRound ? around.height / 2 : 4 }
  }
  const points = row.glyphs
    .filter(({ target }) => changed.has(target.id))
    .map(({ key, x, y, sizePx }) => ring(key, boxAround(x, y, sizePx, sizePx), true))
  const folds = row.folds
    .filter(({ memberIds }) => memberIds.some((id) => changed.has(id)))
    .map(({ key, x, y, sizePx }) => ring(key, boxAround(x, y, sizePx, sizePx), true))
  const steps = row.doseSteps
    .filter(({ target }) => changed.has(target.id))
    .map((step) => ring(step.key, step, false))
  return [...barRings(row, changed, ring), ...steps, ...points, ...folds]
}

function barRings(
  { phaseBar }: RowScene,
  changed: ReadonlySet<string>,
  ring: (key: string, box: Box, isRound: boolean) => RingMark,
): readonly RingMark[] {
  const [first] = phaseBar?.bars ?? []
  const last = phaseBar?.bars.at(-1)
  if (phaseBar === undefined || first === undefined || last === undefined) return []
  if (!changed.has(phaseBar.target.id)) return []
  const width = last.x + last.width - first.x
  return [ring(phaseBar.key, { x: first.x, y: first.y, width, height: first.height }, false)]
}
