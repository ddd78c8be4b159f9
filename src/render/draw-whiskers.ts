import type { WhiskerMark } from '../layout/scene.ts'
import { attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'
import type { Fades } from './fades.ts'

interface Cap {
  readonly key: string
  readonly x: number
  readonly y: number
}

const GROUP = attributes<WhiskerMark>({
  class: ({ hue, status }) => `whisker whisker--${status} hue-${hue}`,
})

const LINE = attributes<WhiskerMark>({
  d: ({ x1, x2, y }) => `M${x1},${y - HALF_LINE_PX}H${x2}v${2 * HALF_LINE_PX}H${x1}Z`,
})

/** A gradient needs a shape with a height, so the line is a thin area. */
const HALF_LINE_PX = 0.75

const CAP = attributes<Cap>({ transform: ({ x, y }) => `translate(${x} ${y})` })

/** Windows of dates: from the first to the last possible day, capped where that day is known. */
export function drawWhiskers(layer: Layer, whiskers: readonly WhiskerMark[], fades: Fades): void {
  const paint = attributes<WhiskerMark>({ fill: fades.fill, 'fill-opacity': fades.opacity })
  const groups = layer
    .selectAll<SVGGElement, WhiskerMark>('g.whisker')
    .data(whiskers, ({ key }) => key)
    .join((enter) => {
      const entered = enter.append('g')
      entered.append('path').attr('class', 'whisker__line')
      return entered
    })
    .call(GROUP)
  groups.select<SVGPathElement>('.whisker__line').call(LINE).call(paint)
  groups
    .selectAll<SVGPathElement, Cap>('path.whisker__cap')
    .data(capsOf, ({ key }) => key)
    .join((enter) => enter.append('path').attr('class', 'whisker__cap').attr('d', 'M0,-3.5V3.5'))
    .call(CAP)
}

function capsOf({ x1, x2, y, cap1, cap2 }: WhiskerMark): readonly Cap[] {
  const ends = [
    { key: 'from', x: x1, y, isKnown: cap1 },
    { key: 'to', x: x2, y, isKnown: cap2 },
  ]
  return ends.filter(({ isKnown }) => isKnown)
}
