import type { RingMark } from '../layout/scene.ts'
import { attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'

const RING = attributes<RingMark>({
  x: ({ x }) => x,
  y: ({ y }) => y,
  width: ({ width }) => width,
  height: ({ height }) => height,
  rx: ({ radius }) => radius,
})

/** About what changed between two days. */
export function drawRings(layer: Layer, rings: readonly RingMark[]): void {
  layer
    .selectAll<SVGRectElement, RingMark>('rect')
    .data(rings, ({ key }) => key)
    .join((enter) => enter.append('rect').attr('class', 'change-ring'))
    .call(RING)
}
