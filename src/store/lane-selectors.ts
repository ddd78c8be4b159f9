import { memoLast } from '../base/memo.ts'
import type { KnownState } from '../history/state.ts'
import { alignOnDate, alignOnKind, alignPlan, alignedWindow } from '../layout/align-lanes.ts'
import type { Alignment } from '../layout/align-lanes.ts'
import { arrangeLanes } from '../layout/arrange-lanes.ts'
import { ACROSS_ROW } from '../layout/row-plan.ts'
import type { RowPlan } from '../layout/row-plan.ts'
import type { Item } from '../query/item.ts'
import type { TimeWindow } from '../time/viewport.ts'
import type { When } from '../time/when.ts'
import { ALIGN_KINDS, isAlignKind } from './reading.ts'
import type { DataSelectors, SelectorInput } from './selector-types.ts'

/** Lanes as the reader has arranged them, between what they are and where they stand. */
export interface LaneSelectors {
  readonly plans: () => readonly RowPlan[]
  readonly alignment: () => Alignment | undefined
  /** The window that shows all of the aligned lanes; undefined where none is aligned. */
  readonly alignedHome: () => TimeWindow | undefined
  /** How much later than on the axis the time of a lane is. */
  readonly shiftOf: (rowId: string) => number
}

export function createLaneSelectors(
  { extent, state }: SelectorInput,
  data: DataSelectors,
  usualPlans: () => readonly RowPlan[],
): LaneSelectors {
  const alignStage = memoLast(
    (known: KnownState, byId: ReadonlyMap<string, Item>, align: string | undefined) =>
      align === undefined ? undefined : alignmentOn(align, { known, byId, zero: extent().from }),
  )
  const planStage = memoLast(
    (
      plans: readonly RowPlan[],
      alignment: Alignment | undefined,
      folded: readonly string[],
      order: readonly string[],
    ) => {
      if (alignment === undefined) return arrangeLanes(plans, { folded, order })
      const aligned = plans.map((plan) => alignPlan(plan, alignment))
      return arrangeLanes(aligned, { folded, order })
    },
  )
  const homeStage = memoLast(alignedWindow)
  const alignment = (): Alignment | undefined =>
    alignStage(data.known(), data.itemById(), state().reading.align)
  const plans = (): readonly RowPlan[] => {
    const { folded, order } = state().reading
    return planStage(usualPlans(), alignment(), folded, order)
  }
  return {
    plans,
    alignment,
    alignedHome: () => (alignment() === undefined ? undefined : homeStage(plans())),
    shiftOf: (rowId) => alignment()?.anchorOf(rowId)?.shiftDays ?? 0,
  }
}

function alignmentOn(
  align: string,
  {
    known,
    byId,
    zero,
  }: {
    readonly known: KnownState
    readonly byId: ReadonlyMap<string, Item>
    readonly zero: number
  },
): Alignment {
  if (isAlignKind(align)) return alignOnKind(known, align, { title: ALIGN_KINDS[align], zero })
  const item = byId.get(align)
  return alignOnDate(item === undefined ? null : whenOf(item), {
    title: item?.title ?? align,
    zero,
  })
}

function whenOf({ subject }: Item): When | null {
  if (subject.type === 'milestone') return subject.state.when
  return subject.type === 'cohort' ? subject.state.start : null
}

/** The lane of the one program that a thing belongs to, else the strip across programs. */
export function rowOfItem({ programs }: Item): string {
  const [only, ...others] = programs
  return only === undefined || others.length > 0 ? ACROSS_ROW : only
}
