import { createEntrySearch } from '../query/entry-search.ts'
import { actionsOf } from './palette-command.ts'
import type { PaletteEntry, PalettePorts } from './palette-command.ts'
import { typedTimeActions } from './palette-days.ts'
import { paletteEntries } from './palette-entries.ts'

/** More lines than anybody reads; a further letter finds the rest. */
const MOST_LINES = 60

/**
 * Finds among all that can be done at the moment, best first. What a typed day means stands on top; the
 * last line looks for the words in everything that is told.
 */
export function createPaletteSearch(ports: PalettePorts): (q: string) => readonly PaletteEntry[] {
  const find = createEntrySearch(paletteEntries(ports))
  return (q) => {
    const text = q.trim()
    const found = find(text).slice(0, MOST_LINES)
    if (text === '') return found
    return [...typedTimeActions(ports.store, text), ...found, ...searchActions(ports, text)]
  }
}

function searchActions({ store }: PalettePorts, text: string): readonly PaletteEntry[] {
  return actionsOf([
    {
      title: `Filter by the words “${text}”`,
      run: () => {
        store.actions.searched(text)
      },
    },
  ])
}
