import { select } from 'd3-selection'
import type { RowScene, Scene } from '../layout/scene.ts'
import { appendLayer, attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'
import { drawBandTargets, drawBands } from './draw-bands.ts'
import { drawBreaks } from './draw-breaks.ts'
import { drawBars } from './draw-bars.ts'
import { drawConnectors } from './draw-connectors.ts'
import { drawDoseGrid, drawDoseScale, drawDoseSteps } from './draw-dose-steps.ts'
import { drawFolds } from './draw-folds.ts'
import { drawFuture } from './draw-future.ts'
import { drawGhosts } from './draw-ghosts.ts'
import { drawFoldSigns, drawGlyphSigns, drawGlyphs } from './draw-glyphs.ts'
import { drawHead, drawHeadGround } from './draw-heads.ts'
import { drawLabels } from './draw-labels.ts'
import { drawOutsideSigns } from './draw-outside-signs.ts'
import { drawRings } from './draw-rings.ts'
import { drawWhiskers } from './draw-whiskers.ts'
import { arrowOf, hatchOf } from './shared-paint.ts'
import { createFades, drawFades } from './fades.ts'

/** The parts of a row, from the back to the front. */
const LAYERS = [
  'ground',
  'future',
  'fades',
  'bands',
  'band-targets',
  'dose-grid',
  'ghosts',
  'bars',
  'doses',
  'whiskers',
  'connectors',
  'breaks',
  'glyphs',
  'folds',
  'signs',
  'rings',
  'labels',
  'head-ground',
  'head',
  'dose-scale',
] as const

type LayerName = (typeof LAYERS)[number]
type RowLayers = Readonly<Record<LayerName, Layer>>

/** Names for the eye only: each thing says its own name to a machine. */
const SILENT: ReadonlySet<LayerName> = new Set<LayerName>(['labels', 'head', 'dose-scale'])

const ROW = attributes<RowScene>({
  'data-row': ({ id }) => id,
  'aria-label': ({ head }) => head.fullText,
})

const GROUND = attributes<RowScene>({
  x: ({ x }) => x,
  y: ({ y }) => y,
  width: ({ width }) => width,
  height: ({ height }) => height,
})

const RULE = attributes<RowScene>({
  d: ({ x, y, width, height }) => `M${x},${y + height}h${width}`,
})

export type RowPainter = (layer: Layer, scene: Scene) => void

/**
 * Draws the rows of a Scene, each thing of a row into its layer.
 *
 * `prefix` makes the ids of gradients unique on the page. A row that is the very same value as in the last
 * frame is left alone.
 */
export function createRowPainter(prefix: string): RowPainter {
  const layersOf = new WeakMap<SVGGElement, RowLayers>()
  const drawn = new WeakMap<SVGGElement, { row: RowScene; leftPx: number }>()
  return (layer, scene) => {
    const { leftPx } = scene.plot
    layer
      .selectAll<SVGGElement, RowScene>(':scope > g.row')
      .data(scene.rows, ({ id }) => id)
      .join((enter) => enter.append('g').attr('class', 'row').attr('role', 'group'))
      .each(function drawOnce(row) {
        const last = drawn.get(this)
        if (last?.row === row && last.leftPx === leftPx) return
        const layers = layersOf.get(this) ?? makeLayers(this)
        layersOf.set(this, layers)
        drawn.set(this, { row, leftPx })
        select<SVGGElement, RowScene>(this).call(ROW)
        drawRow(layers, row, { prefix, leftPx })
      })
  }
}

function makeLayers(row: SVGGElement): RowLayers {
  const made = LAYERS.map((name): [LayerName, Layer] => {
    const layer = appendLayer(row, `layer layer--${name}`)
    if (SILENT.has(name)) layer.attr('aria-hidden', 'true')
    return [name, layer]
  })
  return Object.fromEntries(made) as RowLayers
}

interface RowStyle {
  readonly prefix: string
  readonly leftPx: number
}

function drawRow(layers: RowLayers, row: RowScene, { prefix, leftPx }: RowStyle): void {
  drawGround(layers.ground, row)
  drawFuture(layers.future, row.future)
  drawFades(layers.fades, row, prefix)
  drawBands(layers.bands, row.bands, {
    fades: createFades(prefix, 'band'),
    hatch: hatchOf(prefix),
  })
  drawDoseGrid(layers['dose-grid'], scalesOf(row))
  drawGhosts(layers.ghosts, row.ghosts)
  drawBars(layers.bars, barsOf(row), createFades(prefix, 'bar'))
  drawDoseSteps(layers.doses, row.doseSteps, createFades(prefix, 'dose'))
  drawWhiskers(layers.whiskers, row.whiskers, createFades(prefix, 'whisker'))
  drawConnectors(layers.connectors, row.connectors, arrowOf(prefix))
  drawBandTargets(layers['band-targets'], row.bands)
  drawBreaks(layers.breaks, row.breaks ?? [])
  drawGlyphs(layers.glyphs, row.glyphs)
  drawGlyphSigns(layers.signs, row.glyphs)
  drawOutsideSigns(layers.signs, row.outsideSigns ?? [])
  drawFoldSigns(layers.signs, row.folds)
  drawFolds(layers.folds, row.folds)
  drawRings(layers.rings, row.rings ?? [])
  drawLabels(layers.labels, row.labels)
  drawHeadGround(layers['head-ground'], row, leftPx)
  drawHead(layers.head, row.head)
  drawDoseScale(layers['dose-scale'], scalesOf(row))
}

function drawGround(layer: Layer, row: RowScene): void {
  layer
    .selectAll<SVGRectElement, RowScene>('rect')
    .data([row], ({ id }) => id)
    .join((enter) => enter.append('rect').attr('class', 'row__ground'))
    .call(GROUND)
  layer
    .selectAll<SVGPathElement, RowScene>('path')
    .data([row], ({ id }) => id)
    .join((enter) => enter.append('path').attr('class', 'row__rule'))
    .call(RULE)
}

function scalesOf({ doseScale }: RowScene): readonly NonNullable<RowScene['doseScale']>[] {
  return doseScale === undefined ? [] : [doseScale]
}

function barsOf({ phaseBar }: RowScene): readonly NonNullable<RowScene['phaseBar']>[] {
  return phaseBar === undefined ? [] : [phaseBar]
}
