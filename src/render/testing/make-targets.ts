import type { FoldMark, RowScene, Scene, Target } from '../../layout/scene.ts'

/** A target; only where it stands matters. */
export function makeTarget(id: string, rowId: string, anchorX: number): Target {
  return {
    id,
    name: `Readout, ${id}, program ${rowId}, Q2 2018, happened`,
    rowId,
    anchorX,
    anchorY: 30,
    hit: { x: anchorX - 12, y: 18, width: 24, height: 24 },
  }
}

/** A fold and what it holds. */
export function makeFold(rowId: string, memberIds: readonly string[], x: number): FoldMark {
  const id = `fold:${rowId}:${memberIds[0] ?? ''}`
  return {
    key: id,
    target: makeTarget(id, rowId, x),
    memberIds,
    hue: 2,
    x,
    y: 30,
    sizePx: 17,
    count: memberIds.length,
    hasConflict: false,
    tone: 'plain',
  }
}

/** A Scene of one row with these folds; `targets` are those that are drawn beside them. */
export function makeScene(
  targets: readonly Target[],
  folds: readonly FoldMark[] = [],
): Pick<Scene, 'rows' | 'targets'> {
  return {
    rows: [{ folds } as unknown as RowScene],
    targets: [...targets, ...folds.map(({ target }) => target)],
  }
}
