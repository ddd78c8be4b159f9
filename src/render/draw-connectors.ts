import type { ConnectorMark } from '../layout/scene.ts'
import { attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'

const CONNECTOR = attributes<ConnectorMark>({
  class: ({ hue, verdict, isSuperseded }) =>
    `connector ${isSuperseded ? 'connector--superseded ' : ''}verdict--${verdict} hue-${hue}`,
  d: ({ path }) => path,
})

/** Arrows from an expectation to what came of it. */
export function drawConnectors(
  layer: Layer,
  connectors: readonly ConnectorMark[],
  arrow: string,
): void {
  layer
    .selectAll<SVGPathElement, ConnectorMark>('path')
    .data(connectors, ({ key }) => key)
    .join((enter) => enter.append('path').attr('marker-end', arrow))
    .call(CONNECTOR)
}
