import type { OutsideSign } from '../layout/scene.ts'
import { attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'

const SIGN = attributes<OutsideSign>({
  class: ({ hue }) => `sign sign--outside hue-${hue}`,
  cx: ({ x }) => x,
  cy: ({ y }) => y,
})

const RADIUS_PX = 2.6

/** A small ring on what rests on others than the company. */
export function drawOutsideSigns(layer: Layer, signs: readonly OutsideSign[]): void {
  layer
    .selectAll<SVGCircleElement, OutsideSign>('circle.sign--outside')
    .data(signs, ({ key }) => key)
    .join((enter) => enter.append('circle').attr('r', RADIUS_PX))
    .call(SIGN)
}
