import type { Story } from '../model/story.ts'
import { decideSave, readKept } from './story-keeping.ts'
import type { Based, KeepFault, KeptRead, Saved, StoryKeeper } from './story-keeping.ts'
import { isSameStory, mergeStories } from './story-merge.ts'

/** Brings what changed to the keeper, one story and one transaction after the other. */
export interface Saver {
  /** A story as it was kept when the page opened. */
  readonly begin: (kept: Based) => void
  readonly save: (id: string) => void
  readonly retry: () => void
  /** Another page has changed the story. */
  readonly follow: (id: string) => Promise<void>
}

export interface SaverInput {
  readonly keeper: StoryKeeper
  readonly nowOf: (id: string) => Story | undefined
  readonly put: (id: string, story: Story | undefined) => void
  readonly tell: (sentence: string) => void
  readonly asCopy: (story: Story) => Story
  readonly report: (state: {
    readonly fault: KeepFault | undefined
    readonly isSaved: boolean
  }) => void
}

interface Work extends SaverInput {
  /** What this page last saw kept. */
  readonly bases: Map<string, Based>
  /** What is changed and not kept yet. */
  readonly waiting: Set<string>
  /** What of it the keeper has refused in this round, as it is now. */
  readonly refused: Map<string, KeepFault>
  /** What another page has changed while something of ours was on its way. */
  readonly missed: Set<string>
}

/** A saver over one keeper. Edits made while a transaction runs go together into the next. */
export function createSaver(input: SaverInput): Saver {
  const work: Work = {
    ...input,
    bases: new Map(),
    waiting: new Set(),
    refused: new Map(),
    missed: new Set(),
  }
  const { waiting, report } = work
  let isRunning = false
  const run = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    const fault = await saveAll(work)
    isRunning = false
    report({ fault, isSaved: waiting.size === 0 })
    for (const id of work.missed) void catchUp(id)
  }
  const catchUp = async (id: string): Promise<void> => {
    work.missed.delete(id)
    const read = await readAnew(work, id)
    if (read === undefined || read.type === 'unread') return
    // Our own change is still on its way: saving brings the two together, and then it is looked at again.
    if (waiting.has(id) || isRunning) work.missed.add(id)
    else follow(work, id, read.type === 'story' ? read : undefined)
  }
  return {
    begin: (kept) => {
      work.bases.set(kept.story.id, kept)
    },
    save: (id) => {
      waiting.add(id)
      work.refused.delete(id)
      report({ fault: undefined, isSaved: false })
      void run()
    },
    retry: () => {
      report({ fault: undefined, isSaved: waiting.size === 0 })
      void run()
    },
    follow: catchUp,
  }
}

/** What another page has made of a story; where it cannot be read the reader is told. */
async function readAnew({ keeper, nowOf, tell }: Work, id: string): Promise<KeptRead | undefined> {
  try {
    return readKept(await keeper.read(id))
  } catch {
    const story = nowOf(id)
    const what = story === undefined ? 'A story' : `“${story.title}”`
    tell(
      `${what} was changed in another tab, and that could not be read. Load the page anew to see it.`,
    )
    return undefined
  }
}

/** A round tries each that waits once, so that one for which there is no room keeps none back that fits. */
async function saveAll(work: Work): Promise<KeepFault | undefined> {
  const { waiting, refused } = work
  refused.clear()
  for (;;) {
    const id = [...waiting].find((each) => !refused.has(each))
    if (id === undefined) return [...refused.values()][0]
    waiting.delete(id)
    const fault = await saveOne(work, id)
    if (fault === undefined) continue
    waiting.add(id)
    refused.set(id, fault)
  }
}

async function saveOne(work: Work, id: string): Promise<KeepFault | undefined> {
  const { keeper, nowOf, asCopy, bases, put, tell } = work
  const ours = nowOf(id)
  const saving = { id, base: bases.get(id), ours, asCopy }
  const decided: { saved?: Saved } = {}
  const fault = await keeper.update(id, (record) => {
    decided.saved = decideSave(saving, record)
    return decided.saved.writes
  })
  if (fault !== undefined) return fault
  const { kept, copy, told } = decided.saved ?? decideSave(saving, undefined)
  if (told !== undefined) tell(told)
  if (copy !== undefined) {
    bases.set(copy.story.id, copy)
    put(copy.story.id, copy.story)
  }
  adopt(work, { id, ours, kept })
  return undefined
}

interface Handed {
  readonly id: string
  /** As it was handed to the keeper. */
  readonly ours: Story | undefined
  readonly kept: Based | undefined
}

/** Takes over what is kept now, together with what was typed since it was handed over. */
function adopt(work: Work, { id, ours, kept }: Handed): void {
  const now = work.nowOf(id)
  setBase(work, id, kept)
  if (isSameStory(now, ours)) {
    if (!isSameStory(now, kept?.story)) work.put(id, kept?.story)
    return
  }
  work.waiting.add(id)
  if (ours === undefined || now === undefined || kept === undefined) return
  const merged = mergeStories(ours, now, kept.story)
  if (merged.ok) work.put(id, merged.value)
  else keepApart(work, now, kept)
}

/** Typed on at the very place that another tab changed: both live on, each under its own id. */
function keepApart({ asCopy, put, waiting, tell }: Work, now: Story, { story }: Based): void {
  const copy = asCopy(now)
  put(copy.id, copy)
  put(story.id, story)
  waiting.add(copy.id)
  tell(`“${story.title}” was changed in another tab. Yours is kept as “${copy.title}”.`)
}

/** Shows what another page has made of a story that is not being changed here. */
function follow(work: Work, id: string, kept: Based | undefined): void {
  const base = work.bases.get(id)
  if (kept?.revision === base?.revision || !isSameStory(work.nowOf(id), base?.story)) return
  setBase(work, id, kept)
  work.put(id, kept?.story)
  if (kept !== undefined) {
    work.tell(`“${kept.story.title}” was changed in another tab and is shown as it is now.`)
  } else if (base !== undefined) {
    work.tell(`“${base.story.title}” was deleted in another tab.`)
  }
}

function setBase({ bases }: Work, id: string, kept: Based | undefined): void {
  if (kept === undefined) bases.delete(id)
  else bases.set(id, kept)
}
