/**
 * A picture may be shown larger than it is laid out: while presenting, the whole stage is scaled up. The
 * Scene counts in its own pixels, the pointer in those of the screen.
 */

/** How many pixels of the screen one pixel of an element takes. */
export function scaleOf(element: HTMLElement): number {
  const { offsetWidth } = element
  return offsetWidth === 0 ? 1 : element.getBoundingClientRect().width / offsetWidth
}

/** Where an event is in an element that lies, unscaled by itself, within `frame`. */
export function placeIn(
  element: Element,
  frame: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): { readonly x: number; readonly y: number } {
  const { left, top } = element.getBoundingClientRect()
  const scale = scaleOf(frame)
  return { x: (clientX - left) / scale, y: (clientY - top) / scale }
}
