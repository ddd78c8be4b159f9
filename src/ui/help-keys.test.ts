import { expect, it } from 'vitest'
import { openStoryShelf } from '../store/story-shelf.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import { createTeller } from '../store/told-story.ts'
import { PAGE_KEYS, PRESENTING_KEYS } from './help-keys.ts'
import type { KeyHelp } from './help-keys.ts'
import { EXPORT_FORMATS } from './export-formats.ts'
import { createNaming } from './naming.ts'
import type { PaletteEntry } from './palette-command.ts'
import { paletteEntries } from './palette-entries.ts'
import { readPresentingKey } from './presenting-keys.ts'
import { IDLE_PALETTE } from './testing/idle-palette.ts'

/** What the keyboard calls a key, by its name in an event. */
const KEY_NAMES: ReadonlyMap<string, string> = new Map([
  ['PageDown', 'Page Down'],
  ['PageUp', 'Page Up'],
  ['ArrowRight', '→'],
  ['ArrowLeft', '←'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  [' ', 'Space'],
  ['Escape', 'Esc'],
  ['-', '−'],
])
/** On most keyboards the plus stands above it. */
const SAME_AS_PLUS = '='
const LETTERS = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index))
const NAMED = ['Home', 'End', 'Enter', 'Backspace', 'Tab', 'Delete', 'F5', ...KEY_NAMES.keys()]

function namesIn(help: KeyHelp): readonly string[] {
  return help.flatMap(([keys]) => keys)
}

/** Worked out once: it takes the whole record. */
const inPalette = actionsInPalette()

async function actionsInPalette(): Promise<readonly PaletteEntry[]> {
  const store = createRealStore()
  const shelf = await openStoryShelf({ keeper: undefined, newId: () => 'new' })
  return paletteEntries({
    store,
    naming: createNaming(store.index, { known: store.select.known(), unit: 'mci' }),
    shelf,
    stories: store.index.dataset.stories.map(createTeller(store)),
    ...IDLE_PALETTE,
  })
}

it('the help names every key that does something while a story is told', () => {
  const named = new Set(namesIn(PRESENTING_KEYS))
  const working = [...new Set([...LETTERS, ...NAMED])].filter(
    (key) => readPresentingKey('', { key, shiftKey: false })?.command !== undefined,
  )
  const unnamed = working.filter(
    (key) => key !== SAME_AS_PLUS && !named.has(KEY_NAMES.get(key) ?? key.toUpperCase()),
  )
  // Those of more than one letter have kept theirs.
  expect(unnamed.filter((key) => !named.has(key))).toEqual([])
  expect(working.length).toBeGreaterThan(20)
})

it('the help names every key that stands beside a command', async () => {
  const named = new Set(namesIn(PAGE_KEYS))
  const keys = (await inPalette).flatMap(({ keys: own }) => own ?? [])
  expect(keys.filter((key) => !named.has(key))).toEqual([])
  expect(keys).toContain('P')
})

it('the palette presents each story by name, captures, and exports as each format', async () => {
  const titles = (await inPalette).map(({ title }) => title)
  const { stories } = createRealStore().index.dataset
  expect(titles).toEqual(
    expect.arrayContaining([
      ...stories.map(({ title }) => `Present: ${title}`),
      'Capture this view in a new story',
      ...EXPORT_FORMATS.map(({ label }) => `Export as ${label}`),
      'Print',
      'Share',
    ]),
  )
})
