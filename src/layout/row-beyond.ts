import type { Viewport } from '../time/viewport.ts'
import type { LabelRequest } from './place-labels.ts'
import type { LabelOwner } from './row-marks.ts'
import type { RowShape } from './row-shape.ts'

const STYLE = { sizePx: 10.5, weight: 400 } as const
const INSET_PX = 6

/**
 * What a lane says when none of its marks is in view: how many lie earlier, how many later. A lane never
 * stands empty without saying why.
 */
export function beyondRequests(
  shape: RowShape,
  viewport: Viewport,
): readonly LabelRequest<LabelOwner>[] {
  const earlier = shape.tracked.filter(({ anchor }) => anchor < viewport.from).length
  const later = shape.tracked.filter(({ anchor }) => anchor >= viewport.to).length
  if (earlier + later < shape.tracked.length) return []
  const centreY = shape.tracksY + shape.trackPx / 2
  const left = viewport.leftPx + INSET_PX
  const right = viewport.leftPx + viewport.widthPx - INSET_PX
  const request = (text: string, x: number, align: 'start' | 'end'): LabelRequest<LabelOwner> => ({
    payload: { ownerId: shape.plan.id, role: 'bar', hue: shape.plan.hue },
    importance: 3,
    forms: [text],
    firstForm: 0,
    style: STYLE,
    spots: [{ x, centreY, align, fromForm: 0 }],
  })
  return [
    ...(earlier === 0 ? [] : [request(`← ${String(earlier)} earlier`, left, 'start')]),
    ...(later === 0 ? [] : [request(`${String(later)} later →`, right, 'end')]),
  ]
}
