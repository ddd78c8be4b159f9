import type { DrawnRect, Fill, FillStop } from './drawing.ts'
import { fadePieces } from './fade-pieces.ts'
import type { FadePiece } from './fade-pieces.ts'

/**
 * A rectangle that fades along x as rectangles side by side, each of which runs evenly from end to end; none
 * where it is not to be taken apart: it does not fade along x, or it has an outline or round corners.
 */
export function rectPieces(shape: DrawnRect): readonly DrawnRect[] {
  const { fill, stroke, radius } = shape
  if (fill === undefined || stroke !== undefined || radius > 0) return []
  return fadePieces(stopsAlong(fill)).map((piece, index) => ({
    ...shape,
    key: `${shape.key} ${String(index + 1)}`,
    alt: undefined,
    x: shape.x + piece.from * shape.width,
    width: (piece.to - piece.from) * shape.width,
    fill: filledBy(piece, fill),
  }))
}

function stopsAlong(fill: Fill): readonly FillStop[] {
  if (fill.type === 'hatch') return fill.stops ?? []
  return fill.type === 'fade' && fill.angle === undefined ? fill.stops : []
}

function filledBy({ start, end }: FadePiece, fill: Fill): Fill {
  if (fill.type === 'solid') return fill
  const stops = [
    { at: 0, opacity: start },
    { at: 1, opacity: end },
  ]
  if (start !== end) return { ...fill, stops }
  const { type, colour } = fill
  if (type === 'fade') return { type: 'solid', colour, opacity: start }
  const origin = fill.origin === undefined ? {} : { origin: fill.origin }
  return { type, colour, opacity: fill.opacity * start, ...origin }
}
