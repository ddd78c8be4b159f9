import type { FillStop } from './drawing.ts'

/** A stretch of a shape, 0 … 1 of its extent, over which its paint runs evenly from one opacity to another. */
export interface FadePiece {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/**
 * A fade as even stretches side by side; what nothing shows of is left out.
 *
 * Programs for slides know fades between two stops. Of more, LibreOffice before 7.6 draws some otherwise and
 * one that ends in nothing on both sides not at all.
 */
export function fadePieces(stops: readonly FillStop[]): readonly FadePiece[] {
  const first = stops[0]
  const last = stops.at(-1)
  if (first === undefined || last === undefined) return []
  const all = [{ ...first, at: 0 }, ...stops, { ...last, at: 1 }]
  const pieces = all.slice(1).flatMap((stop, index): readonly FadePiece[] => {
    const before = all[index] ?? stop
    if (before.at >= stop.at || (before.opacity === 0 && stop.opacity === 0)) return []
    return [{ from: before.at, to: stop.at, start: before.opacity, end: stop.opacity }]
  })
  return pieces.reduce<readonly FadePiece[]>(withPiece, [])
}

/** Two stretches that are equally dark all along are one. */
function withPiece(pieces: readonly FadePiece[], next: FadePiece): readonly FadePiece[] {
  const last = pieces.at(-1)
  if (last?.to !== next.from || !isLevel(last, last.end) || !isLevel(next, last.end)) {
    return [...pieces, next]
  }
  return [...pieces.slice(0, -1), { ...last, to: next.to }]
}

function isLevel({ start, end }: FadePiece, opacity: number): boolean {
  return start === opacity && end === opacity
}
