import type { GhostMark } from '../layout/scene.ts'
import { attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'

const GHOST = attributes<GhostMark>({
  class: ({ hue, verdict, isSuperseded }) =>
    `ghost ${isSuperseded ? 'ghost--superseded ' : ''}verdict--${verdict} hue-${hue}`,
  'data-ghost-of': ({ ownerId }) => ownerId,
  x: ({ x }) => x,
  y: ({ y }) => y,
  width: ({ width }) => width,
  height: ({ height }) => height,
})

/** Windows that were promised, beside what came of them. */
export function drawGhosts(layer: Layer, ghosts: readonly GhostMark[]): void {
  layer
    .selectAll<SVGRectElement, GhostMark>('rect')
    .data(ghosts, ({ key }) => key)
    .join((enter) => enter.append('rect').attr('rx', 3))
    .call(GHOST)
}
