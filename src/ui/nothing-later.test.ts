import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyWorldDay } from '../history/testing/any-dataset.ts'
import { anyRetoldDataset } from '../history/testing/any-retold-dataset.ts'
import { readRealIndex } from '../history/testing/read-real-index.ts'
import type { Dataset } from '../model/types.ts'
import { NO_CRITERIA } from '../query/criteria.ts'
import type { EvidenceScope } from '../query/criteria.ts'
import {
  LATER_WORD,
  withAlteredLater,
  withFixedExtent,
  withoutLater,
} from '../store/testing/alter-later.ts'
import { createCountingMeasurer } from '../store/testing/real-store.ts'
import { createTimelineStore } from '../store/timeline-store.ts'
import { addDays, dayAt, makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { fileTexts, pageTexts } from './testing/page-texts.ts'

/**
 * What is shown as known on a day does not change with anything that became known later.
 *
 * Two things are left to all data on purpose, and are held fast here: the extent of the axis, so that
 * nothing jumps while the day is moved, and the days of the later documents, to which the day can be moved.
 */

const TODAY = makeDay({ year: 2026, month: 11, dayOfMonth: 20 })
const WINDOW = {
  from: makeDay({ year: 2009, month: 1, dayOfMonth: 1 }),
  to: makeDay({ year: 2028, month: 1, dayOfMonth: 1 }),
}
const QUESTIONS = [LATER_WORD, 'cohort', 'safe', 'HORIZON', 'NCT01495663', 'iopofosine', 'fda 2018']

interface Shown {
  readonly day: Day
  readonly since: Day
  readonly window: TimeWindow
  readonly evidence: EvidenceScope
  /** Whether the files that can be taken away are read as well. */
  readonly hasFiles: boolean
}

/** All that a page says of a data set, part by part, as texts that can be compared. */
function saidOf(
  dataset: Dataset,
  { day, since, window, evidence, hasFiles }: Shown,
): Readonly<Record<string, string>> {
  const store = createTimelineStore({
    dataset,
    today: TODAY,
    measurer: createCountingMeasurer(),
    initial: { asOf: day, since, window, criteria: { ...NO_CRITERIA, evidence } },
  })
  const parts = { ...pageTexts(store, QUESTIONS), ...(hasFiles ? fileTexts(store) : {}) }
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, textOf(part)]))
}

function textOf(part: unknown): string {
  return JSON.stringify(part, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  )
}

it('shows of random data what counts on the day, and nothing of what is told later', () => {
  fc.assert(
    fc.property(anyRetoldDataset, anyWorldDay, fc.boolean(), (random, each, isWithout) => {
      const dataset = withFixedExtent(random)
      const day = dayAt(each)
      const window = { from: day - 200, to: day + 200 }
      const shown: Shown = {
        day,
        since: addDays(day, -30),
        window,
        evidence: 'public',
        hasFiles: false,
      }
      const other = (isWithout ? withoutLater : withAlteredLater)(dataset, day)
      expect(saidOf(other, shown)).toEqual(saidOf(dataset, shown))
    }),
    { numRuns: 500 },
  )
})

it.each([
  { text: '2010-04-01', year: 2010, month: 4, dayOfMonth: 1, evidence: 'public' },
  { text: '2014-03-04', year: 2014, month: 3, dayOfMonth: 4, evidence: 'documents' },
  { text: '2017-02-22', year: 2017, month: 2, dayOfMonth: 22, evidence: 'public' },
  { text: '2018-09-24', year: 2018, month: 9, dayOfMonth: 24, evidence: 'documents' },
] as const)('shows nothing of the real record that came after $text', ({ evidence, ...date }) => {
  const day = makeDay(date)
  const dataset = withFixedExtent(readRealIndex().dataset)
  const shown: Shown = { day, since: addDays(day, -800), window: WINDOW, evidence, hasFiles: true }
  const said = saidOf(dataset, shown)
  expect(saidOf(withAlteredLater(dataset, day), shown)).toEqual(said)
  if (evidence === 'public') expect(saidOf(withoutLater(dataset, day), shown)).toEqual(said)
})
