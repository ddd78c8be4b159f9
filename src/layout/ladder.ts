import { group } from 'd3-array'
import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import type { LadderPlan, StepPlan } from './ladder-plan.ts'
import { FADE_DAYS, UNDATED_STEP_PX } from './metrics.ts'
import type { DoseScaleMark } from './axis-scene.ts'
import type { FadeStop } from './scene.ts'

/** Where a step lies along x: fades in from `x0` to `x1`, is certain to `x2`, fades out to `x3`. */
export interface StepSpread {
  readonly plan: StepPlan
  readonly x0: number
  readonly x1: number
  readonly x2: number
  readonly x3: number
  /** The place in time says only an order: neither start nor end is stated. */
  readonly isOrderOnly: boolean
  /** The last of the cohorts that can all have started on the same last day: it goes on after it. */
  readonly isLast: boolean
}

/**
 * Lays the cohorts out along time without saying more than is known.
 *
 * A cohort is certain from the last day on which it can have started. Before, it fades in from the first
 * day on which it can have; where that is open, from the day on which the cohort before was certain; where
 * there is none either, cohorts that share a bound stand side by side left of it, in their order, and are
 * marked as known by order only: at a fixed width, or narrower where that would reach back beyond `begin`,
 * the first day on which the program can have run. A cohort fades out while the next one fades in.
 */
export function spreadSteps(
  { steps, begin }: Pick<LadderPlan, 'steps' | 'begin'>,
  viewport: Viewport,
): readonly StepSpread[] {
  const runs = [...group(steps, ({ latest }) => latest).entries()].toSorted(([a], [b]) => a - b)
  const beginX = begin === undefined ? -Infinity : xOfDay(viewport, begin)
  return runs.flatMap(([latest, members], index) => {
    const nextSteps = runs[index + 1]
    const before = runs[index - 1]?.[0]
    const bound = xOfDay(viewport, latest)
    const isDated = before !== undefined || members.some(({ earliest }) => earliest !== null)
    const fadeFrom = isDated ? xOfDay(viewport, fadeStart(members, before, latest)) : undefined
    const sharing = members.slice(0, -1)
    const leftOf = (widthPx: number): number => Math.min(bound, Math.max(bound - widthPx, beginX))
    const start = fadeFrom ?? leftOf(UNDATED_STEP_PX * sharing.length)
    const slot = sharing.length === 0 ? 0 : (bound - start) / sharing.length
    const earlier = sharing.map((plan, place) => ({
      plan,
      x0: start + slot * place,
      x1: start + slot * (place + 1),
      x2: start + slot * (place + 1),
      x3: start + slot * (place + 1),
      isOrderOnly: sharing.length > 1 || !isDated,
      isLast: false,
    }))
    const last = members.at(-1)
    if (last === undefined) return earlier
    const fadeIn = sharing.length > 0 ? bound : (fadeFrom ?? leftOf(UNDATED_STEP_PX))
    const { certainTo, fadeTo } = rightEdge(last, nextSteps, viewport)
    return [
      ...earlier,
      {
        plan: last,
        x0: fadeIn,
        x1: bound,
        x2: certainTo,
        x3: fadeTo,
        isOrderOnly: false,
        isLast: true,
      },
    ]
  })
}

/** The first day on which one of the run can have started, and never before the run before is certain. */
function fadeStart(
  members: readonly StepPlan[],
  before: number | undefined,
  latest: number,
): number {
  const known = members.flatMap(({ earliest }) => (earliest === null ? [] : [earliest]))
  const first = known.length === 0 ? -Infinity : Math.min(...known)
  return Math.min(latest, Math.max(before ?? -Infinity, first))
}

function rightEdge(
  last: StepPlan,
  next: readonly [number, readonly StepPlan[]] | undefined,
  viewport: Viewport,
): { readonly certainTo: number; readonly fadeTo: number } {
  const bound = xOfDay(viewport, last.latest)
  if (next === undefined)
    return { certainTo: bound, fadeTo: xOfDay(viewport, last.latest + FADE_DAYS) }
  const [nextLatest, nextMembers] = next
  const earliest = nextMembers[0]?.earliest ?? null
  const certainTo = earliest === null ? bound : Math.max(bound, xOfDay(viewport, earliest))
  return { certainTo, fadeTo: xOfDay(viewport, nextLatest) }
}

const CERTAIN = 1
const POSSIBLE = 0.12
const ORDER_ONLY = 0.55

/** Opacity along the part of a step that is inside the plot. */
export function stepStops(
  { x0, x1, x2, x3, isOrderOnly }: StepSpread,
  seen: { readonly from: number; readonly to: number },
): readonly FadeStop[] {
  const width = Math.max(1, seen.to - seen.from)
  const peak = isOrderOnly ? ORDER_ONLY : CERTAIN
  const corners = [
    { x: x0, opacity: POSSIBLE },
    { x: x1, opacity: peak },
    { x: x2, opacity: peak },
    { x: x3, opacity: x3 > x2 ? POSSIBLE : peak },
  ]
  return corners.map(({ x, opacity }) => ({
    at: Math.min(1, Math.max(0, (x - seen.from) / width)),
    opacity,
  }))
}

/** The scale of a ladder; `yOf` places heights, `x` and `x2` are the plot's edges. */
export function layoutScale(
  plan: LadderPlan,
  rowId: string,
  place: { readonly x: number; readonly x2: number; readonly yOf: (amount: number) => number },
): DoseScaleMark {
  const count = Math.round(plan.max / plan.tickStep)
  const ticks = Array.from({ length: count + 1 }, (_, index) => {
    const amount = index * plan.tickStep
    return { y: place.yOf(amount), label: String(Number(amount.toFixed(4))) }
  })
  return { key: rowId, unit: plan.unit, x: place.x, x2: place.x2, baseY: place.yOf(0), ticks }
}
