import type { FadeStop, Hue, RowScene } from '../layout/scene.ts'
import { attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'

/** A mark whose opacity changes along x. */
interface FadingMark {
  readonly key: string
  readonly stops: readonly FadeStop[]
}

type FadeKind = 'band' | 'bar' | 'dose' | 'whisker'

interface Fade extends FadingMark {
  readonly id: string
  readonly kind: FadeKind
  readonly hue: Hue
}

/** How a mark is filled: through a gradient where it fades, with a plain opacity where it does not. */
export interface Fades {
  readonly fill: (mark: FadingMark) => string | null
  readonly opacity: (mark: FadingMark) => number | null
  /** Lets what has a fill of its own, such as a hatch, fade in the same way. */
  readonly mask: (mark: FadingMark) => string | null
}

/** Names gradients so that two views on one page, and two kinds of marks, never meet. */
export function createFades(prefix: string, kind: FadeKind): Fades {
  return {
    fill: (mark) => (isFading(mark) ? `url(#${fadeId(prefix, kind, mark.key)})` : null),
    opacity: (mark) => (isFading(mark) ? null : (mark.stops[0]?.opacity ?? 1)),
    mask: (mark) => (isFading(mark) ? `url(#${maskId(fadeId(prefix, kind, mark.key))})` : null),
  }
}

/** The gradients of one row, by the kinds of marks that may fade. */
export function drawFades(layer: Layer, row: RowScene, prefix: string): void {
  const fades = [
    ...fadesOf(row.bands.map(withInk), prefix, 'band'),
    ...fadesOf(row.phaseBar?.bars ?? [], prefix, 'bar'),
    ...fadesOf(row.doseSteps, prefix, 'dose'),
    ...fadesOf(row.whiskers, prefix, 'whisker'),
  ]
  const gradients = layer
    .selectAll<SVGLinearGradientElement, Fade>('linearGradient')
    .data(fades, ({ id }) => id)
    .join('linearGradient')
    .call(GRADIENT)
  drawMasks(
    layer,
    fades.filter(({ kind }) => kind === 'band'),
  )
  gradients
    .selectAll<SVGStopElement, FadeStop>('stop')
    .data(
      ({ stops }) => stops,
      (_, index) => index,
    )
    .join('stop')
    .call(STOP)
}

function drawMasks(layer: Layer, fades: readonly Fade[]): void {
  layer
    .selectAll<SVGMaskElement, Fade>('mask')
    .data(fades, ({ id }) => id)
    .join((enter) => {
      const entered = enter
        .append('mask')
        .attr('maskContentUnits', 'objectBoundingBox')
        .attr('class', 'fade-mask')
      entered
        .append('rect')
        .attr('width', 1)
        .attr('height', 1)
        .attr('fill', ({ id }) => `url(#${id})`)
      return entered
    })
    .call(MASK)
}

const GRADIENT = attributes<Fade>({
  id: ({ id }) => id,
  class: ({ kind, hue }) => `fade fade--${kind} hue-${hue}`,
})

const MASK = attributes<Fade>({ id: ({ id }) => maskId(id) })

const STOP = attributes<FadeStop>({
  offset: ({ at }) => at,
  'stop-opacity': ({ opacity }) => opacity,
})

function fadesOf(
  marks: readonly (FadingMark & { readonly hue: Hue })[],
  prefix: string,
  kind: FadeKind,
): readonly Fade[] {
  return marks
    .filter(isFading)
    .map(({ key, stops, hue }) => ({ key, kind, stops, hue, id: fadeId(prefix, kind, key) }))
}

function withInk(mark: FadingMark): FadingMark & { readonly hue: Hue } {
  return { key: mark.key, stops: mark.stops, hue: 'none' }
}

function isFading({ stops }: FadingMark): boolean {
  return stops.some(({ opacity }) => opacity !== stops[0]?.opacity)
}

/** Keys are free text; a reference in `url(#…)` is not. */
export function fadeId(prefix: string, kind: string, key: string): string {
  const safe = key.replaceAll(/[^A-Za-z0-9-]/g, (char) => `_${String(char.codePointAt(0))}_`)
  return `${prefix}-${kind}-${safe}`
}

function maskId(id: string): string {
  return `${id}-mask`
}
