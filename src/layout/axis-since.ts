import type { Viewport } from '../time/viewport.ts'
import { pxPerDay, xOfDay } from '../time/viewport.ts'
import { cutTo } from './cut-text.ts'
import type { Frame } from './metrics.ts'
import { AXIS_PX } from './metrics.ts'
import type { AxisScene, HeadLine } from './axis-scene.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** A month of the mean Gregorian length: lanes that begin on different days share these. */
const DAYS_PER_MONTH = 365.2425 / 12

const LABEL_STYLE: TextStyle = { sizePx: 12, weight: 600 }
const TITLE_STYLE: TextStyle = { sizePx: 11, weight: 400 }
const MIN_MAJOR_PX = 64
const LABEL_INSET_PX = 4
const HEAD_PX = 24
const HEAD_X_PX = 12

interface Step {
  readonly days: number
  readonly unit: 'd' | 'mo'
  readonly perUnit: number
  /** So many finer ticks in one step. */
  readonly parts: number
}

/** Whole months in each part, where a step of so many months has any. */
const PARTS: Readonly<Record<number, number>> = { 1: 1, 3: 3, 6: 6, 12: 4, 24: 2, 60: 5, 120: 10 }

const STEPS: readonly Step[] = [
  { days: 1, unit: 'd', perUnit: 1, parts: 1 },
  { days: 7, unit: 'd', perUnit: 1, parts: 7 },
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].map((months): Step => ({
    days: months * DAYS_PER_MONTH,
    unit: 'mo',
    perUnit: DAYS_PER_MONTH,
    parts: PARTS[months] ?? 2,
  })),
]

const COARSEST: Step = {
  days: 2400 * DAYS_PER_MONTH,
  unit: 'mo',
  perUnit: DAYS_PER_MONTH,
  parts: 2,
}

/** The axis of aligned lanes: months before and after the event, days where one is close enough. */
export function layoutAxisSince(
  viewport: Viewport,
  frame: Frame,
  { title, zero }: { readonly title: string; readonly zero: number },
  measurer: TextMeasurer,
): AxisScene {
  const step = stepFor(viewport)
  const right = viewport.leftPx + viewport.widthPx
  const centre = zero + 0.5
  return {
    heightPx: AXIS_PX,
    // Months since are no one's calendar: a name changed in another place in each lane.
    eras: [],
    undated:
      frame.undatedGutterPx === 0
        ? undefined
        : { x: right, width: frame.undatedGutterPx, label: 'no date' },
    since: {
      zeroX: isWithin(centre, viewport) ? xOfDay(viewport, centre) : undefined,
      lines: headLines(title, frame, measurer),
    },
    major: multiplesIn(viewport, centre, step.days).map((count) => {
      const x = xOfDay(viewport, centre + count * step.days)
      const label = sinceLabel(Math.round((count * step.days) / step.perUnit), step.unit)
      const labelX = x + LABEL_INSET_PX
      const end = labelX + measurer.widthOf(label, LABEL_STYLE)
      return { key: `since-${label}`, x, label: end <= right ? label : '', labelX }
    }),
    minor: multiplesIn(viewport, centre, step.days / step.parts)
      .filter((count) => count % step.parts !== 0)
      .map((count) => ({
        key: `since-${step.unit}-${String(step.parts)}-${String(count)}`,
        x: xOfDay(viewport, centre + (count * step.days) / step.parts),
        label: undefined,
      })),
  }
}

/** Beside the axis there is room for it on a wide page only; the strip above says it on every page. */
function headLines(title: string, frame: Frame, measurer: TextMeasurer): readonly HeadLine[] {
  if (frame.isNarrow) return []
  const text = cutTo(title, frame.plotLeftPx - HEAD_PX, TITLE_STYLE, measurer)
  return [
    { text: 'Months since', x: HEAD_X_PX, baselineY: -22 },
    { text, x: HEAD_X_PX, baselineY: -8 },
  ]
}

/** The steps of the overview, in the same words. */
export function ticksSince(
  viewport: Viewport,
  zero: number,
): readonly { readonly x: number; readonly label: string }[] {
  const { days, unit, perUnit } = stepFor(viewport)
  const centre = zero + 0.5
  return multiplesIn(viewport, centre, days).map((count) => ({
    x: xOfDay(viewport, centre + count * days),
    label: sinceLabel(Math.round((count * days) / perUnit), unit),
  }))
}

function stepFor(viewport: Viewport): Step {
  const scale = pxPerDay(viewport)
  return STEPS.find(({ days }) => days * scale >= MIN_MAJOR_PX) ?? COARSEST
}

/** "0", "+6 mo", "−14 d": with a sign, so that before and after are not read off the place alone. */
export function sinceLabel(count: number, unit: string): string {
  if (count === 0) return '0'
  return `${count > 0 ? '+' : '−'}${String(Math.abs(count))} ${unit}`
}

function multiplesIn({ from, to }: Viewport, centre: number, days: number): readonly number[] {
  const first = Math.ceil((from - centre) / days)
  const last = Math.floor((to - centre) / days)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

function isWithin(day: number, { from, to }: Viewport): boolean {
  return day >= from && day <= to
}
