import type { DrawnGroup, DrawnShape } from './drawing.ts'
import { parsePath } from './path-data.ts'
import type { Lane } from './picture-parts.ts'

interface Extent {
  readonly top: number
  readonly bottom: number
}

/** A picture without lanes of its own as the pieces between these heights: so it can go on more than one page. */
export function splitAt(
  edges: readonly number[],
  groups: readonly DrawnGroup[],
  name: string,
): readonly Lane[] {
  const lanes = edges.slice(1).map((to, index): Lane => {
    const from = edges[index] ?? 0
    const within = groups
      .map((group) => ({
        ...group,
        shapes: group.shapes.filter((shape) => isBetween(extentOf(shape), from, to)),
      }))
      .filter(({ shapes }) => shapes.length > 0)
    return { groups: within, name, y: from, height: to - from }
  })
  return lanes.filter((lane) => lane.groups.length > 0)
}

function isBetween({ top, bottom }: Extent, from: number, to: number): boolean {
  const middle = (top + bottom) / 2
  return middle >= from && middle < to
}

/** The height that a shape takes up; of a text, from its capitals to its descenders. */
function extentOf(shape: DrawnShape): Extent {
  switch (shape.type) {
    case 'text':
      return { top: shape.baselineY - shape.sizePx, bottom: shape.baselineY + shape.sizePx * 0.3 }
    case 'rect':
      return { top: shape.y, bottom: shape.y + shape.height }
    case 'line':
      return { top: Math.min(shape.y1, shape.y2), bottom: Math.max(shape.y1, shape.y2) }
    case 'path': {
      const ys = parsePath(shape.d).flatMap(({ points }) => points.map(({ y }) => y))
      return { top: Math.min(...ys), bottom: Math.max(...ys) }
    }
  }
}
