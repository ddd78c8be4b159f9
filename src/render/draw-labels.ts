import type { LabelMark } from '../layout/scene.ts'
import { attributes, textContent } from './attributes.ts'
import type { Layer } from './attributes.ts'

const LABEL = attributes<LabelMark>({
  class: ({ role, hue, tone, importance }) =>
    `label label--${role} label--importance-${importance} hue-${hue} tone--${tone}`,
  'data-label-for': ({ ownerId }) => ownerId,
  'font-size': ({ sizePx }) => sizePx,
  'font-weight': ({ weight }) => weight,
  // Moving a text by its own x and y makes the browser lay out its letters anew.
  transform: ({ x, baselineY }) => `translate(${x} ${baselineY})`,
})

const LEADER = attributes<LabelMark>({ d: ({ leader }) => leader ?? '' })

/** Names of marks, over everything in the row; a thin line where one had to move away. */
export function drawLabels(layer: Layer, labels: readonly LabelMark[]): void {
  layer
    .selectAll<SVGPathElement, LabelMark>('path')
    .data(labels.filter(hasLeader), ({ key }) => key)
    .join((enter) => enter.insert('path', 'text').attr('class', 'leader'))
    .call(LEADER)
  layer
    .selectAll<SVGTextElement, LabelMark>('text')
    .data(labels, ({ key }) => key)
    .join('text')
    .call(LABEL)
    .call(textContent(({ text }) => text))
}

function hasLeader({ leader }: LabelMark): boolean {
  return leader !== undefined
}
