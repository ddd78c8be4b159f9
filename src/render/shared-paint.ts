import type { Layer } from './attributes.ts'

/** Draws once what many marks share: the hatches and the head of arrows. */
export function defineShared(defs: Layer, prefix: string): void {
  defineHatch(defs, hatchId(prefix), 'hatch hatch--alert')
  defineHatch(defs, quietHatchId(prefix), 'hatch hatch--quiet')
  const arrow = defs
    .append('marker')
    .attr('id', arrowId(prefix))
    .attr('viewBox', '0 0 8 8')
    .attr('refX', 7)
    .attr('refY', 4)
    .attr('markerWidth', 6)
    .attr('markerHeight', 6)
    .attr('orient', 'auto-start-reverse')
  arrow.append('path').attr('class', 'arrow').attr('d', 'M0,0.8 L8,4 L0,7.2 Z')
}

function defineHatch(defs: Layer, id: string, className: string): void {
  defs
    .append('pattern')
    .attr('id', id)
    .attr('class', className)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('width', 8)
    .attr('height', 8)
    .append('path')
    .attr('d', 'M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6')
}

/** The fill of bands. */
export function hatchOf(prefix: string): string {
  return `url(#${hatchId(prefix)})`
}

/** The fill of what no document covers. */
export function quietHatchOf(prefix: string): string {
  return `url(#${quietHatchId(prefix)})`
}

/** The end of a line that points somewhere. */
export function arrowOf(prefix: string): string {
  return `url(#${arrowId(prefix)})`
}

function hatchId(prefix: string): string {
  return `${prefix}-hatch`
}

function quietHatchId(prefix: string): string {
  return `${prefix}-quiet-hatch`
}

function arrowId(prefix: string): string {
  return `${prefix}-arrow`
}
