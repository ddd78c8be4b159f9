import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Criteria } from '../query/criteria.ts'
import { parseIsoDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { panBy } from '../time/viewport.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { parseWhen } from '../time/when.ts'
import { selectionOfSource, sourceOfSelection } from './actions.ts'
import { readDataName } from './data-name.ts'
import { alignedLimitsOf, extentOf, limitsOf } from './extent.ts'
import { ORDER_WORDS, orderOfWord } from './ledger-order.ts'
import { SINGLE_KEYS } from './link-keys.ts'
import type { SingleKey } from './link-keys.ts'
import { noticeOfUnknown, quote } from './link-notices.ts'
import { READING_READERS } from './link-reading.ts'
import type { ReadingTools } from './reading.ts'
import type { LinkedView } from './view-state.ts'

export interface ReadSingles {
  readonly view: Partial<LinkedView>
  readonly criteria: Partial<Criteria>
  readonly reading: Partial<ReadingTools>
  readonly ignored: readonly string[]
}

interface Part {
  readonly view?: Partial<LinkedView>
  readonly criteria?: Partial<Criteria>
  readonly reading?: Partial<ReadingTools>
  /** An end of the window, which only makes sense together with the other. */
  readonly end?: Partial<TimeWindow>
}

type Reader = (value: string, index: DatasetIndex) => Result<Part>

/** Longer texts are no search: they only make the link long. */
const LONGEST_SEARCH = 200

const VIEWS = ['timeline', 'program', 'doses', 'guidance', 'table', 'sources'] as const
const UNITS = ['mci', 'mbq'] as const
const SCOPES = ['public', 'company', 'documents'] as const
const CERTAINTIES = ['possible', 'certain'] as const
const THEMES = ['system', 'light', 'dark'] as const

const READERS: Readonly<Record<SingleKey, Reader>> = {
  view: (value) => readWord('view', value, VIEWS, (view) => ({ view: { view } })),
  evidence: (value) =>
    readWord('evidence', value, SCOPES, (evidence) => ({ criteria: { evidence } })),
  conflict: (value) =>
    readWord('conflict', value, ['1', '0'], (word) => ({
      criteria: { conflictOnly: word === '1' },
    })),
  q: (value) =>
    value.length > LONGEST_SEARCH
      ? fail(`${quote(`q=${value}`)} is too long to search for.`)
      : succeed({ criteria: { q: value } }),
  during: readDuring,
  sure: (value) => readWord('sure', value, CERTAINTIES, (sure) => ({ criteria: { sure } })),
  from: (value) => readDay('from', value, (day) => ({ end: { from: day } })),
  to: (value) => readDay('to', value, (day) => ({ end: { to: day + 1 } })),
  asof: (value) => readDay('asof', value, (asOf) => ({ view: { asOf } })),
  since: (value) => readDay('since', value, (since) => ({ view: { since } })),
  sel: readSelection,
  ...READING_READERS,
  sort: readOrder,
  unit: (value) => readWord('unit', value, UNITS, (unit) => ({ view: { unit } })),
  theme: (value) => readWord('theme', value, THEMES, (theme) => ({ view: { theme } })),
  story: (value) => readPlainId('story', value, (story) => ({ view: { story } })),
  scene: (value) => readPlainId('scene', value, (scene) => ({ view: { scene } })),
  data: readData,
  embed: (value) =>
    readWord('embed', value, ['1', '0'], (word) => ({ view: { isEmbedded: word === '1' } })),
}

/** Reads the keys that hold one value. Of a key that is given twice, the first readable value counts. */
export function readSingles(
  known: ReadonlyMap<string, readonly string[]>,
  index: DatasetIndex,
): ReadSingles {
  const ignored: string[] = []
  let view: Partial<LinkedView> = {}
  let criteria: Partial<Criteria> = {}
  let reading: Partial<ReadingTools> = {}
  let ends: Partial<TimeWindow> = {}
  for (const key of SINGLE_KEYS) {
    const read = readFirst(key, known.get(key) ?? [], index)
    ignored.push(...read.ignored)
    view = { ...view, ...read.part.view }
    criteria = { ...criteria, ...read.part.criteria }
    reading = { ...reading, ...read.part.reading }
    ends = { ...ends, ...read.part.end }
  }
  const window = readWindow(ends, index, reading.align !== undefined)
  if (!window.ok) ignored.push(window.message)
  const seen = window.ok ? { ...view, window: window.value } : view
  return { view: seen, criteria, reading, ignored }
}

function readFirst(
  key: SingleKey,
  values: readonly string[],
  index: DatasetIndex,
): { readonly part: Part; readonly ignored: readonly string[] } {
  const ignored: string[] = []
  let part: Part | undefined
  for (const value of new Set(values)) {
    if (part !== undefined) {
      ignored.push(`${quote(`${key}=${value}`)} comes second: a link can ask for one ${key} only.`)
      continue
    }
    const read = READERS[key](value, index)
    if (read.ok) part = read.value
    else ignored.push(read.message)
  }
  return { part: part ?? {}, ignored }
}

function readWord<T extends string>(
  key: string,
  value: string,
  words: readonly T[],
  partOf: (word: T) => Part,
): Result<Part> {
  const found = words.find((word) => word === value.toLowerCase())
  if (found !== undefined) return succeed(partOf(found))
  const reason = `names no ${key}; there is ${words.join(', ')}`
  return fail(noticeOfUnknown(`${key}=${value}`, reason, { word: value, candidates: words }))
}

function readOrder(value: string): Result<Part> {
  const ledgerOrder = orderOfWord(value.toLowerCase())
  if (ledgerOrder !== undefined) return succeed({ view: { ledgerOrder } })
  const reason = 'names no order of the ledger'
  const meant = { word: value, candidates: ORDER_WORDS }
  return fail(noticeOfUnknown(`sort=${value}`, reason, meant))
}

const PLAIN_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_ID = 80

/** Which stories there are is not known here: a reader's own ones are kept by the browser. */
function readPlainId(key: string, value: string, partOf: (id: string) => Part): Result<Part> {
  return value.length <= LONGEST_ID && PLAIN_ID.test(value)
    ? succeed(partOf(value))
    : fail(`${quote(`${key}=${value}`)} is no name of a ${key}.`)
}

function readData(value: string): Result<Part> {
  return readDataName(value) === undefined
    ? fail(`${quote(`data=${value}`)} is no name of a state of the data.`)
    : succeed({ view: { frozenData: value } })
}

/** Years of more than four digits are no days that a data set could hold. */
const PLAIN_DAY = /^\d{4}-/

function readDay(key: string, value: string, partOf: (day: Day) => Part): Result<Part> {
  const day = PLAIN_DAY.test(value) ? parseIsoDay(value) : undefined
  return day?.ok === true
    ? succeed(partOf(day.value))
    : fail(`${quote(`${key}=${value}`)} is no day such as 2017-02-22.`)
}

function readDuring(value: string): Result<Part> {
  const when = parseWhen(value)
  if (!when.ok) {
    return fail(
      `${quote(`during=${value}`)} is no stretch of time such as 2017, 2017-Q2 or 2017..2018.`,
    )
  }
  const { earliest, latest, text } = when.value
  return succeed({ criteria: { during: { earliest, latest, text } } })
}

function readSelection(value: string, index: DatasetIndex): Result<Part> {
  const ids = idsOf(index)
  if (ids.has(value)) return succeed({ view: { selected: value } })
  const isSource = sourceOfSelection(value) !== undefined
  const reason = isSource ? 'is no document of this data set' : 'is nothing in this data set'
  return fail(noticeOfUnknown(`sel=${value}`, reason, { word: value, candidates: [...ids] }))
}

function idsOf({ dataset }: DatasetIndex): ReadonlySet<string> {
  const { milestones, spans, facts, cohorts, programs, sources } = dataset
  return new Set([
    ...[...milestones, ...spans, ...facts, ...cohorts, ...programs].map(({ id }) => String(id)),
    ...sources.map(({ id }) => selectionOfSource(id)),
  ])
}

function readWindow(
  ends: Partial<TimeWindow>,
  { dataset }: DatasetIndex,
  isAligned: boolean,
): Result<TimeWindow | undefined> {
  if (ends.from === undefined && ends.to === undefined) return succeed(undefined)
  const extent = extentOf(dataset)
  const { min, max, minSpanDays } = isAligned ? alignedLimitsOf(extent) : limitsOf(extent)
  const from = Math.max(ends.from ?? extent.from, min)
  const to = Math.min(ends.to ?? extent.to, max)
  return from < to
    ? succeed(panBy({ from, to }, 0, { min, max, minSpanDays }))
    : fail('The stretch of time from “from” to “to” shows nothing of this data set.')
}
