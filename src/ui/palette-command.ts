import type { SearchEntry } from '../query/entry-search.ts'
import type { StoryShelf } from '../store/story-shelf.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { ToldStory } from '../store/told-story.ts'
import type { Naming } from './naming.ts'

/** The kinds of lines: things to do, things to go to, and the many choices of filters and lanes. */
export type PaletteGroup = 'Action' | 'Program' | 'Milestone' | 'Source' | 'Filter' | 'Lane'

/** One line of the palette: something to do, or somewhere to go. */
export interface PaletteEntry extends SearchEntry {
  readonly group: PaletteGroup
  /** What stands beside the title: where it belongs, or when it was. */
  readonly detail: string
  /** The key that does the same, if there is one. */
  readonly keys?: string
  readonly run: () => void
}

/** What the palette asks of the page around it. */
export interface PalettePorts {
  readonly store: TimelineStore
  readonly naming: Naming
  /** The reader's own stories, to be made and changed. */
  readonly shelf: StoryShelf
  /** Every story that can be presented. */
  readonly stories: readonly ToldStory[]
  readonly onHelp: () => void
  readonly onSearch: () => void
  readonly onCopyLink: () => void
  /** Opens the dialog of exports with a format chosen. */
  readonly onExportAt: (formatId: string) => void
  readonly onPrint: () => void
  /** To the document before, or to the next. */
  readonly onStep: (direction: -1 | 1) => void
}

/** An action as it is listed; those that are off are not. */
export interface Command {
  readonly title: string
  readonly words?: string
  readonly detail?: string
  readonly keys?: string
  readonly isOff?: boolean
  readonly weight?: number
  readonly run: () => void
}

/** The actions that are possible at the moment, as lines of the palette. */
export function actionsOf(commands: readonly Command[]): readonly PaletteEntry[] {
  return linesOf('Action', commands)
}

/** How much what there are many of counts against the rest, so that a short word still finds that first. */
const WEIGHTS = { Filter: 0.4, Lane: 0.25 } as const

/** Choices of which there are many: of all that a word finds, they come last. */
export function choicesOf(
  group: keyof typeof WEIGHTS,
  commands: readonly Command[],
): readonly PaletteEntry[] {
  return linesOf(group, commands).map((line) => ({ ...line, weight: WEIGHTS[group] }))
}

function linesOf(group: PaletteGroup, commands: readonly Command[]): readonly PaletteEntry[] {
  return commands
    .filter(({ isOff }) => isOff !== true)
    .map(({ title, words = '', detail = '', keys, weight, run }) => ({
      id: `${group.toLowerCase()}:${title}`,
      group,
      title,
      words,
      detail,
      ...(keys === undefined ? {} : { keys }),
      ...(weight === undefined ? {} : { weight }),
      run,
    }))
}
