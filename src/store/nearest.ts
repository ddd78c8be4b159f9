/**
 * The candidate that a mistyped word most likely meant; undefined where none is close.
 *
 * Close is at most one slip in three letters, and never more than three: a shorter distance than that
 * between unrelated words would propose nonsense. Of equally near ones the first wins.
 */
export function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  const limit = Math.min(3, Math.floor(wanted.length / 3))
  let best: { readonly candidate: string; readonly distance: number } | undefined
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { candidate, distance }
  }
  return best?.candidate
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const next = nextRow({ a, b, row, last, beforeLast })
    beforeLast = last
    last = next
  }
  return last[b.length] ?? 0
}

interface RowInput {
  readonly a: string
  readonly b: string
  readonly row: number
  readonly last: readonly number[]
  readonly beforeLast: readonly number[]
}

function nextRow({ a, b, row, last, beforeLast }: RowInput): readonly number[] {
  const next = [row]
  for (let column = 1; column <= b.length; column += 1) {
    const isSame = a[row - 1] === b[column - 1]
    const isSwap =
      row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
    next.push(
      Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(beforeLast, column - 2) + 1 : Infinity,
      ),
    )
  }
  return next
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
