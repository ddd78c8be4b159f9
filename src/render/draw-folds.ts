import type { FoldMark } from '../layout/scene.ts'
import { attributes, textContent } from './attributes.ts'
import type { Layer } from './attributes.ts'
import { joinPointTargets } from './targets.ts'

const GROUP = attributes<FoldMark>({
  class: ({ hue, tone }) => `target fold hue-${hue} tone--${tone}`,
})

const SHAPE = attributes<FoldMark>({ transform: ({ sizePx }) => `scale(${sizePx})` })

/** Marks too close to tell apart: a small pile with their number. */
export function drawFolds(layer: Layer, folds: readonly FoldMark[]): void {
  const groups = joinPointTargets(layer, folds, (entered) => {
    entered.append('circle').attr('class', 'fold__shape').attr('r', 0.5)
    entered.append('text').attr('class', 'fold__count').attr('dy', '0.36em')
  })
  groups.call(GROUP)
  groups.select<SVGCircleElement>('.fold__shape').call(SHAPE)
  groups.select<SVGTextElement>('.fold__count').call(textContent(({ count }) => String(count)))
}
