import type { Fill, FillStop, Stroke } from './drawing.ts'
import { readColour } from './read-colour.ts'

/** What an element is filled with, as the style sheets of the page say; undefined: with nothing. */
export function readFill(element: SVGElement, style: CSSStyleDeclaration): Fill | undefined {
  const opacity = Number(style.fillOpacity)
  const server = referenceOf(element, style.fill)
  if (server instanceof SVGLinearGradientElement) return fadeOf(server, opacity)
  if (server instanceof SVGPatternElement) return hatchOf(element, server, opacity)
  const solid = readColour(style.fill)
  if (solid === undefined || opacity === 0) return undefined
  return { type: 'solid', colour: solid.colour, opacity: solid.opacity * opacity }
}

/** What its outline is drawn with; `scale` is that of the drawing, which widens lines. */
export function readStroke(style: CSSStyleDeclaration, scale: number): Stroke | undefined {
  const solid = readColour(style.stroke)
  const grow = style.vectorEffect === 'non-scaling-stroke' ? 1 : scale
  const widthPx = Number.parseFloat(style.strokeWidth) * grow
  const opacity = (solid?.opacity ?? 0) * Number(style.strokeOpacity)
  if (solid === undefined || opacity === 0 || widthPx === 0) return undefined
  return { colour: solid.colour, opacity, widthPx, dash: dashOf(style, grow) }
}

function dashOf({ strokeDasharray }: CSSStyleDeclaration, grow: number): readonly number[] {
  if (strokeDasharray === 'none') return []
  const lengths = strokeDasharray.split(/[\s,]+/).map((length) => Number.parseFloat(length) * grow)
  // A single length, or an odd number of them, means the same once more.
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths]
}

/** What `url(#…)` stands for in the picture of the element. */
function referenceOf(element: SVGElement, paint: string | null): Element | undefined {
  const id = /url\(["']?[^"')]*#([^"')]+)["']?\)/.exec(paint ?? '')?.[1]
  if (id === undefined) return undefined
  return element.ownerDocument.getElementById(id) ?? undefined
}

function fadeOf(gradient: SVGLinearGradientElement, opacity: number): Fill | undefined {
  const [first] = gradient.querySelectorAll('stop')
  const colour = first === undefined ? undefined : readColour(getComputedStyle(first).stopColor)
  if (colour === undefined) return undefined
  const angle = ANGLES[`${gradient.x2.baseVal.value},${gradient.y2.baseVal.value}`]
  const stops = stopsOf(gradient, opacity * colour.opacity)
  return {
    type: 'fade',
    colour: colour.colour,
    stops,
    ...(angle === undefined ? {} : { angle }),
  }
}

/** By where the gradient ends; it begins in the opposite corner. */
const ANGLES: Readonly<Record<string, 'down' | 'rising'>> = { '0,1': 'down', '1,0': 'rising' }

function stopsOf(gradient: Element, opacity: number): readonly FillStop[] {
  return [...gradient.querySelectorAll('stop')].map((stop) => ({
    at: stop.offset.baseVal,
    opacity: Number(getComputedStyle(stop).stopOpacity) * opacity,
  }))
}

/** The pattern's one path is the hatch; a mask lets it fade. */
function hatchOf(element: SVGElement, pattern: Element, opacity: number): Fill | undefined {
  const line = pattern.querySelector('path')
  if (line === null) return undefined
  const style = getComputedStyle(line)
  const solid = readColour(style.stroke)
  if (solid === undefined) return undefined
  const mask = referenceOf(element, element.getAttribute('mask'))
  const ground = mask?.querySelector('rect')
  const fade =
    ground === null || ground === undefined
      ? undefined
      : referenceOf(element, ground.getAttribute('fill'))
  return {
    type: 'hatch',
    colour: solid.colour,
    opacity: solid.opacity * Number(style.strokeOpacity) * opacity,
    ...(fade === undefined ? {} : { stops: stopsOf(fade, 1) }),
  }
}
