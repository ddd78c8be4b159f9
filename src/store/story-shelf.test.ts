import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Story } from '../model/story.ts'
import { renamed, sceneChanged, sceneMoved, sceneRemoved, storyCopied } from './story-edits.ts'
import type { KeepFault, StoryKeeper } from './story-keeping.ts'
import { openStoryShelf } from './story-shelf.ts'
import type { StoryShelf } from './story-shelf.ts'
import { THREE } from './testing/any-story.ts'

/** A disk that several pages share, and that can be full, or have room for short stories only. */
function createDisk(): {
  readonly records: Map<string, unknown>
  readonly keeper: () => StoryKeeper
  fault: KeepFault | undefined
  mostScenes: number
  isReadable: boolean
} {
  const records = new Map<string, unknown>()
  const watchers: { readonly own: StoryKeeper; readonly changed: (id: string) => void }[] = []
  const disk = {
    records,
    fault: undefined as KeepFault | undefined,
    mostScenes: Infinity,
    isReadable: true,
    keeper: (): StoryKeeper => {
      const own: StoryKeeper = {
        readAll: () => Promise.resolve([...records.values()]),
        read: (id) =>
          disk.isReadable ? Promise.resolve(records.get(id)) : Promise.reject(new Error('closed')),
        update: async (id, decide) => {
          await Promise.resolve()
          if (disk.fault !== undefined) return disk.fault
          const { put, remove } = decide(records.get(id))
          if (put.some(({ scenes }) => scenes.length > disk.mostScenes)) return 'full'
          for (const story of put) records.set(story.id, structuredClone(story))
          for (const each of remove) records.delete(each)
          const ids = [...put.map((story) => story.id), ...remove]
          const others = watchers.filter((watcher) => watcher.own !== own)
          for (const { changed } of others) ids.forEach(changed)
          return undefined
        },
        watch: (changed) => {
          watchers.push({ own, changed })
        },
      }
      return own
    },
  }
  return disk
}

let made = 0
const newId = (): string => {
  made += 1
  return `new-${String(made)}`
}

const open = (disk: ReturnType<typeof createDisk>): Promise<StoryShelf> =>
  openStoryShelf({ keeper: disk.keeper(), newId })

