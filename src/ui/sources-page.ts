import { sourceOfSelection } from '../store/actions.ts'

/** Which page of the sources is open, and what was selected when it was turned to. */
export interface OpenPage {
  readonly selected: string | undefined
  /** A document; undefined is the page of all of them. */
  readonly sourceId: string | undefined
}

/**
 * A selected document turns to its page, and taking that back to all documents. A thing that is selected
 * within a page, or closed again, must not turn the reader away from it.
 */
export function pageAfter(open: OpenPage, selected: string | undefined): OpenPage {
  const pointed = sourceOfSelection(selected)
  if (pointed !== undefined) return { selected, sourceId: pointed }
  const isTakenBack = selected === undefined && sourceOfSelection(open.selected) !== undefined
  return { selected, sourceId: isTakenBack ? undefined : open.sourceId }
}
