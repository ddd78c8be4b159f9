import type { SlipSeriesPlan } from './slip-plan.ts'
import type { SlipEventMark, SlipJoinMark, SlipPromiseMark } from './slip-scene.ts'

/** Lines from promise to promise of one thing, and from the last of them to what came of it. */
export function joinMarks(
  series: SlipSeriesPlan,
  promises: readonly SlipPromiseMark[],
  event: SlipEventMark | undefined,
): readonly SlipJoinMark[] {
  const own = promises.filter(({ target }) => target.itemId === series.id)
  const shared = { itemId: series.id, hue: series.hue, tone: 'plain' } as const
  const between = own.slice(1).map((mark, index): SlipJoinMark => {
    const before = own[index] ?? mark
    return { ...shared, key: `join-${mark.key}`, kind: 'promise', path: lineOf(before, mark) }
  })
  const last = own.at(-1)
  if (last === undefined || event === undefined) return between
  const path = lineOf(last, event)
  return [...between, { ...shared, key: `outcome-${series.id}`, kind: 'outcome', path }]
}

interface Point {
  readonly x: number
  readonly y: number
}

function lineOf(from: Point, to: Point): string {
  return `M${String(from.x)},${String(from.y)}L${String(to.x)},${String(to.y)}`
}
