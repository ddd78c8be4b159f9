import { select } from 'd3-selection'
import type { BaseType, Selection } from 'd3-selection'

/** A group that a painter fills. */
export type Layer = Selection<SVGGElement, unknown, null, undefined>

/** What an attribute reads of its datum; `null` takes the attribute away. */
type Reader<D> = (datum: D) => string | number | null

type Writer<D> = <E extends Element, T extends D, P extends BaseType, PD>(
  selection: Selection<E, T, P, PD>,
) => void

/**
 * Writes attributes where they differ from what stands there.
 *
 * While the reader pans, four in five attributes keep their value, and writing one costs the browser a
 * layout of the element even where the value is the same.
 */
export function attributes<D>(readers: Readonly<Record<string, Reader<D>>>): Writer<D> {
  const entries = Object.entries(readers)
  return (selection) => {
    selection.each(function write(datum) {
      for (const [name, read] of entries) writeAttribute(this, name, read(datum))
    })
  }
}

/** Writes an attribute where it differs from what stands there. */
export function writeAttribute(
  element: Element,
  name: string,
  value: string | number | null,
): void {
  if (value === null) {
    element.removeAttribute(name)
    return
  }
  const next = typeof value === 'number' ? String(rounded(value)) : value
  if (element.getAttribute(name) !== next) element.setAttribute(name, next)
}

/** Finer than any screen; without it the last digit of a sum would count as a change. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Writes the text of elements where it differs. */
export function textContent<D>(
  read: (datum: D) => string,
): <E extends Element, P extends BaseType, PD>(selection: Selection<E, D, P, PD>) => void {
  return (selection) => {
    selection.each(function write(datum) {
      const next = read(datum)
      if (this.textContent !== next) this.textContent = next
    })
  }
}

/** A new, empty group at the front of its parent. */
export function appendLayer(parent: SVGElement, name: string): Layer {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g')
  parent.append(group)
  return select<SVGGElement, unknown>(group).attr('class', name)
}
