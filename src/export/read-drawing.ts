import type { DrawnGroup, DrawnShape } from './drawing.ts'
import { readShape } from './read-shape.ts'

/** What defines paints for others paints nothing itself, and titles are words for the pointer. */
const SILENT = 'defs, title, pattern, marker, mask, linearGradient, .target__hit, .as-of__grip'

/** What is there for the hand alone: its place is no part of the picture. */
const FOR_THE_HAND = '.overview__handle'

/**
 * All that an element of a mounted picture paints, in painting order: the style sheets of the page are
 * asked, so that a file cannot look otherwise than the screen.
 */
export function readGroup(
  root: SVGElement,
  { id, name }: Pick<DrawnGroup, 'id' | 'name'>,
): DrawnGroup {
  const shapes: DrawnShape[] = []
  const counts = new Map<string, number>()
  const nameOf = (base: string): string => {
    const count = (counts.get(base) ?? 0) + 1
    counts.set(base, count)
    return count === 1 ? base : `${base}-${count}`
  }
  const visit = (element: Element, around: Surroundings): void => {
    if (!(element instanceof SVGGraphicsElement) || element.matches(SILENT)) return
    if (element.matches(FOR_THE_HAND)) return
    const style = getComputedStyle(element)
    if (style.display === 'none') return
    const inside = within(element, style, around)
    if (!(element instanceof SVGGElement || element instanceof SVGSVGElement)) {
      const key = nameOf([inside.owner, partOf(element)].filter((part) => part !== '').join(' '))
      const said = inside.alt.said
      const read = readShape(element, style, { key, alt: said, opacity: inside.opacity })
      if (read.length > 0) inside.alt.said = undefined
      shapes.push(...read)
      return
    }
    for (const child of element.children) visit(child, inside)
  }
  visit(root, { owner: '', opacity: 1, alt: { said: undefined } })
  return { id, name, shapes }
}

interface Surroundings {
  /** Id of the thing that the marks stand for. */
  readonly owner: string
  readonly opacity: number
  /** The name of that thing, until its first shape has taken it. */
  readonly alt: { said: string | undefined }
}

function within(
  element: SVGElement,
  style: CSSStyleDeclaration,
  { owner, opacity, alt }: Surroundings,
): Surroundings {
  const id = element.getAttribute('data-id') ?? element.getAttribute('data-source-id')
  const label = element.getAttribute('aria-label')
  return {
    owner: id ?? element.getAttribute('data-label-for') ?? owner,
    opacity: opacity * Number(style.opacity),
    alt: id === null || label === null ? alt : { said: label },
  }
}

/** The first word of its class says what part a shape is; a text says itself. */
function partOf(element: Element): string {
  if (element instanceof SVGTextElement) return element.textContent
  return element.classList.item(0) ?? element.tagName
}
