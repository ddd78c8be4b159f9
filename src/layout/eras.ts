import type { Era } from '../history/eras.ts'
import { formatDay } from '../time/format-when.ts'
import { xOfDay } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'
import type { EraMark } from './axis-scene.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

const STYLE: TextStyle = { sizePx: 10.5, weight: 500 }
const INSET_PX = 5
const GAP_PX = 8

/**
 * The names that changed, as marks on the axis: each label stands to the right of its day as far as the next
 * mark or the edge lets it, first with the name before, then without it, then not at all.
 */
export function layoutEras(
  eras: readonly Era[],
  viewport: Viewport,
  measurer: TextMeasurer,
): readonly EraMark[] {
  const right = viewport.leftPx + viewport.widthPx
  const seen = eras
    .map((era) => ({ era, x: xOfDay(viewport, era.day) }))
    .filter(({ x }) => x >= viewport.leftPx && x <= right)
  return seen.map(({ era: { key, day, name, before }, x }, position) => {
    const room = (seen[position + 1]?.x ?? right) - x - INSET_PX - GAP_PX
    const forms = [`${name}, formerly ${before}`, name]
    return {
      key,
      x,
      label: forms.find((form) => measurer.widthOf(form, STYLE) <= room) ?? '',
      name: `${name} from ${formatDay(day)}, formerly ${before}`,
    }
  })
}
