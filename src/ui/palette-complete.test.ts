import { expect, it } from 'vitest'
import { NO_CRITERIA } from '../query/criteria.ts'
import type { Actions } from '../store/actions.ts'
import { stepAsOf } from '../store/step-as-of.ts'
import { emptyStory } from '../store/story-edits.ts'
import { openStoryShelf } from '../store/story-shelf.ts'
import type { StoryShelf } from '../store/story-shelf.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { createTeller } from '../store/told-story.ts'
import type { ViewState } from '../store/view-state.ts'
import { makeDay } from '../time/day.ts'
import { PAGE_KEYS, STORY_KEYS } from './help-keys.ts'
import { createNaming } from './naming.ts'
import type { PaletteEntry, PalettePorts } from './palette-command.ts'
import { paletteEntries } from './palette-entries.ts'
import { createPaletteSearch } from './palette-search.ts'
import { IDLE_PALETTE } from './testing/idle-palette.ts'

/** What the store can do and the palette does not offer, each with the reason. */
const NOT_OFFERED: Readonly<Partial<Record<keyof Actions, string>>> = {
  markHovered: 'a pointer rests on a mark',
  markFocused: 'the keyboard walks the picture',
  sourcePointed: 'a pointer rests on a source',
  foldOpened: 'a fold is there at one zoom only; what is in it is found by name',
  filterChosen: 'several choices at once: each has a line of its own',
  measureRefusalDismissed: 'goes by itself with whatever is chosen next',
  chartResized: 'the window of the browser',
  rowsScrolled: 'the wheel',
  pictureSeen: 'the first frame',
  linkFollowed: 'Back, Forward, or a link',
}

/** Keys that the help names and no line of the palette stands for, each with the reason. */
const NO_LINE: Readonly<Record<string, string>> = {
  '←': 'from mark to mark',
  '→': 'from mark to mark',
  '↑': 'from mark to mark, or a scene moved by its handle',
  '↓': 'from mark to mark, or a scene moved by its handle',
  Home: 'from mark to mark, or a scene moved by its handle',
  End: 'from mark to mark, or a scene moved by its handle',
  Enter: 'on a mark',
  Esc: 'closes the palette itself first',
  'Shift ←': 'as Page Up, by less',
  'Shift →': 'as Page Down, by less',
  'Ctrl K': 'the palette',
  'Ctrl Shift Z': 'as Ctrl Y',
}

const C4_START = 'clr131-mm-p1-c4-start'
const AUGUST = makeDay({ year: 2018, month: 8, dayOfMonth: 10 })

const ON_THE_DAY = { earliest: AUGUST, latest: AUGUST, text: '2018-08-10' }

/** Between them, everything that is offered only at times is offered. */
const SITUATIONS: readonly Partial<ViewState>[] = [
  {},
  { selected: C4_START, asOf: AUGUST },
  { view: 'guidance', notices: ['one'], measureFrom: C4_START },
  { asOf: AUGUST, frozenData: 'of another day', criteria: { ...NO_CRITERIA, during: ON_THE_DAY } },
]

/** What is typed where a line is there for what is typed. */
const TYPED = ['', '2018-08-01', '2017-Q2', 'cohort']

function portsFor(store: TimelineStore, shelf: StoryShelf): PalettePorts {
  return {
    store,
    naming: createNaming(store.index, { known: store.select.known(), unit: 'mci' }),
    shelf,
    stories: store.index.dataset.stories.map(createTeller(store)),
    ...IDLE_PALETTE,
    onStep: (direction) => stepAsOf(store, direction),
  }
}

/** The store, which notes the names of the actions that are asked of it. */
function recording(store: TimelineStore, asked: Set<string>): TimelineStore {
  const actions = new Proxy(store.actions, {
    get: (target, name: keyof Actions) => {
      asked.add(name)
      return target[name]
    },
  })
  return { ...store, actions }
}

/** A shelf on which a change can be taken back, and another made again. */
async function usedShelf(): Promise<StoryShelf> {
  const shelf = await openStoryShelf({ keeper: undefined, newId: () => 'new' })
  for (const title of ['First', 'Second'])
    shelf.edit({ id: 'own', story: emptyStory('own', title) })
  shelf.undo()
  return shelf
}

