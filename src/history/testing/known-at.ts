import { indexDataset } from '../../model/index-dataset.ts'
import type { Dataset } from '../../model/types.ts'
import { dayAt } from '../../time/day.ts'
import { knownOn } from '../known-on.ts'
import type { KnownState } from '../state.ts'

/** What a data set says on a day, whoever said it. */
export function knownAt(dataset: Dataset, day: number): KnownState {
  return knownOn(indexDataset(dataset), { asOf: dayAt(day), counts: () => true })
}

/** What a state says, without the things of the dataset that it points at. */
export function digest(state: KnownState): string {
  return JSON.stringify(state, (key, value: unknown) => {
    const isThing = ['milestone', 'cohort', 'span', 'fact', 'program'].includes(key)
    return isThing && typeof value === 'object' && value !== null && 'id' in value
      ? value.id
      : value
  })
}
