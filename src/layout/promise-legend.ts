import type { Expectation, MilestoneState, Verdict } from '../history/state.ts'
import { isSettled } from './mark-plan.ts'
import { VERDICTS } from './verdict-marks.ts'

/**
 * What came of the promises whose windows are drawn as boxes, each once, in the order of a legend.
 *
 * Beside what happened or was called off stands every promise with a window; of what is still to come only
 * the newest, where both its ends are told.
 */
export function boxedVerdictsOf(states: readonly MilestoneState[]): readonly Verdict[] {
  const drawn = new Set(states.flatMap(boxedOf).map(({ verdict }) => verdict))
  return VERDICTS.filter((verdict) => drawn.has(verdict))
}

function boxedOf(state: MilestoneState): readonly Expectation[] {
  if (isSettled(state)) return state.expectations.filter(({ window }) => window !== null)
  return state.expectations.slice(0, 1).filter(({ window }) => {
    const { earliest = null, latest = null } = window ?? {}
    return earliest !== null && latest !== null
  })
}
