import { NOTHING_OF_ITS_OWN, QUIET_ROW } from './row-plan.ts'
import type { RowPlan } from './row-plan.ts'

/** Lanes in the reader's order, some of them folded. */
export interface Arrangement {
  readonly folded: readonly string[]
  readonly order: readonly string[]
}

/** Puts the lanes into order and folds those that are to be folded to their head and bar. */
export function arrangeLanes(
  plans: readonly RowPlan[],
  { folded, order }: Arrangement,
): readonly RowPlan[] {
  const shown = folded.includes(QUIET_ROW) ? gatherQuiet(plans, order) : plans
  const byId = new Map(shown.map((plan) => [plan.id, plan]))
  const ids = orderedIds([...byId.keys()], order)
  return ids.flatMap((id) => {
    const plan = byId.get(id)
    if (plan === undefined) return []
    return [folded.includes(id) && id !== QUIET_ROW ? foldPlan(plan) : plan]
  })
}

/**
 * One last lane in the place of all that went quiet. A lane that the reader has put in a place of its own
 * stays there.
 */
function gatherQuiet(plans: readonly RowPlan[], order: readonly string[]): readonly RowPlan[] {
  const isGathered = ({ id, quiet }: RowPlan): boolean => quiet !== undefined && !order.includes(id)
  const quiet = plans.filter(isGathered)
  if (quiet.length === 0) return plans
  return [...plans.filter((plan) => !isGathered(plan)), quietLane(quiet)]
}

function quietLane(quiet: readonly RowPlan[]): RowPlan {
  const names = quiet.map(({ title, lines }) => [title, lines.at(-1) ?? ''].join(' '))
  return {
    id: QUIET_ROW,
    hue: 'none',
    title: quiet.length === 1 ? '1 quiet program' : `${String(quiet.length)} quiet programs`,
    lines: ['no longer listed'],
    ...NOTHING_OF_ITS_OWN,
    note: names.join(', '),
    isFolded: true,
    foldedAnchors: quiet.flatMap(anchorsOf),
  }
}

/** Those that the order names come first, in its order; the others follow as they were. */
export function orderedIds(ids: readonly string[], order: readonly string[]): readonly string[] {
  const named = order.filter((id) => ids.includes(id))
  return [...named, ...ids.filter((id) => !named.includes(id))]
}

export interface LaneMove {
  readonly id: string
  /** Its new place among the lanes that are shown, counted from the top. */
  readonly to: number
}

/**
 * The shortest order that puts a lane at a place and leaves the others as they stand. What the order says
 * of lanes that are filtered out at the moment comes after, so that it holds again when they come back.
 */
export function orderAfterMove(
  ids: readonly string[],
  order: readonly string[],
  { id, to }: LaneMove,
): readonly string[] {
  const others = orderedIds(ids, order).filter((other) => other !== id)
  const wanted = others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, id)
  const hidden = order.filter((other) => !ids.includes(other))
  for (let count = 0; count < wanted.length; count += 1) {
    const named = wanted.slice(0, count)
    const isEnough = orderedIds(ids, named).every((other, index) => other === wanted[index])
    if (isEnough) return [...named, ...hidden]
  }
  return [...wanted, ...hidden]
}

/** What is left of a lane: its name in one line, its bar, and where in time its marks are. */
function foldPlan(plan: RowPlan): RowPlan {
  return {
    ...plan,
    lines: [plan.lines.join(' · ')],
    marks: [],
    undated: [],
    ladder: undefined,
    isFolded: true,
    foldedAnchors: anchorsOf(plan),
  }
}

function anchorsOf({ marks }: RowPlan): readonly number[] {
  return marks.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor]))
}
