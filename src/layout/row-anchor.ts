import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { clipped } from './boxes.ts'
import { LABEL_PX, OPEN_WHISKER_PX } from './metrics.ts'
import type { LabelRequest } from './place-labels.ts'
import type { LabelOwner } from './row-marks.ts'
import type { RowShape } from './row-shape.ts'
import type { WhiskerMark } from './scene.ts'

const TOP_PX = 5
const INSET_PX = 8

/** The days on which the event at month 0 could have been: alignment does not make a date sharper. */
export function anchorWhisker({ plan, y }: RowShape, viewport: Viewport): readonly WhiskerMark[] {
  if (plan.anchor === undefined) return []
  const { earliest, latest } = plan.anchor.window
  if (earliest === latest) return []
  const ends = {
    from: earliest === null ? undefined : xOfDay(viewport, earliest),
    to: latest === null ? undefined : xOfDay(viewport, latest + 1),
  }
  const line = whiskerBetween(ends, viewport)
  if (line === undefined) return []
  return [{ key: `${plan.id}-month-0`, y: y + TOP_PX, hue: plan.hue, status: 'happened', ...line }]
}

/** An end that nothing tells fades out. */
function whiskerBetween(
  { from, to }: { readonly from: number | undefined; readonly to: number | undefined },
  { leftPx, widthPx }: Viewport,
): Pick<WhiskerMark, 'x1' | 'x2' | 'cap1' | 'cap2' | 'stops'> | undefined {
  const x1 = from ?? (to ?? 0) - OPEN_WHISKER_PX
  const x2 = to ?? x1 + OPEN_WHISKER_PX
  const seen = clipped(x1, x2, { min: leftPx, max: leftPx + widthPx })
  if (seen === undefined) return undefined
  return {
    x1: seen.from,
    x2: seen.to,
    cap1: from === seen.from,
    cap2: to === seen.to,
    stops: [
      { at: 0, opacity: from === undefined ? 0 : 1 },
      { at: 0.5, opacity: 1 },
      { at: 1, opacity: to === undefined ? 0 : 1 },
    ],
  }
}

/** What a lane says of itself that has nothing to show. */
export function noteRequest(
  { plan, tracksY, trackPx }: RowShape,
  viewport: Viewport,
): readonly LabelRequest<LabelOwner>[] {
  if (plan.note === undefined) return []
  const at = { x: viewport.leftPx + INSET_PX, centreY: tracksY + trackPx / 2 }
  return [
    {
      payload: { ownerId: plan.id, role: 'bar', hue: plan.hue },
      importance: 1,
      forms: [plan.note, 'Not aligned'],
      firstForm: 0,
      style: { sizePx: LABEL_PX, weight: 400 },
      spots: [{ ...at, align: 'start', fromForm: 0 }],
    },
  ]
}
