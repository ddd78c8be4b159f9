import type { Box } from '../layout/scene.ts'
import { attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'

const GROUND = attributes<Box>({
  x: ({ x }) => x,
  y: ({ y }) => y,
  width: ({ width }) => width,
  height: ({ height }) => height,
})

const EDGE = attributes<Box>({ d: ({ x, y, height }) => `M${x},${y}v${height}` })

/** What of a row lies after the day up to which everything counts. */
export function drawFuture(layer: Layer, future: Box | undefined): void {
  const boxes = future === undefined ? [] : [future]
  layer
    .selectAll<SVGRectElement, Box>('rect')
    .data(boxes, () => 'future')
    .join((enter) => enter.append('rect').attr('class', 'future'))
    .call(GROUND)
  layer
    .selectAll<SVGPathElement, Box>('path')
    .data(boxes, () => 'future')
    .join((enter) => enter.append('path').attr('class', 'future__edge'))
    .call(EDGE)
}
