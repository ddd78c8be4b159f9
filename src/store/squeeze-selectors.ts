import { memoLast } from '../base/memo.ts'
import { frameFor } from '../layout/metrics.ts'
import type { RowPlan } from '../layout/row-plan.ts'
import { breaksOf, emptyStretches, marginDaysFor } from '../layout/squeeze-plan.ts'
import type { Day } from '../time/day.ts'
import { NO_BREAKS } from '../time/squeeze.ts'
import type { TimeBreak } from '../time/squeeze.ts'
import type { SqueezedWindow, TimeWindow } from '../time/viewport.ts'
import type { SelectorInput } from './selector-types.ts'

export interface SqueezeSelectors {
  /** Of what is shown, the stretches that are empty enough to be squeezed, whether they are or not. */
  readonly emptyStretches: () => readonly TimeWindow[]
  /** Whether those stretches are drawn short: asked for, and lanes in calendar time. */
  readonly isSqueezed: () => boolean
  /** The stretches as they are drawn now; none where they are drawn in full. */
  readonly breaks: () => readonly TimeBreak[]
  /** The whole stretch of the data as it is drawn now. */
  readonly whole: () => SqueezedWindow
}

/** What it needs of the lanes: as they are known, before they are folded and put into order. */
interface LaneSource {
  readonly plans: () => readonly RowPlan[]
  readonly isAligned: () => boolean
  readonly asOf: () => Day
}

/** What is drawn short. Lanes that are aligned have no calendar in common, so that squeezing rests. */
export function createSqueezeSelectors(
  { extent, state }: SelectorInput,
  lanes: LaneSource,
): SqueezeSelectors {
  const emptyStage = memoLast(emptyStretches)
  const breakStage = memoLast(breaksOf)
  const plotStage = memoLast((plans: readonly RowPlan[], widthPx: number): number => {
    const hasUndated = plans.some(({ undated }) => undated.length > 0)
    return frameFor(widthPx, hasUndated).plotWidthPx
  })
  const wholeStage = memoLast(withBreaks)
  const plotWidthPx = (): number => plotStage(lanes.plans(), state().chartSize.widthPx)
  const stretches = (): readonly TimeWindow[] => {
    const whole = extent()
    return emptyStage(lanes.plans(), whole, lanes.asOf(), marginDaysFor(whole, plotWidthPx()))
  }
  const isSqueezed = (): boolean => state().reading.squeeze && !lanes.isAligned()
  const breaks = (): readonly TimeBreak[] => {
    if (!isSqueezed() || stretches().length === 0) return NO_BREAKS
    return breakStage(stretches(), extent(), plotWidthPx())
  }
  return {
    emptyStretches: stretches,
    isSqueezed,
    breaks,
    whole: () => wholeStage(extent(), breaks()),
  }
}

/** A window as it is drawn; the very same value where nothing is squeezed. */
export function withBreaks(window: TimeWindow, breaks: readonly TimeBreak[]): SqueezedWindow {
  return breaks.length === 0 ? window : { ...window, breaks }
}
