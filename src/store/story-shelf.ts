import { createStore } from 'zustand/vanilla'
import type { Story } from '../model/story.ts'
import { storyCopied } from './story-edits.ts'
import { NO_HISTORY, remembered, settled, turnedBack, turnedForward } from './story-history.ts'
import type { StoryChange, StoryHistory } from './story-history.ts'
import { readKept } from './story-keeping.ts'
import type { KeepFault, StoryKeeper } from './story-keeping.ts'
import { isSameStory } from './story-merge.ts'
import { createSaver } from './story-saver.ts'
import type { Saver } from './story-saver.ts'

/** The reader's own stories, as they are in this page. */
export interface ShelfState {
  readonly stories: readonly Story[]
  /** Where they are kept: by the browser, or nowhere beyond this tab. */
  readonly keptBy: 'browser' | 'tab'
  /** Why what changed last is not kept yet; undefined where it is, or is about to be. */
  readonly fault: KeepFault | undefined
  /** Whether everything has reached the disk. */
  readonly isSaved: boolean
  /** Titles of what is kept and cannot be read by this version; it is left alone. */
  readonly unread: readonly { readonly title: string; readonly isNewer: boolean }[]
  /** Sentences for the reader, until dismissed. */
  readonly told: readonly string[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** A new form of a story under its id; undefined deletes it. */
export interface StoryEdit {
  readonly id: string
  readonly story: Story | undefined
  /** Edits in a row with the same key are one step of undo. */
  readonly key?: string
}

export interface StoryShelf {
  readonly getState: () => ShelfState
  readonly subscribe: (changed: () => void) => () => void
  readonly newId: () => string
  readonly edit: (edit: StoryEdit) => void
  /** A text has been left: what is typed next is a step of its own. */
  readonly settle: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Tries to keep again what could not be kept. */
  readonly retry: () => void
  readonly tell: (sentence: string) => void
  readonly dismissTold: () => void
}

export interface ShelfInput {
  /** Undefined where the browser keeps nothing: then stories live as long as the page. */
  readonly keeper: StoryKeeper | undefined
  /** An id that nothing else has. */
  readonly newId: () => string
}

const EMPTY: ShelfState = {
  stories: [],
  keptBy: 'browser',
  fault: undefined,
  isSaved: true,
  unread: [],
  told: [],
  canUndo: false,
  canRedo: false,
}

/** Opens the shelf with all that is kept. */
export async function openStoryShelf({ keeper, newId }: ShelfInput): Promise<StoryShelf> {
  const state = createStore<ShelfState>(() => ({
    ...EMPTY,
    keptBy: keeper === undefined ? 'tab' : 'browser',
  }))
  const put = (id: string, story: Story | undefined): void => {
    state.setState(({ stories }) => ({ stories: withStory(stories, id, story) }))
  }
  const tell = (sentence: string): void => {
    state.setState(({ told }) => ({
      told: [...told.filter((each) => each !== sentence), sentence],
    }))
  }
  const nowOf = (id: string): Story | undefined => storyIn(state.getState().stories, id)
  let saver: Saver | undefined
  if (keeper !== undefined) {
    const asCopy = (story: Story): Story => storyCopied(story, `${story.title} (other tab)`, newId)
    const opened = createSaver({ keeper, nowOf, put, tell, asCopy, report: state.setState })
    state.setState(await readShelf(keeper, opened))
    keeper.watch((id) => void opened.follow(id))
    saver = opened
  }
  return {
    getState: state.getState,
    subscribe: (changed) => state.subscribe(changed),
    newId,
    tell,
    dismissTold: () => {
      state.setState({ told: [] })
    },
    retry: () => saver?.retry(),
    ...createEditing({ nowOf, put, tell, saver, report: state.setState }),
  }
}

async function readShelf(
  keeper: StoryKeeper,
  saver: Saver,
): Promise<Pick<ShelfState, 'stories' | 'unread'>> {
  const reads = (await keeper.readAll()).map(readKept)
  const kept = reads.flatMap((read) => (read.type === 'story' ? [read] : []))
  for (const { story, revision } of kept) saver.begin({ story, revision })
  return {
    stories: kept.map(({ story }) => story),
    unread: reads.flatMap((read) =>
      read.type === 'unread' ? [{ title: read.title, isNewer: read.isNewer }] : [],
    ),
  }
}

interface EditingInput {
  readonly nowOf: (id: string) => Story | undefined
  readonly put: (id: string, story: Story | undefined) => void
  readonly tell: (sentence: string) => void
  readonly saver: Saver | undefined
  readonly report: (patch: Pick<ShelfState, 'canUndo' | 'canRedo'>) => void
}

type Editing = Pick<StoryShelf, 'edit' | 'settle' | 'undo' | 'redo'>

function createEditing({ nowOf, put, tell, saver, report }: EditingInput): Editing {
  let history: StoryHistory = NO_HISTORY
  const remember = (next: StoryHistory): void => {
    history = next
    report({ canUndo: next.done.length > 0, canRedo: next.undone.length > 0 })
  }
  const set = (id: string, story: Story | undefined): void => {
    put(id, story)
    saver?.save(id)
  }
  const turn = (change: StoryChange, turned: typeof turnedBack): void => {
    const result = turned(change, nowOf(change.id))
    if (result.ok) set(change.id, result.story)
    else tell('Another tab has changed this since: it cannot be taken back without losing that.')
  }
  return {
    edit: ({ id, story, key }) => {
      const before = nowOf(id)
      if (isSameStory(before, story)) return
      remember(remembered(history, { id, before, after: story, key }))
      set(id, story)
    },
    settle: () => {
      remember(settled(history))
    },
    undo: () => {
      const change = history.done.at(-1)
      if (change === undefined) return
      remember({ done: history.done.slice(0, -1), undone: [...history.undone, change] })
      turn(change, turnedBack)
    },
    redo: () => {
      const change = history.undone.at(-1)
      if (change === undefined) return
      const done = [...history.done, { ...change, key: undefined }]
      remember({ done, undone: history.undone.slice(0, -1) })
      turn(change, turnedForward)
    },
  }
}

function storyIn(stories: readonly Story[], id: string): Story | undefined {
  return stories.find((story) => story.id === id)
}

function withStory(
  stories: readonly Story[],
  id: string,
  story: Story | undefined,
): readonly Story[] {
  if (story === undefined) return stories.filter((each) => each.id !== id)
  return storyIn(stories, id) === undefined
    ? [...stories, story]
    : stories.map((each) => (each.id === id ? story : each))
}