/** All actions, and of what there are many of, no more than shows every sort. */
function fewOfEach(entries: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const groups = new Set(entries.map(({ group }) => group))
  return [...groups].flatMap((wanted) => {
    const lines = entries.filter(({ group }) => group === wanted)
    return wanted === 'Action' ? lines : lines.slice(0, FEW)
  })
}

const FEW = 6

it('the palette offers all that the store can do, but for what is named with a reason', async () => {
  const shelf = await usedShelf()
  const asked = new Set<string>()
  for (const initial of SITUATIONS) {
    const store = recording(createRealStore(initial), asked)
    const ports = portsFor(store, shelf)
    const find = createPaletteSearch(ports)
    const lines = [...fewOfEach(paletteEntries(ports)), ...TYPED.flatMap((text) => find(text))]
    for (const { run } of new Set(lines)) run()
  }
  const all = Object.keys(createRealStore().actions)
  expect(all.filter((name) => !asked.has(name)).toSorted()).toEqual(
    Object.keys(NOT_OFFERED).toSorted(),
  )
})

it('the palette has a line for every key of the help, but for those named with a reason', async () => {
  const shelf = await usedShelf()
  const stores = SITUATIONS.map((initial) => createRealStore(initial))
  const offered = new Set(
    stores.flatMap((store) => paletteEntries(portsFor(store, shelf))).map(({ keys }) => keys),
  )
  const named = [...PAGE_KEYS, ...STORY_KEYS].flatMap(([keys]) => keys)
  const without = named.filter((key) => !key.includes('⌘') && !offered.has(key))
  expect([...new Set(without)].toSorted()).toEqual(Object.keys(NO_LINE).toSorted())
})

it('the palette has every choice of every filter, and what is chosen can be taken back', async () => {
  const store = createRealStore({ evidence: 'documents' })
  store.actions.filterToggled('phases', '2')
  const lines = paletteEntries(portsFor(store, await usedShelf()))
  const choices = Object.values(store.select.facets()).flat()
  const titles = lines.filter(({ group }) => group === 'Filter').map(({ title }) => title)
  expect(titles.filter((title) => /^(?:Filter|Remove) /.test(title))).toHaveLength(choices.length)
  expect(titles).toEqual(
    expect.arrayContaining([
      'Remove Phase: Phase 2',
      'Filter Kind: Designation',
      'Evidence: Everything public',
      'Only where sources disagree',
    ]),
  )
  expect(lines.map(({ title }) => title)).toContain('Clear filter: Phase')
})

const FIRST_LINES: ReadonlyMap<string, string> = new Map([
  ['fit', 'Fit everything'],
  ['pl', 'Play through the documents'],
  ['dose', 'Open Doses'],
  ['table', 'Open Table'],
  ['guid', 'Open Guidance'],
  ['dark', 'Dark colours'],
  ['fold', 'Fold all lanes'],
  ['mbq', 'Doses in MBq'],
  ['conflict', 'Only where sources disagree'],
  ['everything public', 'Evidence: Everything public'],
  ['clover', 'CLR 131 · Phase 2 · CLOVER-1'],
  ['pin pediatric', 'Pin to the top: CLR 131 · Phase 1 · Pediatric'],
  ['cohort 6 results', 'Cohort 6 initial results'],
  ['10 Aug 2018', 'As known on 10 Aug 2018'],
  ['2018-08-10', 'As known on 10 Aug 2018'],
  ['by 2014', 'Filter: happened or expected in by 2014'],
  ['lutetium 177', 'Filter by the words “lutetium 177”'],
])

it('a short word finds an action or a thing before the many choices of filters and lanes', async () => {
  const store = createRealStore({ evidence: 'documents' })
  const find = createPaletteSearch(portsFor(store, await usedShelf()))
  const found = [...FIRST_LINES.keys()].map((typed) => [typed, find(typed)[0]?.title])
  expect(found).toEqual([...FIRST_LINES])
})
