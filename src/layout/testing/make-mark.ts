import type { MarkPlan } from '../mark-plan.ts'

/** A mark of a lane; a test states only what it is about. */
export function makeMark(overrides: Partial<MarkPlan> & { readonly id: string }): MarkPlan {
  return {
    kind: 'readout',
    status: 'happened',
    hue: 0,
    anchor: 17_000.5,
    window: undefined,
    ghosts: [],
    verdict: undefined,
    verdictWord: undefined,
    importance: 2,
    title: 'First results',
    dateText: '17 Jul 2016',
    hasConflict: false,
    name: `Readout, First results, Lane, 17 Jul 2016, happened`,
    ...overrides,
  }
}
