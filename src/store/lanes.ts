import type { ShapedRows } from '../layout/build-scene.ts'
import { ACROSS_ROW, QUIET_ROW } from '../layout/row-plan.ts'
import type { RowPlan } from '../layout/row-plan.ts'

/** A lane as controls beside the picture see it. */
export interface Lane {
  readonly id: string
  /** Its place from the top, among all that are shown. */
  readonly index: number
  readonly name: string
  readonly y: number
  readonly height: number
  readonly isFolded: boolean
  readonly isProgram: boolean
  /** A dose scale stands beside its head. */
  readonly hasLadder: boolean
}

export interface Lanes {
  /** Ids of all lanes, in their usual order. */
  readonly usualIds: readonly string[]
  /** Ids of all lanes, as they stand. */
  readonly ids: readonly string[]
  /** How many programs went quiet, gathered into one lane or not. */
  readonly quietCount: number
  /** Those that are near the visible part of the scroll. */
  readonly near: readonly Lane[]
}

/** The lanes of the picture, without anything that a pan would change. */
export function lanesOf(
  usual: readonly RowPlan[],
  { rows }: ShapedRows,
  visible: { readonly from: number; readonly to: number } | undefined,
): Lanes {
  const lanes = rows.map(({ plan, y, height }, index): Lane => ({
    id: plan.id,
    index,
    name: [plan.title, ...plan.lines].join(', '),
    y,
    height,
    isFolded: plan.isFolded === true,
    isProgram: plan.id !== ACROSS_ROW && plan.id !== QUIET_ROW,
    hasLadder: plan.ladder !== undefined,
  }))
  return {
    usualIds: usual.map(({ id }) => id),
    quietCount: usual.filter(({ quiet }) => quiet !== undefined).length,
    ids: lanes.map(({ id }) => id),
    near: lanes.filter(
      ({ y, height }) => visible === undefined || (y < visible.to && y + height > visible.from),
    ),
  }
}
