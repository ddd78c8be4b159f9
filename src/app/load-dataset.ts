import type { Result } from '../base/result.ts'
import { fail } from '../base/result.ts'
import { readDataset } from '../model/dataset.ts'
import type { Dataset } from '../model/types.ts'
import type { OfflineContent } from '../ui/offline-content.ts'
import { inlinedContent } from './inlined.ts'

/** Relative to the page, so that the app works from any folder of any host. */
const DATASET_ADDRESS = './data/dataset.json'

/** Why there is nothing to show, and what the reader can do about it. */
export interface LoadFault {
  readonly title: string
  readonly advice: string
}

export type LoadResult =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly fault: LoadFault }

/** Fetches and reads the data set, or takes that which the page carries; whatever goes wrong becomes words. */
export async function loadDataset(isOnline: boolean): Promise<LoadResult> {
  const inlined = inlinedContent()
  if (inlined !== undefined) return readInlined(inlined)
  let response: Response
  try {
    response = await fetch(DATASET_ADDRESS)
  } catch {
    return failed(unreachable(isOnline))
  }
  if (!response.ok) return failed(refused(response.status))
  const read = await readBody(response)
  return read.ok ? { ok: true, dataset: read.value } : failed(unreadable(read.message))
}

/** A saved page carries its data, and the stories of whoever saved it beside those of the data. */
function readInlined({ dataset, stories }: OfflineContent): LoadResult {
  const read = readDataset(dataset)
  if (!read.ok) return failed(unreadable(read.message))
  const ownIds = stories.map(({ id }) => id)
  const builtIn = read.value.stories.filter(({ id }) => !ownIds.includes(id))
  return { ok: true, dataset: { ...read.value, stories: [...stories, ...builtIn] } }
}

async function readBody(response: Response): Promise<Result<Dataset>> {
  let json: unknown
  try {
    json = await response.json()
  } catch {
    return fail('expected JSON, got something else')
  }
  return readDataset(json)
}

function failed(fault: LoadFault): LoadResult {
  return { ok: false, fault }
}

function unreachable(isOnline: boolean): LoadFault {
  return isOnline
    ? {
        title: 'The data could not be reached',
        advice: 'The server does not answer. Try again in a moment.',
      }
    : { title: 'You are offline', advice: 'Connect to the network, then try again.' }
}

function refused(status: number): LoadFault {
  return status === 404
    ? {
        title: 'The data is not there',
        advice:
          'The page was published without its data file (data/dataset.json, status 404). Whoever publishes it runs “npm run data” and publishes again.',
      }
    : {
        title: 'The server would not hand out the data',
        advice: `It answered with status ${String(status)}. Try again in a moment.`,
      }
}

function unreadable(message: string): LoadFault {
  return {
    title: 'The data does not fit this page',
    advice: `Page and data were made by different versions (${message}). Reload the page; where that does not help, whoever publishes it builds both anew with “npm start”.`,
  }
}
