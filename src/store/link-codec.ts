import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Criteria } from '../query/criteria.ts'
import { dayAt, formatIsoDay } from '../time/day.ts'
import type { TimeWindow } from '../time/viewport.ts'
import { wordOfOrder } from './ledger-order.ts'
import { LIST_KEYS, SINGLE_KEYS, choicesOf, linkWordOf } from './link-keys.ts'
import type { Choices, SingleKey } from './link-keys.ts'
import { noticeOfUnknown, quote } from './link-notices.ts'
import { readingValues } from './link-reading.ts'
import { readSingles } from './link-singles.ts'
import { DEFAULT_LINKED_VIEW } from './view-state.ts'
import type { LinkedView } from './view-state.ts'

/**
 * The query string: the public way in (docs: "Address").
 *
 * Reading never throws: an old or hand-edited link opens the view that it still describes, and what could
 * not be used is named, with what was probably meant. Writing leaves defaults out, so links stay short.
 */
export interface ReadLink {
  readonly view: LinkedView
  /** Sentences for the reader; empty where all of the link was understood. */
  readonly ignored: readonly string[]
}

type Param = readonly [key: string, value: string]

/** Reads the entries of a query string against the data set that they speak of. */
export function readLink(params: Iterable<Param>, index: DatasetIndex): ReadLink {
  const { known, ignored: ignoredKeys } = sortParams(params)
  const lists = readLists(known, choicesOf(index))
  const singles = readSingles(known, index)
  const view = {
    ...DEFAULT_LINKED_VIEW,
    ...singles.view,
    reading: { ...DEFAULT_LINKED_VIEW.reading, ...singles.reading },
    criteria: { ...DEFAULT_LINKED_VIEW.criteria, ...lists.criteria, ...singles.criteria },
  }
  const shown = view.view === 'program' ? showOneProgram(view) : { view, ignored: [] }
  const told = tellOneStory(shown.view)
  return {
    view: told.view,
    ignored: [
      ...ignoredKeys,
      ...lists.ignored,
      ...singles.ignored,
      ...shown.ignored,
      ...told.ignored,
    ],
  }
}

/** A scene is part of a story. */
function tellOneStory(view: LinkedView): ReadLink {
  const { story, scene } = view
  if (story !== undefined || scene === undefined) return { view, ignored: [] }
  return {
    view: { ...view, scene: undefined },
    ignored: [`${quote(`scene=${scene}`)} needs the story that it is part of.`],
  }
}

/** Where one program is shown, `program=` names it; everywhere else it filters. */
function showOneProgram(view: LinkedView): ReadLink {
  const [program, ...others] = view.criteria.programs
  return {
    view: { ...view, program, criteria: { ...view.criteria, programs: [] } },
    ignored:
      others.length === 0 ? [] : ['This view shows one program: the first that the link names.'],
  }
}

/** The entries of the query string that opens this view again. */
export function writeLink(view: LinkedView): readonly Param[] {
  const singles = singleValues(view)
  const criteria =
    view.view === 'program' ? { ...view.criteria, programs: programsOf(view) } : view.criteria
  const lists = LIST_KEYS.map(({ key, facet }): Param => [
    key,
    criteria[facet].map(linkWordOf).join(','),
  ])
  const params: readonly Param[] = [
    ['view', singles.view],
    ...lists,
    ...SINGLE_KEYS.filter((key) => key !== 'view').map((key): Param => [key, singles[key]]),
  ]
  return params.filter(([, value]) => value !== '')
}

function programsOf({ program }: LinkedView): Criteria['programs'] {
  return program === undefined ? [] : [program]
}

