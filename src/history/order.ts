/** The first of several comparisons that decides, 0 where none does. */
export function firstDecisive(...comparisons: readonly number[]): number {
  return comparisons.find((comparison) => comparison !== 0) ?? 0
}
