import type { Viewport } from '../time/viewport.ts'
import { clipped } from './boxes.ts'
import type { StepSpread } from './ladder.ts'
import { fadedBeyond } from './fade-stops.ts'
import { layoutScale, spreadSteps, stepStops } from './ladder.ts'
import type { LadderPlan } from './ladder-plan.ts'
import { DOSE_LABEL_PX, LADDER_PX, MIN_HIT_PX } from './metrics.ts'
import type { LabelRequest, LabelSpot } from './place-labels.ts'
import type { LabelOwner } from './row-marks.ts'
import type { RowShape } from './row-shape.ts'
import type { DoseScaleMark } from './axis-scene.ts'
import type { DoseStepMark } from './scene.ts'

/** A row's dose ladder and the labels that want a place in it. */
export interface RowLadder {
  readonly scale: DoseScaleMark
  readonly steps: readonly DoseStepMark[]
  readonly requests: readonly LabelRequest<LabelOwner>[]
}

const LABEL_LIFT_PX = 8
const DETAIL_DROP_PX = 9
const DETAIL_PX = 10

/** Lays out the dose ladder of one row: x is time, height is the total dose. */
export function layoutLadder(
  plan: LadderPlan,
  shape: RowShape,
  { viewport, beyondX }: { readonly viewport: Viewport; readonly beyondX: number | undefined },
): RowLadder {
  const yOf = (amount: number): number => shape.ladderY + LADDER_PX * (1 - amount / plan.max)
  const right = viewport.leftPx + viewport.widthPx
  const parts = spreadSteps(plan, viewport).flatMap((spread) => {
    const seen = clipped(spread.x0, spread.x3, { min: viewport.leftPx, max: right })
    return seen === undefined
      ? []
      : [layoutStep(spread, seen, { shape, yOf, max: plan.max, beyondX })]
  })
  return {
    scale: layoutScale(plan, shape.plan.id, { x: viewport.leftPx, x2: right, yOf }),
    steps: parts.map(({ mark }) => mark),
    requests: parts.flatMap(({ requests }) => requests),
  }
}

interface StepPlace {
  readonly shape: RowShape
  readonly yOf: (amount: number) => number
  readonly max: number
  /** Where the day ends up to which everything counts. */
  readonly beyondX: number | undefined
}

interface Seen {
  readonly from: number
  readonly to: number
}

function layoutStep(
  spread: StepSpread,
  seen: Seen,
  { shape, yOf, max, beyondX }: StepPlace,
): { readonly mark: DoseStepMark; readonly requests: readonly LabelRequest<LabelOwner>[] } {
  const { plan } = spread
  const id = plan.state.cohort.id
  const hue = shape.plan.hue
  const y = yOf(plan.top ?? max)
  const height = yOf(plan.bottom) - y
  const anchorX = Math.min(Math.max(spread.x1, seen.from), seen.to)
  const width = seen.to - seen.from
  const mark: DoseStepMark = {
    key: id,
    target: {
      id,
      name: `${plan.name}, ${shape.plan.title} ${shape.plan.lines.join(' ')}`,
      rowId: shape.plan.id,
      anchorX,
      anchorY: y,
      hit: { ...hitStretch(spread, seen), y, height },
    },
    hue,
    status: plan.state.status,
    isOpen: plan.isOpen,
    x: seen.from,
    y,
    width,
    height,
    stops: fadedBeyond(stepStops(spread, seen), seen, beyondX),
    fractionYs: plan.fractions.map(yOf),
    tone: 'plain',
  }
  return { mark, requests: stepLabels(spread, seen, { id, hue, y }) }
}

/**
 * Where the pointer means this cohort: up to the middle of what it shares with its neighbours, so that of
 * two that fade into each other each can be reached.
 */
function hitStretch(
  { x0, x1, x2, x3, isOrderOnly }: StepSpread,
  seen: Seen,
): { readonly x: number; readonly width: number } {
  const from = Math.max(seen.from, isOrderOnly ? x0 : (x0 + x1) / 2)
  const to = Math.min(seen.to, isOrderOnly ? x3 : (x2 + x3) / 2)
  const width = Math.max(MIN_HIT_PX, to - from)
  return { x: (from + to - width) / 2, width }
}

function stepLabels(
  spread: StepSpread,
  seen: Seen,
  { id, hue, y }: { readonly id: string; readonly hue: DoseStepMark['hue']; readonly y: number },
): readonly LabelRequest<LabelOwner>[] {
  const { plan } = spread
  const title: LabelRequest<LabelOwner> = {
    payload: { ownerId: id, role: 'dose', hue },
    importance: 1,
    forms: plan.forms,
    firstForm: 0,
    style: { sizePx: DOSE_LABEL_PX, weight: 600 },
    spots: labelSpots(spread, seen, y - LABEL_LIFT_PX),
  }
  if (plan.detail === undefined) return [title]
  const detail: LabelRequest<LabelOwner> = {
    payload: { ownerId: id, role: 'dose-detail', hue },
    importance: 3,
    forms: [plan.detail],
    firstForm: 0,
    style: { sizePx: DETAIL_PX, weight: 400 },
    spots: labelSpots(spread, seen, y + DETAIL_DROP_PX),
  }
  return [title, detail]
}

/**
 * By order only: in the middle of its slot. A cohort that another followed within the same bound stands
 * before it, the last of them after it; the other side is second choice.
 */
function labelSpots(
  { x0, x1, isOrderOnly, isLast }: StepSpread,
  seen: Seen,
  centreY: number,
): readonly LabelSpot[] {
  const at = Math.min(Math.max(x1, seen.from), seen.to)
  const slot = Math.max(x0, seen.from)
  const middle: SpotAlong = { x: (slot + at) / 2, align: 'middle' }
  const before: SpotAlong = { x: at - 3, align: 'end' }
  const after: SpotAlong = { x: at + 3, align: 'start' }
  const inside: SpotAlong = { x: slot + 2, align: 'start' }
  const sided = isLast ? [after, before, inside] : [before, inside, middle]
  const spots = isOrderOnly ? [middle, inside, before] : sided
  const lifts = [0, -12]
  return lifts.flatMap((lift) =>
    spots.map((spot) => ({ ...spot, centreY: centreY + lift, fromForm: 0 })),
  )
}

type SpotAlong = Pick<LabelSpot, 'x' | 'align'>
