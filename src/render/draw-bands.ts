import type { BandMark } from '../layout/scene.ts'
import { attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'
import type { Fades } from './fades.ts'
import { joinTargets } from './targets.ts'
import type { TargetMark } from './targets.ts'

type TargetBand = BandMark & TargetMark

const PLACE = attributes<BandMark>({
  class: ({ tone }) => `band tone--${tone}`,
  transform: ({ x }) => `translate(${x} 0)`,
})

const STRETCH = attributes<BandMark>({
  y: ({ y }) => y,
  width: ({ width }) => width,
  height: ({ height }) => height,
})

const EDGE = attributes<BandMark>({
  d: ({ edgeX, y, height }) => `M${edgeX ?? 0},${y}v${height}`,
})

/**
 * Stretches across lanes: a tint and a hatch that fade together, and an edge where the start is known.
 *
 * A piece is drawn from its own x = 0, so that the hatch travels with it instead of standing still under
 * a moving edge.
 */
export function drawBands(
  layer: Layer,
  bands: readonly BandMark[],
  style: { readonly fades: Fades; readonly hatch: string },
): void {
  const paint = attributes<BandMark>({
    fill: style.fades.fill,
    'fill-opacity': style.fades.opacity,
  })
  const paintHatch = attributes<BandMark>({ mask: style.fades.mask })
  const pieces = layer
    .selectAll<SVGGElement, BandMark>('g.band')
    .data(bands, ({ key }) => key)
    .join((enter) => {
      const entered = enter.append('g')
      entered.append('rect').attr('class', 'band__tint')
      entered.append('rect').attr('class', 'band__hatch').attr('fill', style.hatch)
      return entered
    })
    .call(PLACE)
  pieces.select<SVGRectElement>('.band__tint').call(STRETCH).call(paint)
  pieces.select<SVGRectElement>('.band__hatch').call(STRETCH).call(paintHatch)
  layer
    .selectAll<SVGPathElement, BandMark>('path.band__edge')
    .data(bands.filter(hasEdge), ({ key }) => key)
    .join((enter) => enter.append('path').attr('class', 'band__edge'))
    .call(EDGE)
}

/** The pieces that can be pointed at. */
export function drawBandTargets(layer: Layer, bands: readonly BandMark[]): void {
  joinTargets(layer, bands.filter(isTarget), () => undefined).call(TARGET)
}

const TARGET = attributes<TargetBand>({ class: ({ tone }) => `target band-target tone--${tone}` })

function hasEdge({ edgeX }: BandMark): boolean {
  return edgeX !== undefined
}

function isTarget(band: BandMark): band is TargetBand {
  return band.target !== undefined
}
