import { uncoveredStretches } from '../history/silence.ts'
import type { UncoveredStretch } from '../history/silence.ts'
import type { Source } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import { formatDay, formatWhen } from '../time/format-when.ts'
import { xOfDay } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'
import { boxAround, clipped, isOverlapping } from './boxes.ts'
import { breakBoxes } from './break-marks.ts'
import type { AsOfHandle, AsOfScene, Box } from './scene.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** The day up to which everything counts, and how far it may be moved. */
export interface AsOfDays {
  readonly day: Day
  readonly first: Day
  readonly today: Day
  /** All documents, those after the day as well: they are what the handle moves to. */
  readonly documents: readonly Source[]
}

const STYLE: TextStyle = { sizePx: 11, weight: 600 }
const LABEL = 'no document'
const LABEL_STYLE: TextStyle = { sizePx: 10.5, weight: 400 }
const LATER_DOCUMENT = 'A later document'
const PAD_PX = 7
const TRACK_Y_PX = 1
const TRACK_PX = 18

/** The track above the axis: documents, what none of them covers, and the handle of the day. */
export function layoutAsOf(viewport: Viewport, days: AsOfDays, measurer: TextMeasurer): AsOfScene {
  const range = rangeOf(viewport)
  const handle = layoutHandle(viewport, days, measurer)
  const barriers = [...breakBoxes(viewport, { y: 0, height: TRACK_PX }), handle.pill]
  return {
    x: viewport.leftPx,
    y: TRACK_Y_PX,
    width: viewport.widthPx,
    height: TRACK_PX,
    documents: days.documents.flatMap(({ id, title, published }) => {
      if (published.latest === null) return []
      const x = xOfDay(viewport, published.latest + 0.5)
      if (x < range.min || x > range.max) return []
      const isKnown = published.latest <= days.day
      // A later one is a place to drag to: what it is, nobody knows on that day.
      const name = isKnown ? `${title}, ${formatWhen(published)}` : LATER_DOCUMENT
      return [{ key: id, x, name, isKnown }]
    }),
    uncovered: layoutUncovered(viewport, uncoveredOn(days), { measurer, barriers }),
    handle,
  }
}

/** Stretches in which no document came out, as far as that is known on the day. */
function uncoveredOn({ day, first, today, documents }: AsOfDays): readonly UncoveredStretch[] {
  const last = day < today ? day : today
  return uncoveredStretches(documents, first, last, last)
}

/**
 * Nobody spoke in them, which is not silence.
 * @param barriers what the words for it may not stand under; they go, so that none jumps as the handle is moved
 */
function layoutUncovered(
  viewport: Viewport,
  stretches: readonly UncoveredStretch[],
  { measurer, barriers }: { readonly measurer: TextMeasurer; readonly barriers: readonly Box[] },
): AsOfScene['uncovered'] {
  return stretches.flatMap(({ from, to }) => {
    const part = clipped(xOfDay(viewport, from), xOfDay(viewport, to + 1), rangeOf(viewport))
    if (part === undefined) return []
    const name = `No document from ${formatDay(from)} to ${formatDay(to)}`
    const width = part.to - part.from
    const labelPx = measurer.widthOf(LABEL, LABEL_STYLE)
    const place = boxAround(part.from + width / 2, TRACK_PX / 2, labelPx, 1)
    const isFree = !barriers.some((box) => isOverlapping(box, place))
    const label = labelPx + 4 * PAD_PX < width && isFree ? LABEL : ''
    return [{ key: String(from), x: part.from, width, name, label }]
  })
}

/** A handle beyond the window is parked at the edge behind which its day lies: it can still be taken. */
function layoutHandle(
  viewport: Viewport,
  { day, first, today }: AsOfDays,
  measurer: TextMeasurer,
): AsOfHandle {
  const { min, max } = rangeOf(viewport)
  const ownX = xOfDay(viewport, day + 1)
  const side = sideOf(ownX, { min, max })
  const x = Math.min(Math.max(ownX, min), max)
  const text = textOf(day, { isToday: day === today, side })
  const widthPx = measurer.widthOf(text, STYLE) + 2 * PAD_PX
  const pillX = Math.min(Math.max(x - widthPx / 2, min), Math.max(min, max - widthPx))
  return {
    x,
    side,
    day,
    min: first,
    max: today,
    valueText: day === today ? `${formatDay(day)}, today` : formatDay(day),
    text,
    textX: pillX + widthPx / 2,
    pill: { x: pillX, y: TRACK_Y_PX, width: widthPx, height: TRACK_PX },
  }
}

function textOf(
  day: Day,
  { isToday, side }: { readonly isToday: boolean; readonly side: AsOfHandle['side'] },
): string {
  const text = isToday ? 'today' : formatDay(day)
  if (side === 'inside') return text
  return side === 'earlier' ? `‹ ${text}` : `${text} ›`
}

function sideOf(
  x: number,
  { min, max }: { readonly min: number; readonly max: number },
): AsOfHandle['side'] {
  if (x < min) return 'earlier'
  return x > max ? 'later' : 'inside'
}

/** What of a row lies after the day: nobody can have known it. Undefined where none of it is in view. */
export function futureBox(
  viewport: Viewport,
  day: Day,
  row: { readonly y: number; readonly height: number },
): Box | undefined {
  const part = clipped(xOfDay(viewport, day + 1), Infinity, rangeOf(viewport))
  if (part === undefined) return undefined
  return { x: part.from, y: row.y, width: part.to - part.from, height: row.height }
}

function rangeOf({ leftPx, widthPx }: Viewport): { readonly min: number; readonly max: number } {
  return { min: leftPx, max: leftPx + widthPx }
}