/** Values as written; empty where they are the default. */
function singleValues(view: LinkedView): Readonly<Record<SingleKey, string>> {
  const { criteria, window } = view
  const blank = DEFAULT_LINKED_VIEW
  return {
    view: unlessDefault(view.view, blank.view),
    evidence: unlessDefault(criteria.evidence, blank.criteria.evidence),
    conflict: criteria.conflictOnly ? '1' : '',
    q: criteria.q,
    during: criteria.during?.text ?? '',
    sure: unlessDefault(criteria.sure, blank.criteria.sure),
    ...windowValues(window),
    asof: view.asOf === undefined ? '' : formatIsoDay(view.asOf),
    since: view.since === undefined ? '' : formatIsoDay(view.since),
    sel: view.selected ?? '',
    ...readingValues(view.reading),
    sort: unlessDefault(wordOfOrder(view.ledgerOrder), wordOfOrder(blank.ledgerOrder)),
    unit: unlessDefault(view.unit, blank.unit),
    theme: unlessDefault(view.theme, blank.theme),
    ...sharedValues(view),
  }
}

function sharedValues({
  story = '',
  scene = '',
  frozenData = '',
  isEmbedded,
}: LinkedView): Readonly<Record<'story' | 'scene' | 'data' | 'embed', string>> {
  return { story, scene, data: frozenData, embed: isEmbedded ? '1' : '' }
}

/** `to` is the last day that is seen; the window itself ends after it. */
function windowValues(window: TimeWindow | undefined): {
  readonly from: string
  readonly to: string
} {
  if (window === undefined) return { from: '', to: '' }
  const from = dayAt(Math.round(window.from))
  const to = dayAt(Math.max(Math.round(window.to) - 1, from))
  return { from: formatIsoDay(from), to: formatIsoDay(to) }
}

function unlessDefault(value: string, byDefault: string): string {
  return value === byDefault ? '' : value
}

interface SortedParams {
  readonly known: ReadonlyMap<string, readonly string[]>
  readonly ignored: readonly string[]
}

const KNOWN_KEYS: readonly string[] = [...SINGLE_KEYS, ...LIST_KEYS.map(({ key }) => key)]

function sortParams(params: Iterable<Param>): SortedParams {
  const known = new Map<string, readonly string[]>()
  const ignored = new Set<string>()
  for (const [key, value] of params) {
    if (KNOWN_KEYS.includes(key)) {
      if (value !== '') known.set(key, [...(known.get(key) ?? []), value])
    } else {
      ignored.add(describeIgnoredKey(key))
    }
  }
  return { known, ignored: [...ignored] }
}

function describeIgnoredKey(key: string): string {
  const reason = 'is nothing that a link can ask for'
  return noticeOfUnknown(key, reason, { word: key, candidates: KNOWN_KEYS })
}

interface ReadLists {
  readonly criteria: Partial<Criteria>
  readonly ignored: readonly string[]
}

function readLists(known: SortedParams['known'], choices: Choices): ReadLists {
  const ignored: string[] = []
  const entries = LIST_KEYS.map(({ key, facet }) => {
    const words = (known.get(key) ?? [])
      .flatMap((value) => value.split(','))
      .map((word) => word.trim())
    const read = readChoices<string>(
      words.filter((word) => word !== ''),
      choices[facet],
    )
    for (const word of read.unknown) ignored.push(noticeOfChoice(key, word, choices[facet]))
    return [facet, read.chosen] as const
  })
  return { criteria: Object.fromEntries(entries), ignored }
}

function readChoices<T extends string>(
  words: readonly string[],
  choices: readonly T[],
): { readonly chosen: readonly T[]; readonly unknown: readonly string[] } {
  const chosen = new Set<T>()
  const unknown = new Set<string>()
  for (const word of words) {
    const choice = choices.find((candidate) => linkWordOf(candidate) === linkWordOf(word))
    if (choice === undefined) unknown.add(word)
    else chosen.add(choice)
  }
  return { chosen: [...chosen], unknown: [...unknown] }
}

function noticeOfChoice(key: string, word: string, choices: readonly string[]): string {
  return noticeOfUnknown(`${key}=${word}`, `names no ${key} here`, {
    word: linkWordOf(word),
    candidates: choices.map(linkWordOf),
  })
}
