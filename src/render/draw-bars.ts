import type { BarMark, PhaseBarMark } from '../layout/scene.ts'
import { attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'
import type { Fades } from './fades.ts'
import { joinTargets } from './targets.ts'

const GROUP = attributes<PhaseBarMark>({ class: ({ tone }) => `target phase-bar tone--${tone}` })

const BAR = attributes<BarMark>({
  class: ({ certainty, hue }) => `bar bar--${certainty} hue-${hue}`,
  x: ({ x }) => x,
  y: ({ y }) => y,
  width: ({ width }) => width,
  height: ({ height }) => height,
})

/** A program's activity: solid where confirmed, fading where assumed, an outline where planned. */
export function drawBars(layer: Layer, phaseBars: readonly PhaseBarMark[], fades: Fades): void {
  const paint = attributes<BarMark>({ fill: fades.fill, 'fill-opacity': fades.opacity })
  const groups = joinTargets(layer, phaseBars, (entered) => {
    entered.append('g').attr('class', 'phase-bar__bars')
  })
  groups.call(GROUP)
  groups
    .select<SVGGElement>('.phase-bar__bars')
    .selectAll<SVGRectElement, BarMark>('rect')
    .data(
      ({ bars }) => bars,
      ({ key }) => key,
    )
    .join((enter) => enter.append('rect').attr('rx', 2))
    .call(BAR)
    .call(paint)
}
