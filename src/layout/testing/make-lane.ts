import type { RowPlan } from '../row-plan.ts'

/** A lane with nothing in it; a test states only what it is about. */
export function makeLane(overrides: Partial<RowPlan> = {}): RowPlan {
  return {
    id: 'lane',
    hue: 0,
    title: 'CLR 131',
    lines: [],
    program: undefined,
    marks: [],
    undated: [],
    ladder: undefined,
    bands: [],
    doseNote: undefined,
    ...overrides,
  }
}
