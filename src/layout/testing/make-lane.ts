import { NOTHING_OF_ITS_OWN } from '../row-plan.ts'
import type { RowPlan } from '../row-plan.ts'

/** A lane with nothing in it; a test states only what it is about. */
export function makeLane(overrides: Partial<RowPlan> = {}): RowPlan {
  return {
    id: 'lane',
    hue: 0,
    title: 'CLR 131',
    lines: [],
    ...NOTHING_OF_ITS_OWN,
    ...overrides,
  }
}
