import type { DoseColumnPlan } from './dose-column-plan.ts'
import type { DosePartMark, ScheduleMark } from './doses-scene.ts'
import type { LabelRequest } from './place-labels.ts'
import type { Box } from './scene.ts'

/** Where a column stands and how its panel measures. */
export interface DosePlace {
  readonly x: number
  readonly widthPx: number
  readonly yOf: (amount: number) => number
  readonly lastDay: number
  /** Whether any schedule of the panel goes on behind the break. */
  readonly hasLater: boolean
}

/** The item a label belongs to and how it is set. */
export interface DoseLabelOwner {
  readonly key: string
  readonly itemId: string
  readonly role: 'amount' | 'amount-open' | 'part' | 'between'
}

const BAR_MAX_PX = 76
const COLUMN_GAP_PX = 14
const LABEL_LIFT_PX = 11
const LABEL_INSET_PX = 6
const PART_LABEL_MIN_PX = 16

/** From the bottom of a dose to its top; of an open outline, from bound to bound. */
export function barBox({ bottom, top }: DoseColumnPlan, { x, widthPx, yOf }: DosePlace): Box {
  const width = Math.min(BAR_MAX_PX, widthPx - COLUMN_GAP_PX)
  return { x, y: yOf(top), width, height: yOf(bottom) - yOf(top) }
}

/** The parts of a dose, stacked from the bottom up. */
export function partMarks(column: DoseColumnPlan, place: DosePlace): readonly DosePartMark[] {
  const { x, width } = barBox(column, place)
  return column.parts.map(({ from, to, isOptional }, index) => ({
    key: `${column.key}-part-${String(index)}`,
    isOptional,
    x,
    y: place.yOf(to),
    width,
    height: place.yOf(from) - place.yOf(to),
  }))
}

/** What the labels of one bar want: the whole over it, the parts within. */
export function barLabels(
  column: DoseColumnPlan,
  place: DosePlace,
): readonly LabelRequest<DoseLabelOwner>[] {
  const bar = barBox(column, place)
  return [amountRequest(column, place, bar), ...insideRequests(column, place, bar)]
}

function amountRequest(
  { key, itemId, amount, isOpen, top, reach }: DoseColumnPlan,
  { yOf }: DosePlace,
  bar: Box,
): LabelRequest<DoseLabelOwner> {
  const role = isOpen ? 'amount-open' : 'amount'
  // Where an optional part stands on it, the figure stands inside that part.
  const insetPx = reach > top ? LABEL_INSET_PX : 0
  return {
    payload: { key: `${key}-amount`, itemId, role },
    importance: 1,
    forms: [amount],
    firstForm: 0,
    style: isOpen ? { sizePx: 11, weight: 500 } : { sizePx: 13, weight: 600 },
    spots: [
      { x: bar.x + insetPx, centreY: yOf(top) - LABEL_LIFT_PX, align: 'start', fromForm: 0 },
      { x: bar.x + LABEL_INSET_PX, centreY: bar.y + LABEL_LIFT_PX, align: 'start', fromForm: 0 },
    ],
  }
}

function insideRequests(
  column: DoseColumnPlan,
  place: DosePlace,
  bar: Box,
): readonly LabelRequest<DoseLabelOwner>[] {
  const { key, itemId, between } = column
  const parts = column.parts.flatMap(({ from, to, label }, index) => {
    const isHighEnough = place.yOf(from) - place.yOf(to) >= PART_LABEL_MIN_PX
    if (label === undefined || !isHighEnough) return []
    const text = {
      role: 'part',
      text: label,
      centreY: (place.yOf(from) + place.yOf(to)) / 2,
    } as const
    return [{ ...text, key: `${key}-part-${String(index)}` }]
  })
  const bounds =
    between === undefined
      ? []
      : [
          {
            key: `${key}-between`,
            role: 'between' as const,
            text: between,
            centreY: bar.y + bar.height / 2,
          },
        ]
  return [...parts, ...bounds].map(({ key: labelKey, role, text, centreY }) => ({
    payload: { key: labelKey, itemId, role },
    importance: 2,
    forms: [text],
    firstForm: 0,
    style: { sizePx: 10.5, weight: 500 },
    spots: [{ x: bar.x + LABEL_INSET_PX, centreY, align: 'start', fromForm: 0 }],
  }))
}

const STRIP_MAX_PX = 96
const DAY_PX = 7
const SCALED_PART = 0.58
const LATER_PART = 0.74

/** The strip of days under a bar: the same scale in the whole panel, so that schedules can be compared. */
export function scheduleMark(column: DoseColumnPlan, place: DosePlace, y: number): ScheduleMark {
  const { x, widthPx, hasLater, lastDay } = place
  const lengthPx = Math.min(STRIP_MAX_PX, widthPx - COLUMN_GAP_PX) - DAY_PX
  const left = x + DAY_PX / 2
  const scaledPx = lengthPx * (hasLater ? SCALED_PART : 1)
  const days = column.schedule.map(({ from, to, isOptional }, index) => {
    const isLater = to > lastDay
    const start = isLater ? left + lengthPx * LATER_PART : left + dayShare(from, lastDay) * scaledPx
    const end = isLater ? left + lengthPx : left + dayShare(to, lastDay) * scaledPx
    return {
      key: `${column.key}-day-${String(index)}`,
      isOptional,
      x: start - DAY_PX / 2,
      y: y - DAY_PX / 2,
      width: end - start + DAY_PX,
      height: DAY_PX,
    }
  })
  const breakX = left + (lengthPx * (SCALED_PART + LATER_PART)) / 2
  return {
    key: `${column.key}-schedule`,
    x: left,
    x2: left + (column.schedule.some(({ to }) => to > lastDay) ? lengthPx : scaledPx),
    y,
    isStated: column.schedule.length > 0,
    breakPath: column.schedule.some(({ to }) => to > lastDay)
      ? `M${String(breakX - 4)},${String(y + 4)}l4,-8m2,8l4,-8`
      : undefined,
    days,
  }
}

/** How far a day lies along the part of the strip that is to scale. */
function dayShare(day: number, lastDay: number): number {
  return (day - 1) / (lastDay - 1)
}
