/** A point, or a vector. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What maps (x, y) to (a·x + c·y + e, b·x + d·y + f), as SVG names its parts. */
export interface Matrix {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

/** A point seen through a matrix. */
export function mapPoint({ x, y }: Point, { a, b, c, d, e, f }: Matrix): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}
