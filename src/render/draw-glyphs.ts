import type { FoldMark, GlyphMark } from '../layout/scene.ts'
import { attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'
import { joinPointTargets } from './targets.ts'

const GROUP = attributes<GlyphMark>({
  class: ({ kind, status, hue, tone }) =>
    `target glyph glyph--${kind} glyph--${status} hue-${hue} tone--${tone}`,
})

const SHAPE = attributes<GlyphMark>({ d: ({ path }) => path })

const SIZED = attributes<Signed>({
  transform: ({ x, y, sizePx }) => `translate(${x} ${y}) scale(${sizePx})`,
})

/** Milestones: the shape is the kind, the fill is the status. */
export function drawGlyphs(layer: Layer, glyphs: readonly GlyphMark[]): void {
  const groups = joinPointTargets(layer, glyphs, (entered) => {
    entered.append('path').attr('class', 'glyph__shape').attr('fill-rule', 'evenodd')
  })
  groups.call(GROUP)
  groups.select<SVGPathElement>('.glyph__shape').call(SHAPE)
}

/** What stands on some glyphs only: the ring of the selected one, the stroke through a cancelled one. */
export function drawGlyphSigns(layer: Layer, glyphs: readonly GlyphMark[]): void {
  drawSigns(layer, glyphs.filter(isSelected), { name: 'ring', path: RING })
  drawSigns(layer, glyphs.filter(isCancelled), { name: 'strike', path: STRIKE })
  drawSigns(layer, glyphs.filter(isDisputed), { name: 'conflict', path: CONFLICT })
}

/** Paths about (0, 0) in units of the glyph's size. */
const RING = 'M0,-0.9 A0.9,0.9 0 1 1 0,0.9 A0.9,0.9 0 1 1 0,-0.9 Z'
const STRIKE = 'M-0.65,0.65 L0.65,-0.65'
const CONFLICT = 'M0.55,-0.95 a0.28,0.28 0 1 1 0,0.56 a0.28,0.28 0 1 1 0,-0.56 Z'

/** A fold is larger than a glyph, and its sign is not: sources disagree on one of its members. */
export function drawFoldSigns(layer: Layer, folds: readonly FoldMark[]): void {
  drawSigns(layer, folds.filter(isDisputed), { name: 'conflict-within', path: CONFLICT_WITHIN })
}

const CONFLICT_WITHIN = 'M0.4,-0.62 a0.19,0.19 0 1 1 0,0.38 a0.19,0.19 0 1 1 0,-0.38 Z'

type Signed = Pick<GlyphMark, 'key' | 'x' | 'y' | 'sizePx'>

function drawSigns(
  layer: Layer,
  glyphs: readonly Signed[],
  sign: { readonly name: string; readonly path: string },
): void {
  layer
    .selectAll<SVGPathElement, Signed>(`path.sign--${sign.name}`)
    .data(glyphs, ({ key }) => key)
    .join((enter) =>
      enter.append('path').attr('class', `sign sign--${sign.name}`).attr('d', sign.path),
    )
    .call(SIZED)
}

function isSelected({ tone }: GlyphMark): boolean {
  return tone === 'selected'
}

function isCancelled({ status }: GlyphMark): boolean {
  return status === 'cancelled'
}

function isDisputed({ hasConflict }: Pick<GlyphMark, 'hasConflict'>): boolean {
  return hasConflict
}
