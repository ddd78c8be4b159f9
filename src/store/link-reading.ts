import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import { ACROSS_ROW } from '../layout/row-plan.ts'
import { noticeOfUnknown, quote } from './link-notices.ts'
import { ALIGN_KINDS } from './reading.ts'
import type { ReadingTools } from './reading.ts'

/** What the address says of the reading tools: readers and written values of their keys. */

type ReadingPart = Result<{ readonly reading: Partial<ReadingTools> }>
type ReadingReader = (value: string, index: DatasetIndex) => ReadingPart

type ReadingKey = 'measure' | 'align' | 'fold' | 'order'

export const READING_READERS: Readonly<Record<ReadingKey, ReadingReader>> = {
  measure: readMeasure,
  align: readAlign,
  fold: (value, index) => readLanes('fold', value, index, (folded) => ({ folded })),
  order: (value, index) => readLanes('order', value, index, (order) => ({ order })),
}

/** Values as written; empty where nothing is set. */
export function readingValues(reading: ReadingTools): Readonly<Record<ReadingKey, string>> {
  return {
    measure: reading.measure?.join(',') ?? '',
    align: reading.align ?? '',
    fold: reading.folded.join(','),
    order: reading.order.join(','),
  }
}

function readMeasure(value: string, index: DatasetIndex): ReadingPart {
  const [first, second, ...others] = wordsOf(value)
  if (first === undefined || second === undefined || others.length > 0 || first === second) {
    return fail(`${quote(`measure=${value}`)} does not name two different things.`)
  }
  const ids = datedIds(index)
  const unknown = [first, second].find((id) => !ids.has(id))
  if (unknown !== undefined) return unknownThing(`measure=${unknown}`, unknown, [...ids])
  return succeed({ reading: { measure: [first, second] } })
}

function readAlign(value: string, index: DatasetIndex): ReadingPart {
  const choices = [...Object.keys(ALIGN_KINDS), ...datedIds(index)]
  if (choices.includes(value)) return succeed({ reading: { align: value } })
  return unknownThing(`align=${value}`, value, choices)
}

function readLanes(
  key: string,
  value: string,
  { dataset }: DatasetIndex,
  partOf: (ids: readonly string[]) => Partial<ReadingTools>,
): ReadingPart {
  const lanes = [ACROSS_ROW, ...dataset.programs.map(({ id }) => String(id))]
  const words = [...new Set(wordsOf(value))]
  const unknown = words.find((word) => !lanes.includes(word))
  if (unknown === undefined) return succeed({ reading: partOf(words) })
  const reason = `names no lane here`
  return fail(noticeOfUnknown(`${key}=${unknown}`, reason, { word: unknown, candidates: lanes }))
}

function unknownThing(said: string, word: string, candidates: readonly string[]): ReadingPart {
  return fail(noticeOfUnknown(said, 'is nothing with a date here', { word, candidates }))
}

function wordsOf(value: string): readonly string[] {
  return value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function datedIds({ dataset: { milestones, cohorts } }: DatasetIndex): ReadonlySet<string> {
  return new Set([...milestones, ...cohorts].map(({ id }) => String(id)))
}
