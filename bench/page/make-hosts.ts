import type { TimelineHosts } from '../../src/render/timeline-view.ts'

/** The frame that React makes in the app, for a page without React. */
export function makeHosts(
  root: HTMLElement,
  { width, height }: { readonly width: number; readonly height: number },
): TimelineHosts {
  const timeline = divIn(root, 'timeline')
  timeline.style.width = `${width}px`
  timeline.style.height = `${height}px`
  const surface = divIn(timeline, 'timeline__surface')
  const axis = svgIn(surface, 'timeline__axis')
  const scroller = divIn(surface, 'timeline__scroller')
  const rows = svgIn(scroller, 'timeline__rows')
  const overview = svgIn(timeline, 'timeline__overview')
  return { id: 'bench', surface, scroller, axis, rows, overview }
}

function divIn(parent: HTMLElement, className: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  parent.append(element)
  return element
}

function svgIn(parent: HTMLElement, className: string): SVGSVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  element.setAttribute('class', className)
  parent.append(element)
  return element
}
