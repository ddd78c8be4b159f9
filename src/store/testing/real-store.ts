import { readRealIndex } from '../../history/testing/read-real-index.ts'
import type { TextMeasurer } from '../../layout/text-measurer.ts'
import type { EvidenceScope } from '../../query/criteria.ts'
import { NO_CRITERIA } from '../../query/criteria.ts'
import { makeDay } from '../../time/day.ts'
import { createTimelineStore } from '../timeline-store.ts'
import type { TimelineStore } from '../timeline-store.ts'
import type { ViewState } from '../view-state.ts'

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

interface RealStoreStart extends Partial<ViewState> {
  /** `documents` for what the five documents say, whatever else is public. */
  readonly evidence?: EvidenceScope
}

/** A store over the real data set; by everything public, as it opens, unless told otherwise. */
export function createRealStore(
  { evidence = NO_CRITERIA.evidence, ...initial }: RealStoreStart = {},
  measurer: TextMeasurer = createCountingMeasurer(),
): TimelineStore {
  return createTimelineStore({
    dataset: readRealIndex().dataset,
    today: makeDay({ year: 2026, month: 11, dayOfMonth: 20 }),
    measurer,
    initial: { criteria: { ...NO_CRITERIA, evidence }, ...initial },
  })
}
