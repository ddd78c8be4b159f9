import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import { ACROSS_ROW, QUIET_ROW } from '../layout/row-plan.ts'
import { noticeOfUnknown, quote } from './link-notices.ts'
import { ALIGN_KINDS } from './reading.ts'
import type { ReadingTools } from './reading.ts'

/** What the address says of the reading tools: readers and written values of their keys. */

type ReadingPart = Result<{ readonly reading: Partial<ReadingTools> }>
type ReadingReader = (value: string, index: DatasetIndex) => ReadingPart

type ReadingKey = 'measure' | 'align' | 'fold' | 'order' | 'squeeze'

export const READING_READERS: Readonly<Record<ReadingKey, ReadingReader>> = {
  measure: readMeasure,
  align: readAlign,
  fold: (value, index) => readLanes('fold', value, index, (folded) => ({ folded })),
  order: (value, index) => readLanes('order', value, index, (order) => ({ order })),
  squeeze: readSqueeze,
}

/** Values as written; empty where nothing is set. */
export function readingValues(reading: ReadingTools): Readonly<Record<ReadingKey, string>> {
  return {
    measure: reading.measure?.join(',') ?? '',
    align: reading.align ?? '',
    fold: reading.folded.join(','),
    order: reading.order.join(','),
    squeeze: reading.squeeze ? '1' : '',
  }
}

function readMeasure(value: string, index: DatasetIndex): ReadingPart {
  const [first, second, ...others] = wordsOf(value)
  if (first === undefined || second === undefined || others.length > 0 || first === second) {
    return fail(`${quote(`measure=${value}`)} does not name two different things.`)
  }
  const ids = datedIds(index)
  const wrong = [first, second].find((id) => !ids.has(id))
  if (wrong === undefined) return succeed({ reading: { measure: [first, second] } })
  const reason = whyWithoutDate(wrong, index)
  return reason === undefined
    ? unknownThing(`measure=${wrong}`, wrong, [...ids])
    : fail(`${quote(`measure=${wrong}`)} ${reason}: it cannot be measured.`)
}

/** Why a thing of the data set has no one date; undefined where it is no thing of the data set. */
function whyWithoutDate(id: string, { dataset }: DatasetIndex): string | undefined {
  const isIn = (things: readonly { readonly id: string }[]): boolean =>
    things.some((thing) => thing.id === id)
  if (isIn(dataset.spans) || isIn(dataset.programs)) return 'lasts, and has no one date'
  if (isIn(dataset.facts)) return 'is a fact and no event'
  return isIn(dataset.milestones) ? 'has no date in any document' : undefined
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
  const lanes = [ACROSS_ROW, QUIET_ROW, ...dataset.programs.map(({ id }) => String(id))]
  const words = [...new Set(wordsOf(value))]
  const unknown = words.find((word) => !lanes.includes(word))
  if (unknown === undefined) return succeed({ reading: partOf(words) })
  const reason = `names no lane here`
  return fail(noticeOfUnknown(`${key}=${unknown}`, reason, { word: unknown, candidates: lanes }))
}

function readSqueeze(value: string): ReadingPart {
  if (value === '1' || value === '0') return succeed({ reading: { squeeze: value === '1' } })
  return fail(`${quote(`squeeze=${value}`)} is neither 1 nor 0.`)
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

/** Milestones that any claim dates, and cohorts, whose date follows from others. */
function datedIds({ dataset: { milestones, cohorts } }: DatasetIndex): ReadonlySet<string> {
  const dated = milestones.filter(({ claims }) => claims.some(({ when }) => when !== null))
  return new Set([...dated, ...cohorts].map(({ id }) => String(id)))
}
