import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { KeepFault, StoryKeeper } from '../store/story-keeping.ts'

/**
 * Stories in the browser's database: one record a story, in the form of `story-keeping.ts`.
 *
 * The database's own version is that of its tables. Records say their own version, and are brought up to
 * date when they are read and written again, never all at once.
 */
const DATABASE = 'phaseline'
const DATABASE_VERSION = 1
const CHANNEL = 'phaseline-stories'

interface Tables extends DBSchema {
  readonly stories: { readonly key: string; readonly value: { readonly id: string } }
}

/** Undefined where this browser keeps nothing, as some do in a private window. */
export async function openStoryKeeper(): Promise<StoryKeeper | undefined> {
  try {
    return keeperOf(await openTables())
  } catch {
    return undefined
  }
}

async function openTables(): Promise<IDBPDatabase<Tables>> {
  const tables = await openDB<Tables>(DATABASE, DATABASE_VERSION, {
    upgrade: (database) => {
      database.createObjectStore('stories', { keyPath: 'id' })
    },
    // A page of a later version waits for this one to let go.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  // A browser may open a database and refuse to use it: better to know before anything is written.
  await tables.count('stories')
  return tables
}

function keeperOf(tables: IDBPDatabase<Tables>): StoryKeeper {
  const channel = new BroadcastChannel(CHANNEL)
  return {
    readAll: () => tables.getAll('stories'),
    read: (id) => tables.get('stories', id),
    update: async (id, decide) => {
      try {
        // Only what is on the disk is said to be saved.
        const transaction = tables.transaction('stories', 'readwrite', { durability: 'strict' })
        const { put, remove } = decide(await transaction.store.get(id))
        await Promise.all([
          ...put.map((story) => transaction.store.put(story)),
          ...remove.map((each) => transaction.store.delete(each)),
          transaction.done,
        ])
        for (const changed of [...put.map((story) => story.id), ...remove]) {
          channel.postMessage(changed)
        }
        return undefined
      } catch (error) {
        return faultOf(error)
      }
    },
    watch: (changed) => {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') changed(data)
      })
    },
  }
}

function faultOf(error: unknown): KeepFault {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed'
}
