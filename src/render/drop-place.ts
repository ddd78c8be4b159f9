import type { Scene } from '../layout/scene.ts'

/** Where a dragged lane would come to stand. */
export interface DropPlace {
  /** The lane that it would stand before; undefined at the end. */
  readonly before: string | undefined
  readonly y: number
}

/** The gap between lanes that is nearest to a height of the picture. */
export function dropPlaceAt({ rows }: Pick<Scene, 'rows'>, y: number): DropPlace {
  const below = rows.find((row) => y < row.y + row.height / 2)
  const last = rows.at(-1)
  return { before: below?.id, y: below?.y ?? (last === undefined ? 0 : last.y + last.height) }
}
