import type { FoldMark, Scene } from '../layout/scene.ts'

/** What of a Scene says where marks are. */
export type Marks = Pick<Scene, 'rows' | 'targets'>

/** What the keyboard stood on when it was last drawn. */
export interface LastFocus {
  readonly id: string
  /** What it held, where it was a fold. */
  readonly memberIds: readonly string[]
}

/** Describes a target as what may have to be found again. */
export function lastFocusOn(scene: Marks, id: string): LastFocus {
  return { id, memberIds: foldsOf(scene).find(({ target }) => target.id === id)?.memberIds ?? [] }
}

/**
 * Where the keyboard goes when its mark is not drawn any more: to the fold that holds it now, or, where a
 * fold came apart, to the first of its members (or the fold that holds that one). Undefined: there is none.
 */
export function successorOf(scene: Marks, last: LastFocus): string | undefined {
  const drawn = new Set(scene.targets.map(({ id }) => id))
  const sought = [last.id, ...last.memberIds]
  const holder = foldsOf(scene).find(({ memberIds }) => sought.some((id) => memberIds.includes(id)))
  return sought.find((id) => drawn.has(id)) ?? holder?.target.id
}

function foldsOf(scene: Marks): readonly FoldMark[] {
  return scene.rows.flatMap(({ folds }) => folds)
}
