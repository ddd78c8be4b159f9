/**
 * Remembers the last call of a pure function, by identity of its arguments.
 *
 * One slot is enough for a stage of the pipeline: its inputs change one after the other and are never
 * revisited. A call that throws is not remembered.
 */
export function memoLast<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined
  return (...args) => {
    if (last !== undefined && sameItems(last.args, args)) return last.result
    const result = fn(...args)
    last = { args, result }
    return result
  }
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]))
}
