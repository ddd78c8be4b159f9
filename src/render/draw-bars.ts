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

/** A bracket that closes where the program was last named. */
const QUIET = attributes<PhaseBarMark>({
  d: ({ quiet }) => (quiet === undefined ? '' : `M${quiet.x - 4},${quiet.y}h4v${quiet.height}h-4`),
})

/** A program's activity: solid where confirmed, fading where assumed, an outline where planned. */
export function drawBars(layer: Layer, phaseBars: readonly PhaseBarMark[], fades: Fades): void {
  const paint = attributes<BarMark>({ fill: fades.fill, 'fill-opacity': fades.opacity })
  const groups = joinTargets(layer, phaseBars, (entered) => {
    entered.append('g').attr('class', 'phase-bar__bars')
    entered.append('path').attr('class', 'phase-bar__quiet')
  })
  groups.call(GROUP)
  groups.select<SVGPathElement>('.phase-bar__quiet').call(QUIET)
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