/** Until nothing is on its way any more. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve()
}

const storyOf = (shelf: StoryShelf, id = 'tale'): Story | undefined =>
  shelf.getState().stories.find((story) => story.id === id)

it('what is made on one day is there on the next', async () => {
  const disk = createDisk()
  const shelf = await open(disk)
  shelf.edit({ id: 'tale', story: THREE })
  expect(shelf.getState().isSaved).toBe(false)
  await rest()
  expect(shelf.getState().isSaved).toBe(true)
  expect((await open(disk)).getState().stories).toEqual([THREE])
})

it('every edit can be taken back and made again, however many there were', async () => {
  const edit = fc.constantFrom<(story: Story) => Story>(
    (story) => sceneMoved(story, 'a', 2),
    (story) => sceneRemoved(story, 'b'),
    (story) => sceneChanged(story, 'c', { note: `${story.scenes.length} left` }),
    (story) => renamed(story, `${story.title}!`),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 30 }), async (edits) => {
      const shelf = await open(createDisk())
      shelf.edit({ id: 'tale', story: THREE })
      for (const each of edits) shelf.edit({ id: 'tale', story: each(storyOf(shelf) ?? THREE) })
      const last = storyOf(shelf)
      while (shelf.getState().canUndo) shelf.undo()
      expect(storyOf(shelf)).toBeUndefined()
      while (shelf.getState().canRedo) shelf.redo()
      expect(storyOf(shelf)).toEqual(last)
    }),
    { numRuns: 40 },
  )
})

it('the letters of one text are one step, until the text is left', async () => {
  const shelf = await open(createDisk())
  shelf.edit({ id: 'tale', story: THREE })
  for (const title of ['T', 'Ti', 'Tit']) {
    shelf.edit({ id: 'tale', story: renamed(THREE, title), key: 'title' })
  }
  shelf.settle()
  shelf.edit({ id: 'tale', story: renamed(THREE, 'Title'), key: 'title' })
  shelf.undo()
  expect(storyOf(shelf)?.title).toBe('Tit')
  shelf.undo()
  expect(storyOf(shelf)?.title).toBe('A tale')
})

it('two pages that change different places lose nothing, and are told', async () => {
  const disk = createDisk()
  const one = await open(disk)
  one.edit({ id: 'tale', story: THREE })
  await rest()
  const two = await open(disk)
  one.edit({ id: 'tale', story: renamed(THREE, 'One') })
  two.edit({ id: 'tale', story: sceneChanged(THREE, 'b', { note: 'Two' }) })
  await rest()
  const merged = sceneChanged(renamed(THREE, 'One'), 'b', { note: 'Two' })
  expect([storyOf(one), storyOf(two)]).toEqual([merged, merged])
  expect([...one.getState().told, ...two.getState().told].join()).toContain('in another tab')
})

it('two pages that change the same place keep both', async () => {
  const disk = createDisk()
  const one = await open(disk)
  one.edit({ id: 'tale', story: THREE })
  await rest()
  const two = await open(disk)
  one.edit({ id: 'tale', story: renamed(THREE, 'One') })
  two.edit({ id: 'tale', story: renamed(THREE, 'Two') })
  await rest()
  const titles = (await open(disk)).getState().stories.map(({ title }) => title)
  expect(titles.toSorted()).toEqual(['One', 'Two (other tab)'])
  expect(two.getState().told.join()).toContain('Both are kept')
})

it('a story that another page deletes is kept where it is being changed', async () => {
  const disk = createDisk()
  const one = await open(disk)
  one.edit({ id: 'tale', story: THREE })
  await rest()
  const two = await open(disk)
  one.edit({ id: 'tale', story: undefined })
  two.edit({ id: 'tale', story: renamed(THREE, 'Mine') })
  await rest()
  expect((await open(disk)).getState().stories.map(({ title }) => title)).toEqual(['Mine'])
})

it('a page that undoes leaves alone what another has changed since', async () => {
  const disk = createDisk()
  const one = await open(disk)
  one.edit({ id: 'tale', story: THREE })
  one.edit({ id: 'tale', story: renamed(THREE, 'One') })
  await rest()
  const two = await open(disk)
  two.edit({ id: 'tale', story: sceneChanged(storyOf(two) ?? THREE, 'a', { note: 'Two' }) })
  await rest()
  one.undo()
  expect(storyOf(one)).toEqual(sceneChanged(THREE, 'a', { note: 'Two' }))
})

it('a full disk loses nothing: what was kept stays, what is new waits and is tried again', async () => {
  const disk = createDisk()
  const shelf = await open(disk)
  shelf.edit({ id: 'tale', story: THREE })
  await rest()
  disk.fault = 'full'
  shelf.edit({ id: 'tale', story: renamed(THREE, 'Bigger') })
  await rest()
  expect(shelf.getState()).toMatchObject({ fault: 'full', isSaved: false })
  expect((await open(disk)).getState().stories).toEqual([THREE])
  disk.fault = undefined
  shelf.retry()
  await rest()
  expect(shelf.getState()).toMatchObject({ fault: undefined, isSaved: true })
  expect((await open(disk)).getState().stories[0]?.title).toBe('Bigger')
})

it('a story for which there is no room keeps back none that fits', async () => {
  const disk = createDisk()
  disk.mostScenes = 2
  const shelf = await open(disk)
  const short = sceneRemoved({ ...THREE, id: 'short' }, 'a')
  shelf.edit({ id: 'tale', story: THREE })
  shelf.edit({ id: 'short', story: short })
  await rest()
  shelf.edit({ id: 'short', story: renamed(short, 'Renamed') })
  await rest()
  expect(shelf.getState()).toMatchObject({ fault: 'full', isSaved: false })
  expect((await open(disk)).getState().stories).toEqual([renamed(short, 'Renamed')])
  shelf.edit({ id: 'tale', story: sceneRemoved(THREE, 'a') })
  await rest()
  expect(shelf.getState()).toMatchObject({ fault: undefined, isSaved: true })
})

it('a change of another page that cannot be read is told, and what is here stays', async () => {
  const disk = createDisk()
  const one = await open(disk)
  one.edit({ id: 'tale', story: THREE })
  await rest()
  const two = await open(disk)
  disk.isReadable = false
  one.edit({ id: 'tale', story: renamed(THREE, 'One') })
  await rest()
  expect(storyOf(two)).toEqual(THREE)
  expect(two.getState().told.join()).toContain('could not be read')
})

it('without a keeper stories live in the page, and the state says so', async () => {
  const shelf = await openStoryShelf({ keeper: undefined, newId })
  shelf.edit({ id: 'tale', story: THREE })
  expect(storyOf(shelf)).toEqual(THREE)
  expect(shelf.getState().keptBy).toBe('tab')
})

it('a record of version 1 is read; of what cannot be read nothing is touched', async () => {
  const disk = createDisk()
  const scenes = THREE.scenes.map(({ id, link, headline, note }) => ({ id, link, headline, note }))
  const newer = { id: 'newer', title: 'From tomorrow', version: 9, shape: 'unknown' }
  disk.records.set('tale', { id: 'tale', title: 'A tale', scenes, version: 1, revision: 4 })
  disk.records.set('newer', newer)
  const shelf = await open(disk)
  expect(shelf.getState().stories).toEqual([THREE])
  expect(shelf.getState().unread).toEqual([{ title: 'From tomorrow', isNewer: true }])
  shelf.edit({ id: 'newer', story: { ...THREE, id: 'newer' } })
  await rest()
  expect(disk.records.get('newer')).toEqual(newer)
  expect(shelf.getState().told.join()).toContain('left alone')
})

it('a copy shares no id with what it was made from', () => {
  const copy = storyCopied(THREE, 'Copy', newId)
  const ids = [copy.id, ...copy.scenes.map(({ id }) => id)]
  expect(new Set([...ids, THREE.id, ...THREE.scenes.map(({ id }) => id)]).size).toBe(8)
})
