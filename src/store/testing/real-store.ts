import { readFileSync } from 'node:fs'
import { ensure } from '../../base/assert.ts'
import type { TextMeasurer } from '../../layout/text-measurer.ts'
import { readDataset } from '../../model/dataset.ts'
import type { Dataset } from '../../model/types.ts'
import { makeDay } from '../../time/day.ts'
import { createTimelineStore } from '../timeline-store.ts'
import type { TimelineStore } from '../timeline-store.ts'
import type { ViewState } from '../view-state.ts'

/** What `npm run data` compiled; without it the test fails to open the file, and says so. */
function readRealDataset(): Dataset {
  const read = readDataset(JSON.parse(readFileSync('public/data/dataset.json', 'utf8')))
  return ensure(read.ok ? read.value : undefined, 'a valid dataset')
}

/** A measurer that takes every letter for equally wide, and counts how often it is asked. */
export interface CountingMeasurer extends TextMeasurer {
  readonly count: () => number
}

/** Fast, and the same on every machine. */
export function createCountingMeasurer(): CountingMeasurer {
  let asked = 0
  return {
    widthOf: (text, { sizePx }) => {
      asked += 1
      return text.length * sizePx * 0.55
    },
    count: () => asked,
  }
}

/** A store over the real data set. */
export function createRealStore(
  initial: Partial<ViewState> = {},
  measurer: TextMeasurer = createCountingMeasurer(),
): TimelineStore {
  return createTimelineStore({
    dataset: readRealDataset(),
    today: makeDay({ year: 2026, month: 11, dayOfMonth: 20 }),
    measurer,
    initial,
  })
}
